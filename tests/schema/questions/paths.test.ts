import { idOf, readAllFacts, searchBreadthFirst, type Fact } from './breadth-first.ts';
import { hitsPerRelationship } from './sum-hits.ts';
import { openApi, type Api } from '../open-api.ts';

interface Step {
  entity: { id: string; name: string; kind: string; code?: string };
  direction: string | null;
  fact: {
    factId: string;
    text: string;
    link: string;
    certainty: string | null;
    isSourced: boolean;
    sources: { slug: string }[];
  } | null;
}

interface Paths {
  shortest: number | null;
  isTruncated: boolean;
  paths: { length: number; explanation: string; steps: Step[] }[];
}

let api: Api;
let facts: readonly Fact[];

beforeAll(async () => {
  api = await openApi();
  facts = await readAllFacts(api);
}, 180_000);

afterAll(() => api.close());

async function paths(call: string): Promise<Paths> {
  const { paths: found } = await api.ask<{ paths: Paths }>(
    `{ paths(${call}) { shortest isTruncated paths { length explanation steps { direction entity { id name kind ... on Country { code } } fact { factId text link certainty isSourced sources { slug } } } } } }`,
  );
  return found;
}

const namesOf = (found: Paths): string[] =>
  found.paths.map(({ steps }) => steps.map((step) => step.entity.name).join(' > '));

