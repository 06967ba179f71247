import fc from 'fast-check';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { ask, uproot } from '../made-up-schema.ts';
import { plantGardens } from '../plant-gardens.ts';

const GARDENERS = 7;
const PAGE =
  '{ edges { cursor node { key } } nodes { key } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';
const PAGING = 'first: $first, last: $last, after: $after, before: $before, offset: $offset';

/** A connection of nodes, a connection of relationships, and one with a two-part sort order. */
const FIELDS = [
  ['gardeners', (given: string) => `{ page: gardeners(${given}) ${PAGE} }`],
  ['byBirth', (given: string) => `{ page: byBirth(${given}) ${PAGE} }`],
  ['knows', (given: string) => `{ at: gardener(slug: "g000") { page: knows(${given}) ${PAGE} } }`],
] as const;

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly key: string } }[];
  readonly nodes: readonly { readonly key: string }[];
  readonly totalCount: number;
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

interface Given {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: number | null;
  readonly before?: number | null;
}

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await plantGardens(graph, GARDENERS);
});

afterAll(async () => {
  await uproot(graph);
  await graph.close();
});

async function read(
  write: (given: string) => string,
  variables: Record<string, unknown>,
): Promise<{ readonly page: Page; readonly statements: number }> {
  const query = `query ($first: Int, $last: Int, $after: String, $before: String, $offset: Int) ${write(PAGING)}`;
  const { result, data, statements } = await ask(graph, query, { variables });
  expect(result.errors).toBeUndefined();
  const found = (data['page'] ?? (data['at'] as { page: unknown }).page) as Page;
  return { page: found, statements: statements.length };
}

/** The positions of EdgesToReturn of the Cursor Connections Specification, in a list of `total` edges. */
function edgesToReturn(total: number, { first, last, after, before }: Given): readonly number[] {
  let edges = Array.from({ length: total }, (_, at) => at);
  if (typeof after === 'number') edges = edges.filter((at) => at > after);
  if (typeof before === 'number') edges = edges.filter((at) => at < before);
  if (typeof first === 'number') edges = edges.slice(0, first);
  if (typeof last === 'number') edges = last === 0 ? [] : edges.slice(-last);
  return edges;
}

const anySize = fc.option(fc.nat({ max: 9 }));

describe.each(FIELDS)('pages of %s', (_, write) => {
  it('are those of the specification, with truthful flags', async () => {
    const { edges: all } = (await read(write, { first: 100 })).page;
    const total = all.length;
    expect(total).toBeGreaterThan(4);
    const anyPlace = fc.option(fc.nat({ max: total - 1 }));
    const anyGiven = fc.record({
      first: anySize,
      last: anySize,
      after: anyPlace,
      before: anyPlace,
    });
    await fc.assert(
      fc.asyncProperty(anyGiven, async (given) => {
        const cursorAt = (at: number | null) => (at === null ? null : all[at]?.cursor);
        const { page } = await read(write, {
          ...given,
          after: cursorAt(given.after),
          before: cursorAt(given.before),
        });
        const expected = edgesToReturn(total, given).map((at) => all[at]);
        expect(page.edges).toEqual(expected);
        expect(page.nodes).toEqual(expected.map((edge) => edge?.node));
        expect(page.totalCount).toBe(total);
        expect(page.pageInfo).toMatchObject({
          startCursor: expected.at(0)?.cursor ?? null,
          endCursor: expected.at(-1)?.cursor ?? null,
          ...(expected.length > 0 && {
            hasPreviousPage: expected[0] !== all[0],
            hasNextPage: expected.at(-1) !== all.at(-1),
          }),
        });
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('have truthful flags if they are empty', async () => {
    const { edges } = (await read(write, { first: 100 })).page;
    const [first, last] = [edges[0]?.cursor, edges.at(-1)?.cursor];
    const flags = async (given: Record<string, unknown>) => {
      const { page } = await read(write, given);
      expect(page.edges).toEqual([]);
      const { hasPreviousPage, hasNextPage } = page.pageInfo;
      return [hasPreviousPage, hasNextPage];
    };
    expect(await flags({ first: 0 })).toEqual([false, true]);
    expect(await flags({ last: 0 })).toEqual([true, false]);
    expect(await flags({ first: 0, after: last })).toEqual([true, false]);
    expect(await flags({ last: 0, before: first })).toEqual([false, true]);
    expect(await flags({ first: 3, after: first, before: first })).toEqual([true, true]);
    expect(await flags({ offset: 100 })).toEqual([true, false]);
  });

  it('start at an offset', async () => {
    const { nodes } = (await read(write, { first: 100 })).page;
    const { page } = await read(write, { first: 2, offset: 3 });
    expect(page.nodes).toEqual(nodes.slice(3, 5));
    expect(page.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });
});

it('takes no statement for a page of no entries, and one more for each selected flag that needs it', async () => {
  const count = async (given: string, selected: string): Promise<number> =>
    (await ask(graph, `{ gardeners(${given}) { ${selected} } }`)).statements.length;
  const { edges } = (await read(FIELDS[0][1], { first: 5 })).page;
  const [after, before] = [`after: "${edges[0]?.cursor}"`, `before: "${edges[4]?.cursor}"`];
  expect(await count('first: 0', 'nodes { key }')).toBe(0);
  expect(await count('first: 0', 'totalCount nodes { key }')).toBe(1);
  expect(await count(`first: 2, ${after}, ${before}`, 'nodes { key }')).toBe(1);
  expect(await count(`first: 2, ${after}`, 'nodes { key } pageInfo { hasNextPage }')).toBe(1);
  expect(await count(`first: 2, ${after}`, 'nodes { key } pageInfo { hasPreviousPage }')).toBe(2);
  expect(await count(`first: 9, ${before}`, 'nodes { key } pageInfo { hasNextPage }')).toBe(2);
});

it.each([
  ['asOf: "1905"', 'asOf: "1906"'],
  ['asOf: "1905"', 'asOf: "1905", certainty: CERTAIN'],
  ['claims: ALL', 'claims: BEST'],
  ['first: 1', 'claims: ALL'],
])('rejects a cursor made with %s under %s', async (one, other) => {
  const query = (given: string) => `{ gardeners(${given}) { edges { cursor } } }`;
  const { data } = await ask(graph, query(one));
  const [edge] = (data['gardeners'] as Page).edges;
  expect(edge).toBeDefined();
  const after = `after: "${edge?.cursor}"`;
  const { result } = await ask(graph, query(`${other}, ${after}`));
  expect(result.errors?.[0]?.extensions['code']).toBe('CURSOR_MISMATCH');
  const same = await ask(graph, query(one === 'first: 1' ? after : `${one}, ${after}`));
  expect(same.result.errors).toBeUndefined();
});
