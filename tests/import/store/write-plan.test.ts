import neo4j, { type Plan } from 'neo4j-driver';
import { awaitIndexes, defineConstraints } from '../../../import/store/cypher/constraints.ts';
import { writePlan } from '../../../import/store/write-plan.ts';
import { graphModel } from '../../../schema/graph.ts';
import { hasRelationsWith, memberOf, organization } from '../../../schema/organization/model.ts';
import { country } from '../../../schema/country/model.ts';
import { person } from '../../../schema/person/model.ts';
import { clearGraph, findTestDatabase, openTestGraph } from '../../open-test-graph.ts';

const kind = { link: hasRelationsWith, from: country, to: country, identity: 'zzFactKey' } as const;
const plan = {
  nodes: [
    {
      model: person,
      key: 'hirohito',
      before: { key: 'hirohito', name: 'Hirohito', born: '1901' },
      after: { key: 'hirohito', name: 'Hirohito', died: '1989-01-07', diedLatest: '1989-01-07' },
    },
  ],
  links: [
    {
      kind,
      pair: { from: 'ESP', to: 'JPN' },
      identity: 'new',
      before: undefined,
      after: { zzFactKey: 'new', ordinal: 13, startEarliest: '1868-11-12' },
    },
    { kind, pair: { from: 'ESP', to: 'JPN' }, identity: 'old', before: {}, after: undefined },
  ],
};

it('writes only changed properties, with days as dates and integers as integers', () => {
  const statements = writePlan(plan);
  expect(statements.map(({ text }) => text)).toMatchInlineSnapshot(`
[
  "UNWIND $p0 AS row
MATCH (n:Person {key: row[0]})
SET n += row[1]
FOREACH (day IN row[2] | SET n[day[0]] = date(day[1]))",
  "UNWIND $p0 AS row
MATCH (a:Country {key: row[0]})-[l:HAS_RELATIONS_WITH]->(b:Country {key: row[1]})
USING INDEX SEEK l:HAS_RELATIONS_WITH(zzFactKey)
WHERE l.zzFactKey = row[2]
DELETE l",
  "UNWIND $p0 AS row
MATCH (a:Country|Organization|Person|Place|Treaty|Event|Dispute|Poll|Statement|Source {key: row[1]}) WHERE row[0] IN labels(a)
MATCH (b:Country|Organization|Person|Place|Treaty|Event|Dispute|Poll|Statement|Source {key: row[3]}) WHERE row[2] IN labels(b)
CREATE (a)-[l:$(row[4])]->(b)
SET l = row[5]
FOREACH (day IN row[6] | SET l[day[0]] = date(day[1]))",
]
`);
  expect(statements.map(({ parameters }) => parameters['p0'])).toEqual([
    [['hirohito', { born: null, died: '1989-01-07' }, [['diedLatest', '1989-01-07']]]],
    [['ESP', 'JPN', 'old']],
    [
      [
        ...['Country', 'ESP', 'Country', 'JPN', 'HAS_RELATIONS_WITH'],
        { zzFactKey: 'new', ordinal: 13n },
        [['startEarliest', '1868-11-12']],
      ],
    ],
  ]);
});

it('writes many new nodes of a label and relationships of a kind from columns', () => {
  const keys = Array.from({ length: 100 }, (_, at) => `key-${at}`);
  const statements = writePlan({
    nodes: keys.map((key) => ({ model: person, key, before: undefined, after: { key } })),
    links: keys.map((key) => ({
      ...{ kind, pair: { from: 'ESP', to: key }, identity: key, before: undefined },
      after: { zzFactKey: key, startEarliest: '1868-11-12' },
    })),
  });
  expect(statements.map(({ text }) => text)).toMatchInlineSnapshot(`
[
  "UNWIND $p0 AS row
CREATE (n:Person {key: row[0]})",
  "UNWIND $p0 AS row
MATCH (a:Country {key: row[0]}), (b:Country {key: row[1]})
CREATE (a)-[l:HAS_RELATIONS_WITH {startEarliest: date(row[2]), zzFactKey: row[3]}]->(b)",
]
`);
  expect(statements.map(({ parameters }) => (parameters['p0'] as unknown[])[1])).toEqual([
    ['key-1'],
    ['ESP', 'key-1', '1868-11-12', 'key-1'],
  ]);
});

it('writes nothing for an empty plan', () => {
  expect(writePlan({ nodes: [], links: [] })).toEqual([]);
});

it('writes valid Cypher statements', async () => {
  const graph = openTestGraph();
  for (const { text, parameters } of writePlan(plan))
    await graph.read({ text: `EXPLAIN ${text}`, parameters });
  await graph.close();
});

it('seeks nodes and facts in indexes, regardless of the statistics of the database', async () => {
  const graph = openTestGraph();
  for (const statement of [...defineConstraints(graphModel), awaitIndexes()])
    await graph.define(statement);
  const nodes = `UNWIND range(1, 300) AS n CREATE (a:Country {key: 'c' + n}), (b:Organization {key: 'o' + n}), (a)-[:MEMBER_OF {zzFactKey: 'f' + n}]->(b)`;
  await graph.write([{ text: nodes, parameters: {} }]);
  const { uri, username, password } = findTestDatabase();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const pair = { from: 'c1', to: 'o1' };
  const link = { ...kind, link: memberOf, to: organization };
  const changes = [{}, undefined].map((after) => ({
    ...{ kind: link, pair, identity: 'x', before: { zzFactKey: 'x', ordinal: 1 }, after },
  }));
  const statements = writePlan({ nodes: plan.nodes, links: [...plan.links, ...changes] });
  for (const { text, parameters } of statements) {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
    if (!summary.plan) throw new Error('The database returned no plan.');
    const operators = listOperators(summary.plan);
    expect(operators.filter((operator) => operator.includes('Scan'))).toEqual([]);
    const seek = text.includes('l.zzFactKey = row') ? 'RelationshipIndexSeek' : 'Seek';
    expect(operators.some((operator) => operator.includes(seek))).toBe(true);
  }
  await driver.close();
  await clearGraph(graph);
  await graph.close();
}, 60_000);

function listOperators({ operatorType, children }: Plan): readonly string[] {
  return [operatorType, ...children.flatMap(listOperators)];
}
