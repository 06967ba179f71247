import { getOperationAST, parse, validate } from 'graphql';
import { randomQuery } from '../../bench/answers/random-query.ts';
import { createRandom } from '../../bench/answers/random.ts';
import { buildSchema } from '../../schema/build-schema.ts';

const COUNT = 100;
const schema = buildSchema();

function writeQueries(seed: number) {
  const random = createRandom(seed);
  return Array.from({ length: COUNT }, () => randomQuery(schema, random));
}

const SOME = writeQueries(1);

it('generates the same queries for the same seed', () => {
  expect(writeQueries(1)).toEqual(SOME);
});

it('generates different queries for another seed', () => {
  expect(writeQueries(2)).not.toEqual(SOME);
});

it('generates valid queries, except for a few deliberate mistakes', () => {
  const valid = SOME.filter(({ query }) => isValid(query));
  expect(valid.length).toBeGreaterThan(COUNT * 0.95);
});

it('gives each variable a value or a lookup', () => {
  for (const { query, variables, lookups } of SOME.filter((each) => isValid(each.query))) {
    const declared = getOperationAST(parse(query))?.variableDefinitions ?? [];
    const given = [...Object.keys(variables), ...lookups.map(({ variable }) => variable)];
    expect(given.sort()).toEqual(declared.map(({ variable }) => variable.name.value).sort());
  }
});

it.each(['... on ', 'fragment ', '@skip', '@include', 'asOf', 'filter', 'sort', 'claims', 'after'])(
  'uses %s',
  (part) => {
    expect(SOME.some(({ query }) => query.includes(part))).toBe(true);
  },
);

function isValid(query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    return false;
  }
}
