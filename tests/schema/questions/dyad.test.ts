import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const PARTS =
  'relations(claims: ALL) { text factId } treaties(first: 200) { totalCount nodes { slug } } events(first: 200) { nodes { slug } } disputes(first: 50) { nodes { slug } } organizations(first: 200) { totalCount nodes { slug } } timeline(first: 500) { totalCount nodes { date { edtf earliest } change text entity { id } fact { factId } } }';

it.each([
  ['JP', 'RU'],
  ['JP', 'CN'],
  ['GB', 'US'],
  ['KR', 'JP'],
])('reads alike from both ends: %s and %s', async (a, b) => {
  const one = await api.ask<{ dyad: unknown }>(`{ dyad(a: "${a}", b: "${b}") { ${PARTS} } }`);
  const other = await api.ask<{ dyad: unknown }>(`{ dyad(a: "${b}", b: "${a}") { ${PARTS} } }`);
  expect(other).toEqual(one);
});

const LISTS = [
  'relations { text factId }',
  'relations(claims: ALL) { text factId }',
  'treaties(first: 50, sort: { by: SIGNED_ON }) { nodes { slug name signedOn { edtf } } }',
  'treaties(last: 3) { pageInfo { hasPreviousPage startCursor } edges { cursor node { slug } } }',
  'treaties(asOf: "1905") { totalCount }',
  'events(first: 50, offset: 2) { nodes { slug startedOn { edtf } } }',
  'disputes(first: 50) { nodes { slug } }',
  'organizations(asOf: "1970") { totalCount }',
];

function pairOf(parts: readonly string[]): string {
  const aliased = parts.map((part, at) => `part${at}: ${part}`);
  return `query ($a: ID!, $b: ID!) { dyad(a: $a, b: $b) { ${aliased.join(' ')} } }`;
}

it('reads the relations, lists and counts of two countries in one statement', async () => {
  await api.ask(pairOf(['shareBorder { value }']), { a: 'JP', b: 'US' });
  expect(await api.trace(pairOf(LISTS), { a: 'JP', b: 'US' })).toHaveLength(1);
});

it('reads at most eight lists of two countries in one statement', async () => {
  const many = [...LISTS, 'events { totalCount }'];
  expect(await api.trace(pairOf(many), { a: 'JP', b: 'US' })).toHaveLength(2);
});

it.each([
  ['JP', 'US'],
  ['QING', 'JP'],
  ['MC', 'NR'],
])('returns the same lists of %s and %s together as alone', async (a, b) => {
  const together = await api.ask<{ dyad: Record<string, unknown> }>(pairOf(LISTS), { a, b });
  for (const [at, part] of LISTS.entries()) {
    const alone = await api.ask<{ dyad: { part0: unknown } }>(pairOf([part]), { a, b });
    expect([part, together.dyad[`part${at}`]]).toEqual([part, alone.dyad.part0]);
  }
});

it('lists exactly the treaties of both countries', async () => {
  const { dyad, jp, us } = await api.ask<
    Record<'dyad' | 'jp' | 'us', { treaties: { totalCount: number; nodes: { slug: string }[] } }>
  >(
    '{ dyad(a: "JP", b: "US") { treaties(first: 500) { totalCount nodes { slug } } } jp: country(code: "JP") { treaties(first: 500) { nodes { slug } } } us: country(code: "US") { treaties(first: 500) { nodes { slug } } } }',
  );
  const slugs = (of: { treaties: { nodes: { slug: string }[] } }) =>
    new Set(of.treaties.nodes.map(({ slug }) => slug));
  const both = [...slugs(jp)].filter((slug) => slugs(us).has(slug)).sort();
  expect([...slugs(dyad)].sort()).toEqual(both);
  expect(dyad.treaties.totalCount).toBe(both.length);
});

it('lists exactly the organizations with both countries as members', async () => {
  interface Listed {
    organizations: { totalCount: number; nodes: { slug: string }[] };
  }
  const list = 'organizations(first: 500) { totalCount nodes { slug } }';
  const { dyad, jp, il } = await api.ask<Record<'dyad' | 'jp' | 'il', Listed>>(
    `{ dyad(a: "JP", b: "IL") { ${list} } jp: country(code: "JP") { ${list} } il: country(code: "IL") { ${list} } }`,
  );
  const slugs = ({ organizations }: Listed) => new Set(organizations.nodes.map(({ slug }) => slug));
  const both = [...slugs(jp)].filter((slug) => slugs(il).has(slug)).sort();
  expect([...slugs(dyad)].sort()).toEqual(both);
  expect(dyad.organizations.totalCount).toBe(both.length);
});

interface Entry {
  date: { edtf: string; earliest: string; latest: string };
  change: string;
  text: string;
}
interface Changes {
  changes: {
    totalCount: number;
    nodes: Entry[];
    pageInfo: {
      hasNextPage: boolean;
      endCursor: string;
      hasPreviousPage: boolean;
      startCursor: string;
    };
  };
}

const ENTRY =
  'totalCount nodes { date { edtf earliest latest } change text } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function change(given: string): Promise<Changes['changes']> {
  return (await api.ask<Changes>(`{ changes(${given}) { ${ENTRY} } }`)).changes;
}

it('lists what changed between Japan and the Republic of China from 1931 to 1937', async () => {
  const { nodes, totalCount } = await change(
    'of: "JP", with: "ROC", during: "1931/1937", first: 100',
  );
  expect(nodes).toHaveLength(totalCount);
  const texts = nodes.map(({ text }) => text).join('\n');
  expect(texts).toContain('“Mukden Incident” took place on 18 September 1931.');
  expect(texts).toContain('signed the Tanggu Truce on 31 May 1933.');
  expect(texts).toContain('Japan left the League of Nations on 27 March 1935.');
  for (const { date } of nodes)
    expect(date.latest >= '1931-01-01' && date.earliest <= '1937-12-31').toBe(true);
});

