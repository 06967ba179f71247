import { writePlan } from '../../../import/store/write-plan.ts';
import { hasRelationsWith } from '../../../schema/organization/model.ts';
import { country } from '../../../schema/country/model.ts';
import { person } from '../../../schema/person/model.ts';
import { openTestGraph } from '../../open-test-graph.ts';

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
WHERE l.zzFactKey = row[2]
DELETE l",
  "UNWIND $p0 AS row
MATCH (a:Country {key: row[0]}), (b:Country {key: row[1]})
CREATE (a)-[l:HAS_RELATIONS_WITH {ordinal: row[2], startEarliest: date(row[3]), zzFactKey: row[4]}]->(b)",
]
`);
  expect(statements.map(({ parameters }) => parameters['p0'])).toEqual([
    [['hirohito', { born: null, died: '1989-01-07' }, [['diedLatest', '1989-01-07']]]],
    [['ESP', 'JPN', 'old']],
    [['ESP', 'JPN', 13n, '1868-11-12', 'new']],
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
