import { cypher, join, name, toStatement, value } from '../../../src/graph/cypher/cypher.ts';

it('converts values to parameters', () => {
  expect(toStatement(cypher`RETURN ${value("' OR 1=1")}, ${value(2)}`)).toEqual({
    text: 'RETURN $p0, $p1',
    parameters: { p0: "' OR 1=1", p1: 2 },
  });
});

it('shares a parameter between equal values', () => {
  const key = value('JPN');
  expect(toStatement(cypher`${key} = ${key}`)).toEqual({
    text: '$p0 = $p0',
    parameters: { p0: 'JPN' },
  });
});

it('quotes names that are not plain', () => {
  expect(toStatement(cypher`MATCH (n:${name('A`) DETACH DELETE (n')})`).text).toBe(
    'MATCH (n:`A``) DETACH DELETE (n`)',
  );
});

it('joins fragments with their values in order', () => {
  const fragment = join([cypher`a = ${value(1)}`, cypher`b = ${value(2)}`], ' AND ');
  expect(toStatement(fragment)).toEqual({
    text: 'a = $p0 AND b = $p1',
    parameters: { p0: 1, p1: 2 },
  });
});
