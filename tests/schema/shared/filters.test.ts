import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

interface Found {
  found: { totalCount: number; nodes: { key: string }[] };
}

/** Returns the keys of the nodes in a connection. */
async function find(field: string, key: string, given: string): Promise<readonly string[]> {
  const { found } = await api.ask<Found>(
    `{ found: ${field}(first: 1000, ${given}) { totalCount nodes { key: ${key} } } }`,
  );
  expect(found.nodes).toHaveLength(found.totalCount);
  return found.nodes.map((node) => node.key).sort();
}

interface OfCountry {
  country: { found: { totalCount: number; edges: { node: { name: string } }[] } };
}

async function findOf(code: string, field: string, given: string): Promise<readonly string[]> {
  const { country } = await api.ask<OfCountry>(
    `{ country(code: "${code}") { found: ${field}(first: 1000, ${given}) { totalCount edges { node { name } } } } }`,
  );
  expect(country.found.edges).toHaveLength(country.found.totalCount);
  return country.found.edges.map((edge) => edge.node.name).sort();
}

it('finds the countries that opened relations with Japan in the 1950s', async () => {
  const rows = readTable('diplomatic_relations').filter((row) =>
    row['date_edtf']?.startsWith('195'),
  );
  const { country } = await api.ask<{
    country: { relations: { edges: { startedOn: { edtf: string }; node: { code: string } }[] } };
  }>(
    '{ country(code: "JP") { relations(first: 1000, claims: ALL, filter: { fact: { startedOn: { during: "195X" } } }) { edges { startedOn { edtf } node { code } } } } }',
  );
  const { edges } = country.relations;
  const codes = edges.map(({ node }) => node.code);
  for (const { iso3 } of rows) expect([iso3, codes.includes(iso3 ?? '')]).toEqual([iso3, true]);
  expect(rows.length).toBeGreaterThan(20);
  expect(edges.every(({ startedOn }) => startedOn.edtf.startsWith('195'))).toBe(true);
});

it('finds the treaties with the United Kingdom that were in force in 1905', async () => {
  const withBritain = 'filter: { treaty: { parties: { some: { code: { eq: "GBR" } } } } }';
  const sure = await findOf('JP', 'treaties', `asOf: "1905", certainty: CERTAIN, ${withBritain}`);
  expect(sure).toEqual([
    'Anglo-Japanese Treaty of Commerce and Navigation',
    'First Anglo-Japanese Alliance',
    'Second Anglo-Japanese Alliance',
  ]);
  const ever = await findOf('JP', 'treaties', withBritain);
  expect(ever).toEqual(expect.arrayContaining([...sure, 'Third Anglo-Japanese Alliance']));
});

it('finds the facts with at least two sources', async () => {
  interface Facts {
    country: { treaties: { totalCount: number; edges: { sources: { slug: string }[] }[] } };
  }
  const read = async (filter: string) =>
    (
      await api.ask<Facts>(
        `{ country(code: "JP") { treaties(first: 1000${filter}) { totalCount edges { sources { slug } } } } }`,
      )
    ).country.treaties;
  const [all, some] = [
    await read(''),
    await read(', filter: { fact: { sources: { atLeast: 2 } } }'),
  ];
  const expected = all.edges.filter((edge) => edge.sources.length >= 2).length;
  expect(expected).toBeGreaterThan(20);
  expect(some.totalCount).toBe(expected);
  expect(some.edges.every((edge) => edge.sources.length >= 2)).toBe(true);
});

it.each([
  ['minConfidence: HIGH', (levels: string) => levels === 'HIGH'],
  ['minConfidence: MEDIUM', (levels: string) => levels !== 'LOW'],
  ['noneOf: ["article"]', (_: string, sources: readonly string[]) => !sources.includes('article')],
  ['anyOf: ["article"]', (_: string, sources: readonly string[]) => sources.includes('article')],
])('finds treaties by their sources: %s', async (given, isSuch) => {
  const { treaties } = await api.ask<{
    treaties: { nodes: { slug: string; confidence: string; sources: { slug: string }[] }[] };
  }>('{ treaties(first: 1000) { nodes { slug confidence sources { slug } } } }');
  const expected = treaties.nodes
    .filter(({ confidence, sources }) =>
      isSuch(
        confidence,
        sources.map(({ slug }) => slug),
      ),
    )
    .map(({ slug }) => slug);
  expect(expected.length).toBeGreaterThan(0);
  expect(await find('treaties', 'slug', `filter: { sources: { ${given} } }`)).toEqual(
    expected.sort(),
  );
});