it.each([
  ['Country:JPN', 'Country:BRA', null],
  ['Country:JPN', 'Country:DEU', null],
  ['Country:QING', 'Country:BRA', null],
  ['Country:SUN', 'Place:shikotan', null],
  ['Treaty:treaty-of-shimoda', 'Country:KOR', null],
  ['Country:FRA', 'Treaty:treaty-of-portsmouth', null],
  ['Country:JPN', 'Country:GBR', ['PARTY_TO']],
  ['Country:JPN', 'Country:NLD', ['HAS_RELATIONS_WITH', 'BORDERS', 'MEMBER_OF']],
  ['Country:CHN', 'Country:KOR', ['TOOK_PART_IN', 'LED_TO', 'PART_OF', 'BORDERS']],
])(
  'finds the same paths from %s to %s as a breadth-first search',
  async (from, to, kinds) => {
    const [begin, end] = [from, to].map((name) => {
      const [label = '', key = ''] = name.split(':');
      return idOf(label, key);
    });
    const asked = kinds ? `, kinds: [${kinds.join()}]` : '';
    const found = await paths(
      `from: "${begin ?? ''}", to: "${end ?? ''}", maxHops: 3, first: 20${asked}`,
    );
    const factIds = found.paths.map(({ steps }) => steps.flatMap(({ fact }) => fact?.factId ?? []));
    const expected = searchBreadthFirst(begin ?? '', end ?? '', {
      count: 20,
      facts,
      ...(kinds ? { kinds } : {}),
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(factIds.map((ids) => ids.join())).toEqual(expected);
    expect(found.isTruncated).toBe(false);
  },
  60_000,
);

it.each([
  ['Country:JPN', 'Country:RUSSIAN_EMPIRE'],
  ['Country:QING', 'Country:GBR'],
])(
  'finds the same paths from %s to %s on a date as the reference search',
  async (from, to) => {
    const [begin = '', end = ''] = [from, to].map((name) => {
      const [label = '', key = ''] = name.split(':');
      return idOf(label, key);
    });
    const then = await readAllFacts(api, '1902-06-30');
    const found = await paths(
      `from: "${begin}", to: "${end}", maxHops: 3, first: 20, asOf: "1902-06-30"`,
    );
    const factIds = found.paths.map(({ steps }) => steps.flatMap(({ fact }) => fact?.factId ?? []));
    const expected = searchBreadthFirst(begin, end, { count: 20, facts: then });
    expect(expected.length).toBeGreaterThan(0);
    expect(factIds.map((ids) => ids.join())).toEqual(expected);
  },
  60_000,
);

it('finds paths of the same lengths from either end, in similar time', async () => {
  for (const [a, b] of [
    ['JPN', 'BRA'],
    ['MCO', 'NRU'],
    ['QING', 'ETH'],
  ]) {
    const there = await paths(`from: "${a ?? ''}", to: "${b ?? ''}", first: 20`);
    const back = await paths(`from: "${b ?? ''}", to: "${a ?? ''}", first: 20`);
    expect(there.shortest).toBe(back.shortest);
    expect(back.paths.map((path) => path.length)).toEqual(there.paths.map((path) => path.length));
  }
});

it('connects each step to the previous one by its fact, and visits no entity twice', async () => {
  const found = await paths('from: "QING", to: "NRU", maxHops: 6, first: 20');
  const ends = new Map(facts.map((fact) => [fact.id, fact.ends]));
  for (const { steps, length } of found.paths) {
    expect(steps).toHaveLength(length + 1);
    expect(steps[0]?.fact).toBeNull();
    expect(new Set(steps.map((step) => step.entity.id)).size).toBe(steps.length);
    steps.slice(1).forEach((step, at) => {
      const pair = [steps[at]?.entity.id, step.entity.id];
      expect([...(ends.get(step.fact?.factId ?? '') ?? [])].sort()).toEqual(pair.sort());
      expect((step.fact?.sources.length ?? 0) > 0).toBe(step.fact?.isSourced);
    });
  }
});

it('explains the alliance of Japan and Britain in 1910 with its dates', async () => {
  const found = await paths(
    'from: "JPN", to: "GBR", kinds: [PARTY_TO], asOf: "1910", certainty: CERTAIN, first: 20',
  );
  const explanations = found.paths.map((path) => path.explanation);
  expect(explanations).toContain(
    'Japan was party to the Second Anglo-Japanese Alliance from 12 August 1905 to 13 July 1911; the United Kingdom was party to the Second Anglo-Japanese Alliance from 12 August 1905 to 13 July 1911.',
  );
  expect(
    found.paths.every(({ steps }) =>
      steps.slice(1).every((step) => step.fact?.certainty === 'CERTAIN'),
    ),
  ).toBe(true);
  expect(explanations.join()).not.toContain('First Anglo-Japanese');
});

it.each([
  ['signatories that were never bound', 'PARTY_TO', "partyRole: 'SIGNATORY'"],
  ['observers', 'MEMBER_OF', "membershipStatus: 'OBSERVER'"],
  ['countries that an event only concerned', 'TOOK_PART_IN', "participation: 'CONCERNED'"],
])('uses no facts of %s, with or without a date', async (_, type, standing) => {
  const rows = await api.graph.read({
    text: `MATCH (c:Country)-[l:${type} {${standing}, rank: 'PREFERRED'}]->(n) WHERE COUNT { (c)-[:${type}]->(n) } = 1 RETURN c.key, labels(n)[0], n.key ORDER BY c.key, n.key LIMIT 5`,
    parameters: {},
  });
  expect(rows.length).toBeGreaterThan(0);
  for (const [code, label, key] of rows) {
    const call = `from: "${String(code)}", to: "${idOf(String(label), String(key))}", maxHops: 1, kinds: [${type}]`;
    expect([code, key, (await paths(call)).shortest]).toEqual([code, key, null]);
    expect((await paths(`${call}, asOf: "0001/9999"`)).shortest).toBeNull();
  }
});

it('uses the relations of the former state before `ownFrom` of the successor', async () => {
  const call = 'to: "JPN", maxHops: 1, kinds: [HAS_RELATIONS_WITH], asOf: "1910"';
  expect((await paths(`from: "RUS", ${call}`)).shortest).toBeNull();
  expect((await paths(`from: "RUSSIAN_EMPIRE", ${call}`)).shortest).toBe(1);
  expect((await paths(`from: "RUS", ${call.replace('1910', '1995')}`)).shortest).toBe(1);
});

it('returns the next best path if `avoid` excludes the best', async () => {
  const usual = await paths('from: "MCO", to: "NRU"');
  expect(namesOf(usual)[0]).toBe('Monaco > Japan > Nauru');
  const around = await paths(`from: "MCO", to: "NRU", avoid: ["JP", "${idOf('Country', 'FRA')}"]`);
  expect(around.paths).toHaveLength(5);
  expect(namesOf(around).join()).not.toMatch(/Japan|France/);
});

it('passes through the United Nations only if that is requested, or if there is no other path', async () => {
  const united = idOf('Organization', 'united-nations');
  const usual = await paths('from: "JPN", to: "BRA", first: 20');
  expect(usual.paths.flatMap(({ steps }) => steps).some((step) => step.entity.id === united)).toBe(
    false,
  );
  const asked = await paths('from: "BTN", to: "TUV", kinds: [MEMBER_OF], first: 20, maxHops: 2');
  expect(namesOf(asked).join()).toContain('United Nations');
  const end = await paths(`from: "JPN", to: "${united}", maxHops: 1`);
  expect(end.shortest).toBe(1);
  const forced = await paths('from: "BTN", to: "TUV", maxHops: 2, first: 20, avoid: ["JPN"]');
  expect(forced.shortest).toBe(2);
});

it('shows no rival claims by default', async () => {
  const best = await paths('from: "NLD", to: "JPN", kinds: [HAS_RELATIONS_WITH], maxHops: 1');
  const all = await paths(
    'from: "NLD", to: "JPN", kinds: [HAS_RELATIONS_WITH], maxHops: 1, claims: ALL',
  );
  expect([best.paths.length, all.paths.length]).toEqual([2, 3]);
});

it('returns an empty list if there is no path, and a path of length 0 from a country to itself', async () => {
  const none = await paths('from: "JPN", to: "BRA", kinds: [BORDERS]');
  expect(none).toEqual({ shortest: null, isTruncated: false, paths: [] });
  expect((await paths('from: "JPN", to: "BRA", kinds: []')).paths).toEqual([]);
  expect((await paths('from: "JPN", to: "BRA", avoid: ["BRA"]')).paths).toEqual([]);
  const same = await paths('from: "JPN", to: "392"');
  expect(same).toMatchObject({ shortest: 0, paths: [{ length: 0, steps: [{ fact: null }] }] });
});

it('accepts ids and codes', async () => {
  const byId = await paths(`from: "${idOf('Country', 'JPN')}", to: "${idOf('Country', 'BRA')}"`);
  expect(byId).toEqual(await paths('from: "jp", to: "076"'));
});

it.each([
  ['from: "ZZ", to: "JPN"', 'UNKNOWN_COUNTRY'],
  ['from: "!!!", to: "JPN"', 'BAD_USER_INPUT'],
  [`from: "${idOf('Treaty', 'no-such-treaty')}", to: "JPN"`, 'BAD_USER_INPUT'],
  [`from: "${idOf('Country', 'JPN').slice(0, -1)}", to: "JPN"`, 'BAD_USER_INPUT'],
  [`from: "${idOf('Source', 'article')}", to: "JPN"`, 'BAD_USER_INPUT'],
  ['from: "JPN", to: "BRA", avoid: ["nowhere"]', 'UNKNOWN_COUNTRY'],
  ['from: "JPN", to: "BRA", maxHops: 0', 'BAD_USER_INPUT'],
  ['from: "JPN", to: "BRA", maxHops: 7', 'BAD_USER_INPUT'],
  ['from: "JPN", to: "BRA", first: 21', 'BAD_USER_INPUT'],
  ['from: "JPN", to: "BRA", first: 0', 'BAD_USER_INPUT'],
  [`from: "JPN", to: "BRA", avoid: [${'"USA", '.repeat(101)}]`, 'BAD_USER_INPUT'],
])('rejects %s with %s', async (call, code) => {
  const { data, errors } = await api.execute(`{ paths(${call}) { shortest } }`);
  expect(errors?.map((error) => error.extensions['code'])).toEqual([code]);
  expect(data).toEqual({ paths: null });
});

it('needs no more statements for twenty paths than for one', async () => {
  const query = (first: number): string =>
    `{ paths(from: "JPN", to: "BRA", first: ${first}) { paths { explanation steps { entity { name } fact { text sources { title } } } } } }`;
  expect(await api.count(query(20))).toBeLessThanOrEqual((await api.count(query(4))) + 2);
});

const BETWEEN = `query ($a: ID!, $b: ID!) {
  paths(from: $a, to: $b) { paths { explanation steps { entity { name } fact { link text } } } }
}`;

it.each([
  ['JP', 'BR'],
  ['JP', 'ZA'],
  ['US', 'TH'],
  ['KR', 'FR'],
])(
  'reads five paths from %s to %s in four statements, and in two if the weights are cached',
  async (a, b) => {
    const alone = await openApi(api.graph);
    expect(await alone.trace(BETWEEN, { a, b })).toHaveLength(4);
    const first = await api.ask(BETWEEN, { a, b });
    expect(await api.trace(BETWEEN, { a, b })).toHaveLength(2);
    expect(await alone.ask(BETWEEN, { a, b })).toEqual(first);
    expect(await api.ask(BETWEEN, { a, b })).toEqual(first);
  },
);

it('reads the numbers of relationships again for other kinds of facts', async () => {
  const call = 'from: "MC", to: "NR", first: 20, maxHops: 3';
  const alone = await openApi(api.graph);
  for (const kinds of ['', ', kinds: [MEMBER_OF, HAS_RELATIONS_WITH]', ', asOf: "1999"', '']) {
    const query = `{ paths(${call}${kinds}) { paths { explanation } } }`;
    expect(await api.ask(query)).toEqual(await alone.ask(query));
  }
});

it('reads few relationships except the relationships of both ends', async () => {
  const alone = await openApi(api.graph);
  const first = await alone.trace(BETWEEN, { a: 'JP', b: 'BR' });
  expect(await hitsPerRelationship(api, first, ['JPN', 'BRA'])).toBeLessThan(11);
  await api.ask(BETWEEN, { a: 'JP', b: 'BR' });
  const then = await api.trace(BETWEEN, { a: 'JP', b: 'BR' });
  expect(await hitsPerRelationship(api, then, ['JPN', 'BRA'])).toBeLessThan(3);
});
