import type { Graph } from '../../../src/neo4j/graph.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { ask, uproot } from '../made-up-schema.ts';

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await uproot(graph);
  await graph.write([
    {
      text: `UNWIND $people AS key CREATE (:Gardener {key: key, name: key, zzSortName: key})`,
      parameters: { people: ['ada', 'bob'] },
    },
    {
      text: `UNWIND $links AS l
MATCH (g:Gardener {key: l[0]})
CREATE (g)-[:TENDS {zzFactKey: l[1], rank: 'PREFERRED', duty: l[2], standing: l[3], startedOn: '1905',
  startEarliest: date('1905-01-01'), startLatest: date('1905-12-31'), endEarliest: date('9999-12-31'), endLatest: date('9999-12-31')}]->
  (:Garden {key: l[1], name: l[1], zzSortName: l[1]})`,
      parameters: {
        links: [
          ['ada', 'a1', 'owner', 'KEEPER'],
          ['ada', 'a2', null, null],
          ['ada', 'a3', 'guest', 'VISITOR'],
          ['bob', 'b1', 'owner', 'KEEPER'],
          ['bob', 'b2', 'guest', 'VISITOR'],
          ['bob', 'b3', 'guest', 'VISITOR'],
        ],
      },
    },
  ]);
});

afterAll(async () => {
  await uproot(graph);
  await graph.close();
});

interface Gardens {
  readonly totalCount: number;
  readonly nodes: readonly { readonly key: string }[];
}

async function list(field: string, scope = ''): Promise<readonly string[]> {
  const { data, result } = await ask(
    graph,
    `{ gardener(slug: "ada"${scope}) { asked: ${field} { totalCount nodes { key } } } }`,
  );
  expect(result.errors).toBeUndefined();
  const { asked } = data['gardener'] as { asked: Gardens };
  expect(asked.totalCount).toBe(asked.nodes.length);
  return asked.nodes.map(({ key }) => key).sort();
}

describe('links of several standings', () => {
  it.each(['', ', asOf: "1910"', ', asOf: "1910", claims: ALL'])(
    'have the default standing if none is requested (%s)',
    async (scope) => {
      expect(await list('tends', scope)).toEqual(['a1', 'a2']);
    },
  );

  it.each(['', ', asOf: "1910"'])('have the standings of the argument (%s)', async (scope) => {
    expect(await list('tends(standings: [VISITOR])', scope)).toEqual(['a3']);
    expect(await list('tends(standings: [VISITOR, KEEPER])', scope)).toEqual(['a1', 'a2', 'a3']);
    expect(await list('tends(standings: [])', scope)).toEqual([]);
  });

  it('have the standings of the filter, given as standing or as text of the source', async () => {
    expect(await list('tends(filter: {standing: [VISITOR]})')).toEqual(['a3']);
    expect(await list('tends(filter: {duty: {eq: "guest"}})')).toEqual(['a3']);
    expect(await list('tends(filter: {not: {duty: {eq: "owner"}}})')).toEqual(['a2', 'a3']);
    expect(await list('tends(filter: {or: [{duty: {eq: "owner"}}, {tool: {eq: "x"}}]})')).toEqual([
      'a1',
    ]);
  });

  it('match both the argument and the filter if both are given', async () => {
    const field = 'tends(standings: [KEEPER], filter: {duty: {in: ["owner", "guest"]}})';
    expect(await list(field)).toEqual(['a1']);
  });

  it.each(['', ', asOf: "1910"'])('are all returned by `links` (%s)', async (scope) => {
    expect(await list('links', scope)).toEqual(['a1', 'a2', 'a3']);
  });

  it('count for sorting only if they have the default standing', async () => {
    const { data } = await ask(graph, '{ byGardens(first: 2) { nodes { key } } }');
    expect(data['byGardens']).toEqual({ nodes: [{ key: 'bob' }, { key: 'ada' }] });
  });

  it('do not share cursors between standings', async () => {
    const { data } = await ask(
      graph,
      '{ gardener(slug: "ada") { tends(standings: [KEEPER], first: 1) { pageInfo { endCursor } } } }',
    );
    const { tends } = data['gardener'] as { tends: { pageInfo: { endCursor: string } } };
    const { result } = await ask(
      graph,
      `{ gardener(slug: "ada") { tends(standings: [VISITOR], after: "${tends.pageInfo.endCursor}") { totalCount } } }`,
    );
    expect(result.errors?.[0]?.extensions['code']).toBe('CURSOR_MISMATCH');
  });
});