interface SourcedEdge {
  confidence: string;
  sources: { slug: string; quality: number; sourceKind: string | null }[];
}

it.each<readonly [given: string, isSuch: (edge: SourcedEdge) => boolean]>([
  ['isSourced: true', ({ sources }) => sources.length > 0],
  ['isSourced: false', ({ sources }) => sources.length === 0],
  ['quality: 1', ({ sources }) => sources.some(({ quality }) => quality === 1)],
  ['quality: 2', ({ sources }) => sources.some(({ quality }) => quality <= 2)],
  ['kinds: ["document"]', ({ sources }) => sources.some((each) => each.sourceKind === 'document')],
  [
    'kinds: ["database", "mirror"]',
    ({ sources }) => sources.some((each) => /^(database|mirror)$/.test(each.sourceKind ?? '')),
  ],
  [
    'quality: 1, minConfidence: HIGH',
    ({ sources, confidence }) =>
      confidence === 'HIGH' && sources.some(({ quality }) => quality === 1),
  ],
])('selects facts of Japan by their sources: %s', async (given, isSuch) => {
  const selection = 'confidence sources { slug quality sourceKind }';
  for (const field of ['treaties', 'events', 'relations', 'organizations']) {
    const { country } = await api.ask<{
      country: Record<'all' | 'some', { edges: (SourcedEdge & { factId: string })[] }>;
    }>(
      `{ country(code: "JP") { all: ${field}(first: 1000) { edges { factId ${selection} } } some: ${field}(first: 1000, filter: { fact: { sources: { ${given} } } }) { edges { factId ${selection} } } } }`,
    );
    const expected = country.all.edges.filter(isSuch).map(({ factId }) => factId);
    expect(country.some.edges.map(({ factId }) => factId)).toEqual(expected);
  }
});

it('finds sources by their quality', async () => {
  const rows = readTable('sources').filter((row) => row['slug'] !== 'unsourced');
  for (const quality of ['1', '2', '5']) {
    const { sources } = await api.ask<{
      sources: { totalCount: number; nodes: { slug: string; quality: number }[] };
    }>(
      `{ sources(first: 1000, filter: { quality: [${quality}] }) { totalCount nodes { slug quality } } }`,
    );
    expect(new Set(sources.nodes.map((node) => String(node.quality)))).toEqual(new Set([quality]));
    const found = sources.nodes.map(({ slug }) => slug);
    const expected = rows.filter((row) => row['quality'] === quality).map((row) => row['slug']);
    expect(found).toEqual(expect.arrayContaining(expected));
  }
});

it('finds sources of any of several qualities', async () => {
  interface Counted {
    sources: { totalCount: number };
  }
  const count = async (filter: string): Promise<number> =>
    (await api.ask<Counted>(`{ sources(first: 1, filter: ${filter}) { totalCount } }`)).sources
      .totalCount;
  const each = await Promise.all(
    [1, 2, 3, 4, 5].map((quality) => count(`{ quality: [${quality}] }`)),
  );
  expect(await count('{ quality: [1, 2] }')).toBe((each[0] ?? 0) + (each[1] ?? 0));
  expect(each.reduce((sum, one) => sum + one, 0)).toBe(await count('{}'));
});

it.each([
  ['1905', ['MANCHUKUO', 'SUN'], ['QING', 'KOREAN_EMPIRE']],
  ['1940', ['QING', 'KOREAN_EMPIRE'], ['MANCHUKUO', 'SUN']],
  ['1980', ['MANCHUKUO'], ['SUN', 'DDR', 'BRD']],
])('finds the former states that possibly existed in %s', async (date, gone, there) => {
  const found = await find(
    'countries',
    'code',
    `filter: { countryKind: FORMER_STATE, existsOn: "${date}" }`,
  );
  for (const code of there) expect([code, found.includes(code)]).toEqual([code, true]);
  for (const code of gone) expect([code, found.includes(code)]).toEqual([code, false]);
});

it('excludes a state in the gap between two periods of its existence', async () => {
  const one = (date: string) =>
    find('countries', 'code', `filter: { code: { in: ["DEU", "SRB"] }, existsOn: "${date}" }`);
  expect(await one('1960')).toEqual([]);
  expect(await one('1900')).toEqual(['DEU', 'SRB']);
  expect(await one('1950/1991')).toEqual(['DEU']);
});

