import { openApi, type Api } from '../open-api.ts';

interface Found {
  totalCount: number;
  edges: {
    score: number;
    matched: string;
    isText: boolean;
    node: { name: string; kind: string };
  }[];
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

async function search(text: string, rest = ''): Promise<Found> {
  const data = await api.ask<{ search: Found }>(
    `{ search(text: ${JSON.stringify(text)}, first: 100${rest}) { totalCount edges { score matched isText node { name kind } } } }`,
  );
  return data.search;
}

it.each(['firearms', 'Firearm'])('finds the event whose summary mentions %s', async (text) => {
  const { edges } = await search(text);
  expect(edges[0]).toMatchObject({
    isText: true,
    node: { kind: 'EVENT', name: 'Portuguese arrival at Tanegashima' },
  });
  expect(edges[0]?.matched).toMatch(/firearms/);
});

it.each([
  ['WWII', 'Second World War'],
  ['WW2', 'Second World War'],
  ['WWI', 'Japan declares war on Germany'],
  ['USSR', 'Soviet Union'],
  ['UN', 'United Nations'],
])('finds %s by its everyday abbreviation', async (text, name) => {
  expect((await search(text)).edges[0]).toMatchObject({ isText: false, node: { name } });
});

it('lists matches in texts after all matches in names', async () => {
  const { edges } = await search('Portsmouth');
  const texts = edges.map(({ isText }) => isText);
  expect([texts[0], texts.at(-1)]).toEqual([false, true]);
  expect(texts).toEqual(texts.toSorted());
  expect(edges.map(({ score }) => score)).toEqual(
    edges.map(({ score }) => score).toSorted((one, other) => other - one),
  );
});

it('finds statements by their text, and nothing in texts if they are left out', async () => {
  const { edges } = await search('influence ranks', ', kinds: [STATEMENT]');
  expect(edges.some(({ isText, node }) => isText && node.kind === 'STATEMENT')).toBe(true);
  expect((await search('firearms', ', texts: false')).totalCount).toBe(0);
});

it('finds sources by title and publisher', async () => {
  const answer = await api.ask<{
    searchSources: { totalCount: number; nodes: { title: string }[] };
  }>('{ searchSources(text: "treaties of Portsmouth", first: 5) { totalCount nodes { title } } }');
  expect(answer.searchSources.totalCount).toBeGreaterThan(0);
  expect(answer.searchSources.nodes[0]?.title).toMatch(/Portsmouth/);
});

it('continues a page where the last one ended', async () => {
  const page = async (after: string) =>
    api.ask<{ search: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
      `{ search(text: "fisheries", first: 3${after}) { nodes { id } pageInfo { endCursor } } }`,
    );
  const first = await page('');
  const second = await page(`, after: "${first.search.pageInfo.endCursor}"`);
  const ids = [...first.search.nodes, ...second.search.nodes].map(({ id }) => id);
  expect(new Set(ids).size).toBe(6);
});

it('takes one statement for the hits in names and texts with their nodes', async () => {
  expect(await api.count('{ search(text: "firearms") { totalCount } }')).toBe(1);
  expect(await api.count('{ search(text: "firearms") { edges { matched node { name } } } }')).toBe(
    1,
  );
  expect(
    await api.count('{ searchSources(text: "Portsmouth") { totalCount nodes { title } } }'),
  ).toBe(1);
});
