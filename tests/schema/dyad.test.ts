import { openApi, type Api } from './open-api.ts';

interface Answer {
  value: string;
  reason: string;
  facts: { text: string }[];
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

async function ask(pair: readonly [string, string], question: string, asOf: string) {
  const { dyad } = await api.ask<{ dyad: { answer: Answer } }>(
    `{ dyad(a: "${pair[0]}", b: "${pair[1]}") { answer: ${question}(asOf: "${asOf}") { value reason facts { text } } } }`,
  );
  return dyad.answer;
}

const ANSWERS: readonly (readonly [pair: string, question: string, asOf: string, value: string])[] =
  [
    ['JP BR', 'haveRelations', '1905', 'YES'],
    ['JP BR', 'haveRelations', '1952-04-28', 'YES'],
    ['JP GB', 'areAllied', '1905', 'YES'],
    ['JP GB', 'areAllied', '1905-08-12', 'YES'],
    ['JP Siam', 'areAllied', '1942', 'YES'],
    ['JP DE', 'areAllied', '1941', 'YES'],
    ['JP GB', 'areAllied', '1935', 'NOT_COVERED'],
    ['FR DE', 'areAllied', '1942', 'NOT_COVERED'],
    ['JP SU', 'haveRelations', '1910', 'NOT_COVERED'],
    ['JP US', 'areAtWar', '1943', 'UNKNOWN'],
    ['JP BR', 'areAtWar', '1910', 'NOT_COVERED'],
    ['JP BR', 'haveRelations', '1943', 'NO'],
    ['JP KR', 'haveRelations', '1970', 'YES'],
    ['FR DE', 'haveRelations', '1943', 'NOT_COVERED'],
  ];

it.each(ANSWERS)(
  'asked of %s whether they %s in %s, says %s',
  async (pair, question, asOf, value) => {
    const [a = '', b = ''] = pair.split(' ');
    const answer = await ask([a, b], question, asOf);
    expect(answer.value).toBe(value);
    expect(answer.facts.length > 0).toBe(value === 'YES' || value === 'UNKNOWN');
    expect(answer.reason).toMatch(/^[A-Z“].*\.$/s);
    expect(await ask([b, a], question, asOf)).toEqual(answer);
  },
);

it('says no only where a data set covers the two on that date', async () => {
  await api.graph.write([
    {
      text: "CREATE (:DataFile {key: 'made-up', title: 'Made-up alliances', coverQuestions: ['ALLIANCES'], coverFroms: ['1816-01-01'], coverUntils: ['2012-12-31'], coverPairs: ['ALL']})",
      parameters: {},
    },
  ]);
  try {
    const no = await ask(['JP', 'GB'], 'areAllied', '1935');
    expect(no.value).toBe('NO');
    expect(no.reason).toContain('Made-up alliances');
    expect((await ask(['FR', 'DE'], 'areAllied', '1942')).value).toBe('NO');
    expect((await ask(['FR', 'DE'], 'areAllied', '2020')).value).toBe('NOT_COVERED');
    expect((await ask(['FR', 'DE'], 'areAllied', '2012/2013')).value).toBe('NOT_COVERED');
    expect((await ask(['JP', 'GB'], 'areAllied', '1905')).value).toBe('YES');
    expect((await ask(['JP', 'BR'], 'haveRelations', '1943')).value).toBe('NO');
    const former = await ask(['JP', 'SU'], 'haveRelations', '1910');
    expect(former.value).toBe('NOT_COVERED');
    expect(former.reason).toContain('Russia');
    expect((await ask(['FR', 'DE'], 'haveRelations', '1943')).value).toBe('NOT_COVERED');
    expect((await ask(['FR', 'BRD'], 'areAllied', '1985')).value).toBe('NO');
    // The Russia of today began in 1991: of 1895 another state must be asked.
    const early = await ask(['FR', 'RU'], 'areAllied', '1895');
    expect(early.value).toBe('NOT_COVERED');
    expect(early.reason).toBe(
      'Russia did not exist then; ask for Russian Empire (RUSSIAN_EMPIRE).',
    );
  } finally {
    await api.graph.write([
      { text: "MATCH (f:DataFile {key: 'made-up'}) DELETE f", parameters: {} },
    ]);
  }
});

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

it('shares just the treaties that are in both lists', async () => {
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

it('tells what changed between Japan and the Republic of China from 1931 to 1937', async () => {
  const { nodes, totalCount } = await change(
    'of: "JP", with: "ROC", during: "1931/1937", first: 100',
  );
  expect(nodes).toHaveLength(totalCount);
  const texts = nodes.map(({ text }) => text).join('\n');
  expect(texts).toContain('Mukden Incident began on 18 September 1931.');
  expect(texts).toContain('signed the Tanggu Truce on 31 May 1933.');
  expect(texts).toContain('Japan left the League of Nations on 27 March 1935.');
  for (const { date } of nodes)
    expect(date.latest >= '1931-01-01' && date.earliest <= '1937-12-31').toBe(true);
});

it.each(['of: "JP"', 'of: "JP", with: "RU"'])(
  'walks a timeline both ways in one order: %s',
  async (of) => {
    const given = `${of}, during: "1850/1990"`;
    const whole = await change(`${given}, first: 1000`);
    const key = ({ date, change, text }: Entry) => `${date.edtf} ${change} ${text}`;
    const expected = whole.nodes.map(key);
    expect(new Set(expected).size).toBe(expected.length);
    const inOrder = whole.nodes.map(({ date }) => `${date.earliest} ${date.latest}`);
    expect(inOrder).toEqual([...inOrder].sort());
    const forwards: string[] = [];
    for (let after = '', more = true; more;) {
      const page = await change(`${given}, first: 97${after ? `, after: "${after}"` : ''}`);
      expect(page.totalCount).toBe(expected.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
      forwards.push(...page.nodes.map(key));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(forwards).toEqual(expected);
    const backwards: string[] = [];
    for (let before = '', more = true; more;) {
      const page = await change(`${given}, last: 97${before ? `, before: "${before}"` : ''}`);
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
])('refuses %s', async (query, code) => {
  const { errors } = await api.tell(`{ ${query} }`);
  expect(errors?.[0]?.extensions['code']).toBe(code);
});

it('takes as many statements for a long timeline as for a short one', async () => {
  const query = (first: number) =>
    `{ changes(of: "JP", during: "1850/2026", first: ${first}) { nodes { text entity { name } fact { text sources { title } } } } }`;
  expect(await api.count(query(500))).toBeLessThanOrEqual((await api.count(query(60))) + 1);
});
