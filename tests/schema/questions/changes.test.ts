import { hitsPerRelationship } from './sum-hits.ts';
import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

interface Entry {
  readonly change: string;
  readonly text: string;
  readonly entity: { readonly name: string };
  readonly countries: readonly { readonly code: string }[];
}

interface Changes {
  readonly changes: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Entry[];
  };
}

const PAGE =
  'totalCount pageInfo { hasNextPage endCursor } nodes { change text entity { name } countries { code } }';

async function readAll(given: string, size: number): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (let after = ''; ;) {
    const asked = `{ changes(${given}, first: ${size}${after}) { ${PAGE} } }`;
    const { changes } = await api.ask<Changes>(asked);
    found.push(...changes.nodes);
    if (!changes.pageInfo.hasNextPage) {
      expect(found).toHaveLength(changes.totalCount);
      return found;
    }
    after = `, after: ${JSON.stringify(changes.pageInfo.endCursor)}`;
  }
}

it('lists what changed from 1941 to 1945 for all countries, page by page', async () => {
  const whole = await readAll('during: "1941/1945"', 1_000);
  const paged = await readAll('during: "1941/1945"', 90);
  expect(paged).toEqual(whole);
  expect(new Set(whole.map((entry) => JSON.stringify(entry))).size).toBe(whole.length);
});