it('lists an event of one day once, without an end', async () => {
  const { nodes } = await change('of: "JP", during: "1900/1950", first: 1000');
  const moments = nodes.filter(({ text }) => text.includes(' took place '));
  expect(moments.length).toBeGreaterThan(20);
  expect(new Set(moments.map((entry) => entry.change))).toEqual(new Set(['EVENT_BEGAN']));
  const ended = nodes.filter((entry) => entry.change === 'EVENT_ENDED').map(({ text }) => text);
  expect(ended.length).toBeGreaterThan(5);
  for (const { text } of moments) {
    const name = /^“(.+)” took place /.exec(text)?.[1] ?? '';
    expect(ended.filter((each) => each.startsWith(`“${name}” `))).toEqual([]);
  }
});

it('lists when a participant joined an event late and left it early', async () => {
  const { nodes } = await change('of: "BRA", during: "1914/1945", first: 1000');
  const texts = nodes.map(({ text }) => text);
  const rows = readTable('event_sides').filter(
    (row) => row['participant'] === 'BRA' && row['event'] === 'world-war-ii',
  );
  expect(rows).toHaveLength(1);
  expect(texts).toContain('Brazil began to take part in “Second World War” in August 1942.');
  expect(texts).toContain('Brazil ceased to take part in “Second World War” on 8 May 1945.');
  expect(texts.join('\n')).not.toContain('“Second World War” began');
});

it('lists only the signature of a treaty that never bound the signatory', async () => {
  const rows = readTable('treaty_parties').filter(
    (row) => row['role'] === 'signatory' && /^[A-Z]{3}$/.test(row['party'] ?? ''),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { treaty = '', party = '' } of rows) {
    const { changes } = await api.ask<{ changes: { nodes: { change: string; entity: Slug }[] } }>(
      `{ changes(of: "${party}", during: "1800/2030", first: 1000) { nodes { change entity { ... on Treaty { slug } } } } }`,
    );
    const found = changes.nodes.filter(({ entity }) => entity.slug === treaty);
    expect([treaty, party, ...found.map((entry) => entry.change)]).toEqual([
      treaty,
      party,
      ...found.map(() => 'SIGNED'),
    ]);
  }
});

interface Slug {
  slug?: string;
}

it('names statuses other than that of a member', async () => {
  const { nodes } = await change('of: "VA", during: "1960/1970", first: 100');
  expect(nodes.map((entry) => [entry.change, entry.text])).toContainEqual([
    'STATUS_BEGAN',
    'The Holy See became an observer at the United Nations on 6 April 1964.',
  ]);
});

it('lists the start and the end of a suspension', async () => {
  const { nodes } = await change('of: "GA", during: "2023/2025", first: 100');
  const found = nodes.map((entry) => [entry.change, entry.text]);
  expect(found).toContainEqual([
    'STATUS_BEGAN',
    'Gabon was suspended from the African Union on 31 August 2023.',
  ]);
  expect(found).toContainEqual([
    'STATUS_ENDED',
    'The suspension of Gabon from the African Union ended on 30 April 2025.',
  ]);
});

it.each(['of: "JP"', 'of: "JP", with: "RU"'])(
  'pages through a timeline in both directions in one order: %s',
  async (of) => {
    const given = `${of}, during: "1890/1952"`;
    const whole = await change(`${given}, first: 1000`);
    expect(whole.pageInfo.hasNextPage).toBe(false);
    const key = ({ date, change, text }: Entry) => `${date.edtf} ${change} ${text}`;
    const expected = whole.nodes.map(key);
    expect(new Set(expected).size).toBe(expected.length);
    const inOrder = whole.nodes.map(({ date }) => `${date.earliest} ${date.latest}`);
    expect(inOrder).toEqual([...inOrder].sort());
    const forwards: string[] = [];
    for (let after = '', more = true; more;) {
      const page = await change(`${given}, first: 120${after ? `, after: "${after}"` : ''}`);
      expect(page.totalCount).toBe(expected.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
      forwards.push(...page.nodes.map(key));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(forwards).toEqual(expected);
    const backwards: string[] = [];
    for (let before = '', more = true; more;) {
      const page = await change(`${given}, last: 120${before ? `, before: "${before}"` : ''}`);
      backwards.unshift(...page.nodes.map(key));
      ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
    }
    expect(backwards).toEqual(expected);
  },
);

it.each([
  ['dyad(a: "JP", b: "jpn") { a { name } }', 'BAD_USER_INPUT'],
  ['dyad(a: "JP", b: "nowhere land") { a { name } }', 'UNKNOWN_COUNTRY'],
  ['changes(of: "JP", during: "soon") { totalCount }', 'BAD_USER_INPUT'],
  ['changes(of: "JP", during: "1905", after: "x") { totalCount }', 'BAD_USER_INPUT'],
])('rejects %s', async (query, code) => {
  const { errors } = await api.execute(`{ ${query} }`);
  expect(errors?.[0]?.extensions['code']).toBe(code);
});

it('takes as many statements for a long timeline as for a short timeline', async () => {
  const query = (first: number) =>
    `{ changes(of: "JP", during: "1850/2026", first: ${first}) { nodes { text entity { name } fact { text sources { title } } } } }`;
  expect(await api.count(query(500))).toBeLessThanOrEqual((await api.count(query(60))) + 1);
});
