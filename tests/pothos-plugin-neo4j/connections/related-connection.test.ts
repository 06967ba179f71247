import type { Graph } from '../../../src/neo4j/graph.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { ask, uproot } from '../made-up-schema.ts';
import { plantGardens } from '../plant-gardens.ts';

interface Page {
  edges: { cursor: string; key: string; tool?: string; node: { key: string } }[];
  nodes: { key: string }[];
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
  };
}

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await plantGardens(graph, 12);
});

afterAll(async () => {
  await uproot(graph);
  await graph.close();
});

it('follows relationships of many nodes with one statement', async () => {
  const { data, statements } = await ask(
    graph,
    '{ gardeners(first: 12) { nodes { tends { nodes { key } } } } }',
  );
  expect(
    (data['gardeners'] as { nodes: { tends: Page }[] }).nodes.map(
      (each) => each.tends.nodes.length,
    ),
  ).toEqual(Array.from({ length: 12 }, () => 4));
  expect(statements).toHaveLength(1);
});

it('runs as many statements for twelve nodes as for one', async () => {
  const query = (first: number) =>
    `{ gardeners(first: ${first}) { totalCount nodes { name mentor { name } knows(first: 3) { totalCount edges { rank node { tends(first: 2) { nodes { clubs { name } } } } } } } } }`;
  const [one, many] = [await ask(graph, query(1)), await ask(graph, query(12))];
  expect(many.result.errors).toBeUndefined();
  expect(many.statements).toHaveLength(one.statements.length);
});

it('returns a symmetric relationship from both nodes', async () => {
  const { data } = await ask(
    graph,
    '{ a: gardener(slug: "g000") { knows { nodes { key } } } b: gardener(slug: "g001") { knows { nodes { key } } } }',
  );
  const keys = (which: string) =>
    (data[which] as { knows: Page }).knows.nodes.map((each) => each.key);
  expect(keys('a')).toContain('g001');
  expect(keys('b')).toContain('g000');
  expect(new Set(keys('a')).size).toBe(keys('a').length);
});

it('sorts open dates after known dates, and unknown dates last', async () => {
  const { data } = await ask(graph, '{ gardener(slug: "g000") { tends { nodes { key } } } }');
  const { tends } = data['gardener'] as { tends: Page };
  expect(tends.nodes.map((each) => each.key)).toEqual(['g000-3', 'g000-4', 'g000-2', 'g000-1']);
});

it('returns all rival claims with ALL, also below, and only the best by default', async () => {
  const { data } = await ask(
    graph,
    '{ all: gardeners(first: 1, claims: ALL) { nodes { tends { totalCount } } } best: gardeners(first: 1) { nodes { tends { totalCount } own: tends(claims: ALL) { totalCount } } } }',
  );
  expect(data).toEqual({
    all: { nodes: [{ tends: { totalCount: 5 } }] },
    best: { nodes: [{ tends: { totalCount: 4 }, own: { totalCount: 5 } }] },
  });
});

it.each([1, 2, 3, 5])(
  'returns all pages of size %i forward and backward without a gap',
  async (size) => {
    const walk = async (isBackward: boolean): Promise<string[]> => {
      const keys: string[] = [];
      let cursor = '';
      for (;;) {
        const place = cursor ? `, ${isBackward ? 'before' : 'after'}: "${cursor}"` : '';
        const { data } = await ask(
          graph,
          `{ gardener(slug: "g004") { tends(${isBackward ? 'last' : 'first'}: ${size}${place}) { edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
        );
        const { edges, pageInfo } = (data['gardener'] as { tends: Page }).tends;
        const page = edges.map((edge) => edge.node.key);
        if (isBackward) keys.unshift(...page);
        else keys.push(...page);
        expect(isBackward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== '');
        if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return keys;
        cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
      }
    };
    const expected = ['g004-3', 'g004-4', 'g004-2', 'g004-1'];
    expect(await walk(false)).toEqual(expected);
    expect(await walk(true)).toEqual(expected);
  },
);

it('returns the node between two steps, and the node at the end', async () => {
  const { data } = await ask(
    graph,
    '{ gardener(slug: "g002") { fees { totalCount edges { fee club { name motto } node { key area } } } } }',
  );
  expect(data['gardener']).toEqual({
    fees: {
      totalCount: 2,
      edges: [
        { fee: 7, club: { name: 'Roses', motto: 'Water.' }, node: { key: 'g002-3', area: 4.5 } },
        { fee: 7, club: { name: 'Roses', motto: 'Water.' }, node: { key: 'g002-4', area: 6 } },
      ],
    },
  });
});

it('counts without loading', async () => {
  const { statements } = await ask(graph, '{ gardener(slug: "g002") { tends { totalCount } } }');
  expect(statements.map((each) => each.text.includes('COUNT {'))).toEqual([true]);
});

it('runs one statement for two aliases with different arguments', async () => {
  const { data, statements } = await ask(
    graph,
    '{ gardener(slug: "g002") { a: tends(first: 1) { nodes { key } } b: tends(last: 1) { nodes { key } } } }',
  );
  expect(data['gardener']).toEqual({
    a: { nodes: [{ key: 'g002-3' }] },
    b: { nodes: [{ key: 'g002-1' }] },
  });
  expect(statements).toHaveLength(1);
});