it('lists every change of a country among those of all countries', async () => {
  const all = await readAll('during: "1900/1910"', 1_000);
  const ofJapan = await readAll('of: "JP", during: "1900/1910"', 1_000);
  const ofAll = all
    .filter(({ countries }) => countries.some(({ code }) => code === 'JPN'))
    .map(({ change, entity }) => `${change} ${entity.name}`);
  // Diplomatic relations name Japan as the country or as the entity.
  const asEntity = all.filter(({ entity }) => entity.name === 'Japan').map(({ change }) => change);
  const missing = ofJapan.filter(
    ({ change, entity }) =>
      !ofAll.includes(`${change} ${entity.name}`) && !asEntity.includes(change),
  );
  expect(ofJapan.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

it('lists the opening of relations between two countries once', async () => {
  const { changes } = await api.ask<Changes>(
    `{ changes(during: "1992-01-26", kinds: [RELATIONS_OPENED], first: 100) { ${PAGE} } }`,
  );
  const texts = changes.nodes.map(({ text }) => text);
  const rows = readTable('diplomatic_relations').filter((row) =>
    Object.values(row).includes('1992-01-26'),
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(changes.totalCount).toBe(rows.length);
  expect(new Set(texts).size).toBe(rows.length);
});

it('lists the successions of states, seen from either side', async () => {
  const of = async (code: string): Promise<readonly string[]> => {
    const found = await readAll(`of: "${code}", during: "1991", kinds: [SUCCEEDED]`, 100);
    return found.map(({ text }) => text);
  };
  const sentence = 'The Soviet Union was succeeded by Russia on 25 December 1991.';
  expect(await of('SUN')).toContain(sentence);
  expect(await of('RUS')).toEqual([sentence]);
  const all = await readAll('during: "1991", kinds: [SUCCEEDED]', 100);
  expect(all.filter(({ text }) => text === sentence)).toHaveLength(1);
  expect(await readAll('of: "SUN", with: "RUS", during: "1991", kinds: [SUCCEEDED]', 9)).toEqual([
    expect.objectContaining({ text: sentence }),
  ]);
});

it('lists changes of status in organizations for all countries', async () => {
  const found = await readAll('during: "1800/2030", kinds: [STATUS_BEGAN, STATUS_ENDED]', 1_000);
  expect(found.map(({ change }) => change)).toEqual(
    expect.arrayContaining(['STATUS_BEGAN', 'STATUS_ENDED']),
  );
});

it('says for which questions no data set claims to be complete', async () => {
  const noticesOf = (given: string): Promise<unknown> =>
    api.notices(`{ changes(${given}, first: 1) { totalCount } }`);
  expect(await noticesOf('of: "TH", with: "LA", during: "1960"')).toEqual([
    {
      code: 'NOT_COVERED',
      message:
        'No imported data set claims to list all alliances, all diplomatic relations and all wars of Thailand and Laos at any time from 1 January 1960 to 31 December 1960. Changes may be missing.',
      questions: ['ALLIANCES', 'RELATIONS', 'WARS'],
    },
  ]);
  // The table of Japan's diplomatic relations is complete.
  expect(
    await noticesOf('of: "JP", with: "TH", during: "1960", kinds: [RELATIONS_OPENED]'),
  ).toEqual([]);
  expect(await noticesOf('during: "1960", kinds: [JOINED]')).toEqual([]);
});

it('refuses a second country without a first', async () => {
  const { errors } = await api.execute('{ changes(with: "JP", during: "1960") { totalCount } }');
  expect(errors?.[0]?.message).toMatch(/`with` requires `of`/);
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

it('reads the changes of all countries with as many statements as those of one', async () => {
  const asked = (of: string) =>
    `{ changes(${of}during: "1941/1945", first: 20) { nodes { text countries { name } fact { sources { title } } } } }`;
  expect(await api.count(asked(''))).toBeLessThanOrEqual(await api.count(asked('of: "JP", ')));
});

it('lists the treaties that bound both countries of a dyad on a date', async () => {
  interface Answered {
    readonly dyad: { readonly treaties: { readonly nodes: readonly { readonly slug: string }[] } };
    readonly a: { readonly treaties: { readonly nodes: readonly { readonly slug: string }[] } };
    readonly b: { readonly treaties: { readonly nodes: readonly { readonly slug: string }[] } };
  }
  const slugs = 'nodes { slug }';
  const { dyad, a, b } = await api.ask<Answered>(`{
    dyad(a: "JP", b: "GB") { treaties(asOf: "1910-06", certainty: CERTAIN, first: 100) { ${slugs} } }
    a: country(code: "JP") { treaties(asOf: "1910-06", certainty: CERTAIN, first: 500) { ${slugs} } }
    b: country(code: "GB") { treaties(asOf: "1910-06", certainty: CERTAIN, first: 500) { ${slugs} } }
  }`);
  const ofB = b.treaties.nodes.map(({ slug }) => slug);
  const shared = a.treaties.nodes.map(({ slug }) => slug).filter((slug) => ofB.includes(slug));
  expect(shared).toContain('anglo-japanese-alliance-1905');
  expect(dyad.treaties.nodes.map(({ slug }) => slug).toSorted()).toEqual(shared.toSorted());
});

it('counts the organizations, events and disputes of a dyad on a date', async () => {
  const { dyad } = await api.ask<{ dyad: Record<string, { readonly totalCount: number }> }>(`{
    dyad(a: "JP", b: "US") {
      now: organizations(asOf: "1970") { totalCount }
      ever: organizations { totalCount }
      war: events(asOf: "1943") { totalCount }
      wars: events { totalCount }
      dispute: disputes(asOf: "1600", certainty: CERTAIN) { totalCount }
    }
  }`);
  expect(dyad['now']?.totalCount).toBeGreaterThan(0);
  expect(dyad['now']?.totalCount).toBeLessThan(dyad['ever']?.totalCount ?? 0);
  expect(dyad['war']?.totalCount).toBeGreaterThan(0);
  expect(dyad['war']?.totalCount).toBeLessThan(dyad['wars']?.totalCount ?? 0);
  expect(dyad['dispute']?.totalCount).toBe(0);
});

it('lists the same membership changes for one country, for two countries and for all countries', async () => {
  const given = 'kinds: [JOINED, LEFT, STATUS_BEGAN, STATUS_ENDED], during: "1800/2030"';
  const of = (code: string, entries: readonly Entry[]): readonly string[] =>
    entries
      .filter(({ countries }) => countries.some((each) => each.code === code))
      .map(({ change, text, entity }) => `${change} ${entity.name} ${/\S+$/.exec(text)?.[0] ?? ''}`)
      .toSorted();
  const all = of('ZAF', await readAll(given, 1_000));
  const one = of('ZAF', await readAll(`of: "ZA", ${given}`, 1_000));
  const two = of('ZAF', await readAll(`of: "ZA", with: "BR", ${given}`, 1_000));
  expect(one.length).toBeGreaterThan(10);
  expect(one).toEqual(all);
  expect(two.length).toBeGreaterThan(5);
  expect(two.filter((each) => !one.includes(each))).toEqual([]);
});

const TIMELINE = `{
  dyad(a: "JP", b: "US") {
    timeline(first: 50) { nodes { change date { edtf } entity { __typename name ... on Treaty { signedOn { edtf } } } } }
  }
}`;

it('reads the timeline of a pair with its entities in one statement', async () => {
  expect(await api.trace(TIMELINE)).toHaveLength(1);
});

it('does not read all relationships of a pair again for each common entity', async () => {
  const statements = await api.trace(TIMELINE);
  expect(await hitsPerRelationship(api, statements, ['JPN', 'USA'])).toBeLessThan(10);
});