it('divides the countries into those with and without treaties', async () => {
  const all = await find('countries', 'code', 'filter: {}');
  const some = await find('countries', 'code', 'filter: { treaties: { some: {} } }');
  const none = await find('countries', 'code', 'filter: { treaties: { none: {} } }');
  const other = await find('countries', 'code', 'filter: { not: { treaties: { some: {} } } }');
  expect([...some, ...none].sort()).toEqual(all);
  expect(other).toEqual(none);
  expect([some.length > 0, none.length > 0]).toEqual([true, true]);
});

it('matches `every` if there are no links', async () => {
  const never = 'role: { eq: "no such role" }';
  expect(await find('countries', 'code', `filter: { treaties: { every: { ${never} } } }`)).toEqual(
    await find('countries', 'code', 'filter: { treaties: { none: {} } }'),
  );
});

it.each([
  ['{ and: [] }', true],
  ['{ or: [] }', false],
  ['{ name: { in: [] } }', false],
  ['{ not: { or: [] } }', true],
  ['{}', true],
])('matches all or no rows with %s', async (filter, isAll) => {
  const all = await find('organizations', 'slug', 'filter: {}');
  expect(await find('organizations', 'slug', `filter: ${filter}`)).toEqual(isAll ? all : []);
});

it('ignores accents and case in `contains`, but not in `eq`', async () => {
  const read = (filter: string) => find('countries', 'name', `filter: { name: ${filter} }`);
  expect(await read('{ contains: "COTE D" }')).toEqual(await read('{ contains: "côte d" }'));
  expect(await read('{ startsWith: "sao tome" }')).toHaveLength(1);
  expect(await read('{ eq: "japan" }')).toEqual([]);
  expect(await read('{ eq: "Japan" }')).toEqual(['Japan']);
});

it.each(['.*', '%', "' OR 1=1", '\\', '[', '$p0', '})-->('])(
  'treats %s as text, not as a pattern',
  async (text) => {
    const given = JSON.stringify(text);
    expect(
      await find('treaties', 'slug', `filter: { treatyKind: { contains: ${given} } }`),
    ).toEqual([]);
    expect(await find('countries', 'code', `filter: { name: { startsWith: ${given} } }`)).toEqual(
      [],
    );
  },
);

it('filters through three links', async () => {
  // States that were in a war with Japan, on either side, and at some time its allies.
  const found = await find(
    'countries',
    'code',
    'filter: { events: { some: { event: { eventKind: { eq: "war" }, participants: { some: { code: { eq: "JPN" } } } } } }, treaties: { some: { treaty: { treatyKind: { eq: "alliance" }, parties: { some: { code: { eq: "JPN" } } } } } } }',
  );
  expect(found).toEqual(expect.arrayContaining(['GBR', 'DEU']));
  expect(found).not.toContain('CHN');
});

it('filters links of all kinds by the related entity', async () => {
  const { country } = await api.ask<{
    country: { links: { totalCount: number; nodes: { kind: string }[] } };
  }>(
    '{ country(code: "JP") { links(first: 1000, filter: { entityKinds: [TREATY, PLACE] }) { totalCount nodes { kind } } } }',
  );
  const kinds = new Set(country.links.nodes.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['PLACE', 'TREATY']);
  expect(country.links.nodes).toHaveLength(country.links.totalCount);
});

it('rejects a filter that follows links more than five levels deep', async () => {
  const deeper = (times: number): string =>
    times === 0 ? '{}' : `{ relations: { some: { country: ${deeper(times - 1)} } } }`;
  const { errors } = await api.execute(`{ countries(filter: ${deeper(6)}) { totalCount } }`);
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  const { errors: none } = await api.execute(
    `{ countries(first: 1, filter: { code: { eq: "JPN" }, and: [${deeper(3)}] }) { nodes { code } } }`,
  );
  expect(none).toBeUndefined();
});

it('finds sources by title, publisher and kind', async () => {
  const factbooks = await find('sources', 'slug', 'filter: { title: { contains: "factbook" } }');
  expect(factbooks.length).toBeGreaterThanOrEqual(2);
  expect(await find('sources', 'slug', 'filter: { title: { contains: "no such title" } }')).toEqual(
    [],
  );
});
