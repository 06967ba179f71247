import fc from 'fast-check';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { runs } from '../../setup/runs.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { filters, worlds, type Someone } from './filter-model.ts';
import { boundsOf, isUsual, meets, meetsLink } from './filter-truth.ts';
import { ask, uproot } from '../made-up-schema.ts';

let graph: Graph;

beforeAll(() => {
  graph = openTestGraph();
});

afterEach(() => uproot(graph));
afterAll(() => graph.close());

async function plant(world: readonly Someone[]): Promise<void> {
  await uproot(graph);
  const people = world.map((someone, at) => ({
    key: `g${at}`,
    ...someone,
    zzSortName: someone.name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase(),
    bounds: boundsOf(someone.born),
  }));
  const links = world.flatMap(({ tends }, at) =>
    tends.map((link, nth) => ({
      ...link,
      from: `g${at}`,
      key: `${at}-${nth}`,
      start: boundsOf(link.startedOn),
      end: boundsOf(link.endedOn),
    })),
  );
  await graph.write([
    {
      text: `UNWIND $people AS p CREATE (g:Gardener {key: p.key, name: p.name, zzSortName: p.zzSortName, mentor: p.mentor, age: p.age, born: p.born, sources: p.sources, confidence: p.confidence})
FOREACH (born IN CASE WHEN p.born IS NULL THEN [] ELSE [1] END | SET g.bornEarliest = date(p.bounds[0]), g.bornLatest = date(p.bounds[1]))`,
      parameters: { people },
    },
    {
      text: `UNWIND $links AS l MATCH (g:Gardener {key: l.from})
CREATE (g)-[:TENDS {zzFactKey: l.key, rank: l.rank, tool: l.tool, duty: l.duty, standing: l.standing, sources: l.sources, confidence: l.confidence, startedOn: l.startedOn, endedOn: l.endedOn,
  startEarliest: date(l.start[0]), startLatest: date(l.start[1]), endEarliest: date(l.end[0]), endLatest: date(l.end[1])}]->(:Garden {key: l.key, name: l.garden, zzSortName: l.garden, area: l.area})`,
      parameters: { links },
    },
  ]);
}

interface Found {
  gardeners: { totalCount: number; nodes: { key: string }[] };
}

async function find(filter: unknown, scope = ''): Promise<readonly string[]> {
  const { data, result } = await ask(
    graph,
    `query ($filter: GardenerFilter) { gardeners(filter: $filter, first: 100${scope}) { totalCount nodes { key } } }`,
    { variables: { filter } },
  );
  expect(result.errors).toBeUndefined();
  const { totalCount, nodes } = (data as unknown as Found).gardeners;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ key }) => key).sort();
}

const keysOf = (world: readonly Someone[], isShown: (someone: Someone) => boolean): string[] =>
  world.flatMap((someone, at) => (isShown(someone) ? [`g${at}`] : [])).sort();

it(
  'returns exactly the nodes that match, for random filters on random graphs',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(filters, { minLength: 40, maxLength: 40 }),
        async (world, all) => {
          await plant(world);
          for (const filter of all) {
            const expected = keysOf(world, (someone) => meets(filter, someone, {}));
            expect([filter, await find(filter)]).toEqual([filter, expected]);
          }
        },
      ),
      { numRuns: runs(3, 30), endOnFailure: true },
    );
  },
  runs(120_000, 1_200_000),
);

it(
  'follows only relationships in the scope of the connection',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(filters, { minLength: 20, maxLength: 20 }),
        async (world, all) => {
          await plant(world);
          for (const filter of all) {
            const every = keysOf(world, (someone) => meets(filter, someone, { claims: 'ALL' }));
            expect([filter, await find(filter, ', claims: ALL')]).toEqual([filter, every]);
            const dated = keysOf(world, (someone) =>
              meets(filter, someone, { asOf: '1905-09-05' }),
            );
            expect([filter, await find(filter, ', asOf: "1905-09-05"')]).toEqual([filter, dated]);
          }
        },
      ),
      { numRuns: runs(2, 20), endOnFailure: true },
    );
  },
  runs(120_000, 1_200_000),
);

it('filters the relationships of many nodes with one statement', async () => {
  const [world] = fc.sample(worlds, { numRuns: 1, seed: 7 });
  if (!world) throw new Error('no random graph was generated');
  await plant(world);
  const filter = { not: { fact: { startedOn: { before: '1905' } } } };
  const { data, statements } = await ask(
    graph,
    'query ($filter: TendedFilter) { gardeners(first: 100) { nodes { key tends(filter: $filter, claims: ALL, first: 10) { totalCount edges { tool } } } } }',
    { variables: { filter } },
  );
  const { nodes } = (
    data as { gardeners: { nodes: { key: string; tends: { totalCount: number } }[] } }
  ).gardeners;
  for (const { key, tends } of nodes) {
    const links = world[Number(key.slice(1))]?.tends ?? [];
    expect(tends.totalCount).toBe(
      links.filter((link) => isUsual(link) && meetsLink(filter, link, { claims: 'ALL' })).length,
    );
  }
  expect(statements).toHaveLength(1);
});

it.each([
  ['null', { name: { eq: null } }, 'filter.name.eq'],
  ['nested null', { and: [{ not: null }] }, 'filter.and[0].not'],
])('rejects %s in a filter, with its path', async (_, filter, path) => {
  const { result } = await ask(
    graph,
    'query ($filter: GardenerFilter) { gardeners(filter: $filter) { totalCount } }',
    { variables: { filter } },
  );
  expect(result.errors?.[0]?.message).toContain(path);
  expect(result.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

it('rejects a filter with more than 200 conditions', async () => {
  const filter = { or: Array.from({ length: 120 }, (_, at) => ({ name: { eq: `${at}` } })) };
  const { result } = await ask(
    graph,
    'query ($filter: GardenerFilter) { gardeners(filter: $filter) { totalCount } }',
    { variables: { filter } },
  );
  expect(result.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

it('accepts null as no filter', async () => {
  const { data } = await ask(graph, '{ gardeners(filter: null) { totalCount } }');
  expect(data['gardeners']).toEqual({ totalCount: 0 });
});

it('rejects a cursor from another filter', async () => {
  const [world] = fc.sample(worlds, { numRuns: 1, seed: 3 });
  await plant(world ?? []);
  const { data } = await ask(graph, '{ gardeners(first: 1) { pageInfo { endCursor } } }');
  const { endCursor } = (data as { gardeners: { pageInfo: { endCursor: string } } }).gardeners
    .pageInfo;
  const { result } = await ask(
    graph,
    `{ gardeners(first: 1, after: "${endCursor}", filter: { born: { isKnown: true } }) { nodes { key } } }`,
  );
  expect(result.errors?.[0]?.extensions['code']).toBe('CURSOR_MISMATCH');
});
