import { openApi, type Api } from '../open-api.ts';
import { sumHits } from './sum-hits.ts';

interface Found {
  totalCount: number;
  isTruncated: boolean;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  edges: {
    cursor: string;
    score: number;
    matched: string;
    node: { id: string; name: string; kind: string };
  }[];
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const SEARCH = `query Search($text: String!, $kinds: [EntityKind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount isTruncated pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score matched node { id name kind } }
  }
}`;

async function search(text: string, given: Record<string, unknown> = {}): Promise<Found> {
  const data = await api.ask<{ search: Found }>(SEARCH, { text, ...given });
  return data.search;
}

it.each([
  ['Siam', 'COUNTRY', 'Thailand', 'Siam'],
  ['USSR', 'COUNTRY', 'Soviet Union', 'USSR'],
  ['日英同盟', 'TREATY', 'First Anglo-Japanese Alliance', '日英同盟'],
  ['Sovjet', 'COUNTRY', 'Soviet Union', 'Sovjet-Unie'],
  ['DE', 'COUNTRY', 'Germany', 'DE'],
  ['jpn', 'COUNTRY', 'Japan', 'JPN'],
  ['392', 'COUNTRY', 'Japan', '392'],
  ['QING', 'COUNTRY', 'Qing China', 'QING'],
  ['UN', 'ORGANIZATION', 'United Nations', 'UN'],
  ['asean', 'ORGANIZATION', 'Association of Southeast Asian Nations', 'ASEAN'],
  ['유엔', 'ORGANIZATION', 'United Nations', '유엔'],
  ['竹島', 'PLACE', 'Liancourt Rocks', '竹島'],
  ['독도', 'PLACE', 'Liancourt Rocks', '독도'],
  ['Итуруп', 'PLACE', 'Etorofu', 'Итуруп'],
  ['北方領土', 'DISPUTE', 'Southern Kuril Islands (Northern Territories)', '北方領土'],
  ['日露戦争', 'EVENT', 'Russo-Japanese War', '日露戦争'],
  ['Otsu incident', 'EVENT', 'Ōtsu incident', 'Ōtsu incident'],
  ['昭和天皇', 'PERSON', 'Hirohito', '昭和天皇'],
  ['Douglas MacArthur', 'PERSON', 'Douglas MacArthur', 'Douglas MacArthur'],
  ['treaty-of-shimoda', 'TREATY', 'Treaty of Shimoda', 'treaty-of-shimoda'],
  ['soviet japanese neutrality pact', 'TREATY', 'Soviet–Japanese Neutrality Pact', undefined],
  ['清', 'COUNTRY', 'Qing China', '清'],
])('lists first for %s the %s %s', async (text, kind, name, matched) => {
  const { edges } = await search(text);
  expect(edges[0]?.node).toMatchObject({ kind, name });
  if (matched) expect(edges[0]?.matched).toBe(matched);
});

it.each([
  ['kanagava', 'Convention of Kanagawa (Treaty of Peace and Amity)'],
  ['portsmuth', 'Treaty of Portsmouth'],
  ['Shimonoseky campain', 'Shimonoseki campaign'],
  ['Germny', 'Germany'],
  ['Untied Nations', 'United Nations'],
  ['MacArtur', 'Douglas MacArthur'],
  ['Руско-японская война', 'Russo-Japanese War'],
])('finds a name despite the typo in %s', async (text, name) => {
  const { edges } = await search(text);
  expect(edges[0]?.node.name).toBe(name);
  expect(edges[0]?.score).toBeLessThan(0.5);
});

it('allows no typo in short words', async () => {
  expect((await search('wxr')).totalCount).toBe(0);
});

it('sorts exact names before prefixes, and prefixes before typos', async () => {
  const { edges } = await search('korea', { first: 100 });
  const scores = edges.map((edge) => edge.score);
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
  expect(edges[0]).toMatchObject({ score: 1, matched: 'Korea' });
  const isSlip = edges.map(({ matched }) => !/korea/i.test(matched));
  expect(isSlip.lastIndexOf(false)).toBeLessThan(
    isSlip.includes(true) ? isSlip.indexOf(true) : 1000,
  );
});

it('finds only the requested kinds', async () => {
  const { edges } = await search('hawaii', { kinds: ['TREATY', 'EVENT'] });
  expect(edges.length).toBeGreaterThan(0);
  expect(new Set(edges.map(({ node }) => node.kind))).toEqual(new Set(['TREATY']));
  expect((await search('hawaii', { kinds: [] })).totalCount).toBe(0);
});

it('finds an entity of each kind by its own name', async () => {
  const roots = {
    countries: 'COUNTRY',
    organizations: 'ORGANIZATION',
    persons: 'PERSON',
    places: 'PLACE',
    treaties: 'TREATY',
    events: 'EVENT',
    disputes: 'DISPUTE',
    polls: 'POLL',
    statements: 'STATEMENT',
  };
  for (const [root, kind] of Object.entries(roots)) {
    const data = await api.ask<
      Record<string, { nodes: { id: string; name: string; names: { text: string }[] }[] }>
    >(
      `{ ${root}(first: 100) { nodes { id name names { text language usedFrom { edtf } usedUntil { edtf } } } } }`,
    );
    const nodes = data[root]?.nodes ?? [];
    expect(nodes.length).toBeGreaterThan(0);
    for (const { name, names } of nodes) expect(names.map(({ text }) => text)).toContain(name);
    for (const { id, name } of nodes.slice(0, 3)) {
      const { edges } = await search(name, { first: 100, kinds: [kind] });
      expect(edges.find(({ node }) => node.id === id)).toMatchObject({ matched: name, score: 1 });
    }
  }
});

it('returns the period and the language of a name', async () => {
  const { country } = await api.ask<{ country: { names: unknown[] } }>(
    '{ country(code: "THA") { names { text language usedFrom { edtf } usedUntil { edtf } } } }',
  );
  expect(country.names).toContainEqual({
    text: 'Siam',
    language: 'en',
    usedFrom: null,
    usedUntil: { edtf: '1939-06-23' },
  });
});

it.each([
  '',
  ' ',
  '*',
  '?',
  '"',
  '/',
  '\\',
  '~',
  'AND OR NOT',
  'OR',
  '(((',
  '*:*',
  '\u0000',
  '\u202e',
  '🇯🇵🎌',
  '\ud83c',
  'x'.repeat(10_000),
  `japan ${'y'.repeat(300)}`,
  '"'.repeat(5_000),
  "'); MATCH (n) DETACH DELETE n; //",
  '{"$ne": null}',
  'key:* OR name:*',
  '[a TO z]',
  'null',
  'undefined',
])('finds no country for the hostile text %j', async (text) => {
  expect(await search(text, { kinds: ['COUNTRY'] })).toMatchObject({ totalCount: 0, edges: [] });
});

it.each([
  ['signs around a word', '+Siam!', 'Thailand'],
  ['a NUL within', 'Si\u0000am', 'Thailand'],
  ['a wildcard', 'Siam*', 'Thailand'],
  ['marks that turn the direction', '\u202bألمانيا\u202c', 'Germany'],
])('treats %s as a word', async (_, text, name) => {
  expect((await search(text)).edges[0]?.node.name).toBe(name);
});

it('accepts a text of 10,000 characters', async () => {
  const { edges } = await search('ab cd efgh japan treaty soviet union peace war '.repeat(220));
  expect(edges).toEqual([]);
});

it('ranks at most 200 hits, and reports that there are more', async () => {
  const found = await search('japan', { first: 100 });
  expect(found).toMatchObject({ totalCount: 200, isTruncated: true });
  expect(await search('siam')).toMatchObject({ isTruncated: false });
});

it('pages through all hits without repeating or losing a hit', async () => {
  const whole = await search('treaty', { first: 200 });
  const paged: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Found = await search('treaty', { first: 7, after });
    expect(page.totalCount).toBe(whole.totalCount);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    paged.push(...page.edges.map(({ node }) => node.id));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(paged).toEqual(whole.edges.map(({ node }) => node.id));
  expect(new Set(paged).size).toBe(whole.totalCount);
  const backward: string[] = [];
  for (let before: string | null = null, more = true; more;) {
    const page: Found = await search('treaty', { last: 11, before });
    expect(page.pageInfo.hasNextPage).toBe(before !== null);
    backward.unshift(...page.edges.map(({ node }) => node.id));
    ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
  }
  expect(backward).toEqual(paged);
});

it.each([
  ['another text', { text: 'war' }],
  ['other kinds', { text: 'treaty', kinds: ['TREATY'] }],
])('rejects a cursor of %s', async (_, given) => {
  const { edges } = await search('treaty', { first: 1 });
  const { data, errors } = await api.execute(SEARCH, { ...given, after: edges[0]?.cursor });
  expect(data).toEqual({ search: null });
  expect(errors?.[0]?.extensions['code']).toBe('CURSOR_MISMATCH');
});

it.each([
  ['after', 'nonsense'],
  ['first', -1],
  ['first', 1_000_000],
])('rejects %s: %s', async (argument, value) => {
  const { errors } = await api.execute(SEARCH, { text: 'treaty', [argument]: value });
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

it('takes one statement for any number of hits, and for two searches with the same selection', async () => {
  const query = (text: string, first: number, total = 'totalCount'): string =>
    `search(text: "${text}", first: ${first}) { ${total} edges { score matched node { name kind summary ... on Country { capital } ... on Treaty { signedOn { edtf } } } } }`;
  expect(await api.count(`{ ${query('siam', 1)} }`)).toBe(1);
  expect(await api.count(`{ ${query('treaty', 100)} }`)).toBe(1);
  expect(await api.count(`{ ${query('treaty', 10, '')} }`)).toBe(1);
  expect(await api.count(`{ a: ${query('siam', 5)} b: ${query('treaty', 50)} }`)).toBe(1);
  expect(await api.count('{ search(text: "treaty") { totalCount } }')).toBe(1);
  expect(await api.count('{ search(text: "***") { totalCount nodes { name } } }')).toBe(0);
});

it.each(['treaty', 'japan', 'korea', 'kanagava', 'united nations', 'Portsmouth', 'firearms'])(
  'returns the same first hits of %s whether or not all hits are counted',
  async (text) => {
    const page = async (total: string): Promise<unknown> => {
      const { search: found } = await api.ask<{ search: Pick<Found, 'edges'> }>(
        `{ search(text: "${text}", first: 10) { ${total} edges { cursor score matched node { id } } } }`,
      );
      return found.edges;
    };
    expect(await page('')).toEqual(await page('totalCount'));
  },
);

it('searches again in full if an omitted misspelling can precede the found names', async () => {
  const query = (total: string): string =>
    `{ search(text: "dutch republiek", first: 1) { ${total} edges { matched node { name } } } }`;
  expect(await api.count(query(''))).toBe(2);
  const whole = await api.ask<{ search: Pick<Found, 'edges'> }>(query('totalCount'));
  expect(whole.search.edges).toMatchObject([{ matched: 'Dutch Republic' }]);
  expect((await api.ask<{ search: Pick<Found, 'edges'> }>(query(''))).search.edges).toEqual(
    whole.search.edges,
  );
});

it.each(['treaty', 'japan', 'united nations'])(
  'reads at most 13 values for each node that %s finds',
  async (text) => {
    const query = `{ search(text: "${text}", first: 10) { totalCount nodes { name kind } } }`;
    const { search: found } = await api.ask<{ search: Found }>(query);
    expect(await sumHits(await api.trace(query))).toBeLessThan(13 * found.totalCount);
  },
);

it('uses three full-text indexes, each with its analyzer', async () => {
  const rows = await api.graph.read({
    text: "SHOW FULLTEXT INDEXES YIELD name, state, options RETURN name, state, options.indexConfig['fulltext.analyzer']",
    parameters: {},
  });
  expect(rows).toEqual(
    expect.arrayContaining([
      ['whole_names', 'ONLINE', 'keyword'],
      ['name_words', 'ONLINE', 'standard-folding'],
      ['name_characters', 'ONLINE', 'cjk'],
    ]),
  );
});
