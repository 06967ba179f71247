import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

/** Returns the keys of the nodes in a root list. */
async function find(field: string, key: string, given: string): Promise<readonly string[]> {
  const { found } = await api.ask<{ found: { totalCount: number; nodes: { key: string }[] } }>(
    `{ found: ${field}(first: 1000, ${given}) { totalCount nodes { key: ${key} } } }`,
  );
  expect(found.nodes).toHaveLength(found.totalCount);
  return found.nodes.map((node) => node.key).sort();
}

/** Returns the codes of the partners of Japan, read from its relations. */
async function partners(scope: string): Promise<ReadonlySet<string>> {
  const { country } = await api.ask<{ country: { relations: { nodes: { code: string }[] } } }>(
    `{ country(code: "JP") { relations(first: 1000, ${scope}) { nodes { code } } } }`,
  );
  return new Set(country.relations.nodes.map(({ code }) => code));
}

const WITH_JAPAN = 'country: { code: { eq: "JPN" } }';

describe('countries with relations to Japan in 1935 but not in 1943', () => {
  const ask = (some: string, none = '') =>
    find(
      'countries',
      'code',
      `filter: { relations: { some: { asOf: "1935", ${some} ${WITH_JAPAN} }, none: { asOf: "1943", ${none} ${WITH_JAPAN} } } }`,
    );

  it('are those whose relations the tables break before 1943 and restore after it', async () => {
    const found = await ask('');
    const early = new Set(
      readTable('diplomatic_relations')
        .filter((row) => (row['date_edtf'] ?? '9') < '1935')
        .map((row) => row['iso3']),
    );
    const broken = readTable('relation_breaks').filter(
      (row) =>
        early.has(row['iso3']) &&
        /^19(3[6-9]|4[0-2])/.test(row['broken_edtf'] ?? '') &&
        (row['restored_edtf'] ?? '') > '1944',
    );
    expect(broken.length).toBeGreaterThan(20);
    // The tables list Czechoslovakia under CZE. Relations with Norway ended at some time between 1940 and 1945.
    const codes = broken.map(({ iso3 }) => (iso3 === 'CZE' ? 'CSK' : iso3));
    const sure = codes.filter((code) => code !== 'NOR');
    expect(found).toEqual(expect.arrayContaining(sure));
    expect(found).not.toContain('NOR');
    expect(await ask('', 'certainty: CERTAIN')).toEqual(expect.arrayContaining([...sure, 'NOR']));
  });

  it.each([
    ['possibly then, not even possibly later', '', ''],
    ['certainly then, not even possibly later', 'certainty: CERTAIN', ''],
    ['possibly then, not certainly later', '', 'certainty: CERTAIN'],
  ])('are those that the lists of the two years tell: %s', async (_, some, none) => {
    const [then, later] = [
      await partners(`asOf: "1935", ${some}`),
      await partners(`asOf: "1943", ${none}`),
    ];
    const expected = [...then].filter((code) => !later.has(code)).sort();
    expect(await ask(some, none)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
  });
});

it('applies the date of a condition to the conditions inside it', async () => {
  // The alliance bound Japan from 1902 to 1905.
  const inside = (asOf: string) =>
    find(
      'countries',
      'code',
      `filter: { treaties: { some: { ${asOf} treaty: { slug: { eq: "first-anglo-japanese-alliance" }, parties: { some: { code: { eq: "JPN" } } } } } } }`,
    );
  expect(await inside('')).toEqual(await inside('asOf: "1903",'));
  expect(await inside('asOf: "1930",')).toEqual([]);
});

it('negates a date in `not`', async () => {
  interface Counted {
    country: Record<'all' | 'held' | 'other', { totalCount: number }>;
  }
  const { country } = await api.ask<Counted>(
    `{ country(code: "JP") { all: relations { totalCount } held: relations(asOf: "1943") { totalCount } other: relations(filter: { not: { asOf: "1943" } }) { totalCount } } }`,
  );
  expect(country.other.totalCount).toBe(country.all.totalCount - country.held.totalCount);
  expect(country.held.totalCount).toBeGreaterThan(10);
});

it.each(['count', 'countNodes'])('finds countries by the %s of relations', async (count) => {
  const total = count === 'count' ? 'totalCount' : 'totalNodes';
  const { countries } = await api.ask<{
    countries: { nodes: { code: string; relations: Record<string, number> }[] };
  }>(`{ countries(first: 1000) { nodes { code relations { ${total} } } } }`);
  const having = (isSuch: (number: number) => boolean): string[] =>
    countries.nodes
      .filter(({ relations }) => isSuch(relations[total] ?? 0))
      .map(({ code }) => code)
      .sort();
  const ask = (given: string) =>
    find('countries', 'code', `filter: { relations: { ${count}: { ${given} } } }`);
  expect(await ask('gte: 2')).toEqual(having((number) => number >= 2));
  expect(await ask('eq: 0')).toEqual(having((number) => number === 0));
  expect(await ask('gt: 1, lt: 4')).toEqual(having((number) => number > 1 && number < 4));
  expect(await ask('lte: 1')).toEqual(having((number) => number <= 1));
});

it('counts only what matches `where`', async () => {
  const members = readTable('polls').filter((row) => Number(row['pos_minus_neg']) < 0);
  const negative = members.filter((row) => row['poll'] === 'BBC World Service 2017').length;
  const ask = (eq: number) =>
    find(
      'polls',
      'name',
      `filter: { results: { count: { eq: ${eq}, where: { net: { lt: 0 } } } } }`,
    );
  expect(negative).toBeGreaterThan(0);
  expect(await ask(negative)).toContain('BBC World Service 2017');
});

it('rejects a count without an operator, and an invalid date', async () => {
  const ask = async (filter: string) => {
    const { errors } = await api.execute(`{ countries(filter: ${filter}) { totalCount } }`);
    return [errors?.[0]?.extensions['code'], errors?.[0]?.message] as const;
  };
  const [code, message] = await ask('{ relations: { count: { where: {} } } }');
  expect(code).toBe('BAD_USER_INPUT');
  expect(message).toContain('count: {gte: 3}');
  expect((await ask('{ relations: { some: { asOf: "19355" } } }'))[0]).toBe('BAD_USER_INPUT');
});

it('finds the treaties that were ended by an event, and by which', async () => {
  const rows = readTable('links').filter(
    (row) =>
      row['kind'] === 'ENDED_BY' &&
      row['from_table'] === 'treaties' &&
      row['to_table'] === 'events',
  );
  const { treaties } = await api.ask<{
    treaties: { nodes: { slug: string; links: { nodes: { slug: string }[] } }[] };
  }>(
    `{ treaties(first: 1000, filter: { links: { some: { kind: ENDED_BY, direction: OUT, node: { kind: EVENT } } } }) {
      nodes { slug links(kinds: [ENDED_BY], direction: OUT, filter: { node: { kind: EVENT } }) { nodes { ... on Event { slug } } } }
    } }`,
  );
  const found = treaties.nodes.flatMap(({ slug, links }) =>
    links.nodes.map((event) => `${slug} ${event.slug}`),
  );
  expect(found.sort()).toEqual(rows.map((row) => `${row['from_row']} ${row['to_row']}`).sort());
});

it.each(['OUT', 'IN', 'BOTH'])('selects links by the direction %s', async (direction) => {
  interface Links {
    country: Record<'argument' | 'filter', { totalCount: number }>;
  }
  const { country } = await api.ask<Links>(
    `{ country(code: "GB") { argument: links(direction: ${direction}) { totalCount } filter: links(filter: { direction: ${direction} }) { totalCount } } }`,
  );
  expect(country.filter).toEqual(country.argument);
});

it('tells places administered by a claimant from those administered by another state', async () => {
  const rows = readTable('disputes').filter((row) => row['administered_by'] !== '');
  const expected = (isWanted: boolean) =>
    new Set(
      rows
        .filter(({ claimants, administered_by: by }) => {
          const claiming = (claimants ?? '').split(';');
          return (by ?? '').split(';').some((code) => claiming.includes(code)) === isWanted;
        })
        .map((row) => row['feature']),
    );
  for (const isWanted of [true, false]) {
    const found = await find(
      'places',
      'name',
      `filter: { disputes: { some: {} }, isAdministeredByClaimant: ${isWanted} }`,
    );
    expect(new Set(found)).toEqual(expected(isWanted));
  }
});

it('sorts by the count of the date in `asOf`', async () => {
  interface Found {
    organizations: { nodes: { members: { totalNodes: number } }[] };
  }
  const { organizations } = await api.ask<Found>(
    '{ organizations(first: 300, asOf: "1936", sort: { by: MEMBER_COUNT, order: DESC }) { nodes { members { totalNodes } } } }',
  );
  const counts = organizations.nodes.map(({ members }) => members.totalNodes);
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  expect(counts[0]).toBeGreaterThan(40);
});

describe('lists at the root with a date', () => {
  it('return the states that existed then', async () => {
    const ask = (given: string) => find('countries', 'code', given);
    const possible = await ask('asOf: "1960"');
    const certain = await ask('asOf: "1960", certainty: CERTAIN');
    expect(possible).toEqual(await ask('filter: { existsOn: "1960" }'));
    for (const code of ['SUN', 'BRD', 'DDR']) expect(certain).toContain(code);
    for (const code of ['DEU', 'QING', 'MANCHUKUO']) expect(possible).not.toContain(code);
    for (const code of certain) expect(possible).toContain(code);
    // The German Reich ended at an unknown time in 1949.
    expect(await ask('asOf: "1949-06", filter: { code: { eq: "DEU" } }')).toEqual(['DEU']);
    expect(
      await ask('asOf: "1949-06", certainty: CERTAIN, filter: { code: { eq: "DEU" } }'),
    ).toEqual([]);
  });

  it('return the organizations that existed then, with the members of the time', async () => {
    const ask = (given: string) => find('organizations', 'slug', given);
    expect(await ask('asOf: "1930", certainty: CERTAIN')).toContain('league-of-nations');
    expect(await ask('asOf: "1930"')).not.toContain('united-nations');
    interface Found {
      organizations: { nodes: { members: { nodes: { code?: string }[] } }[] };
    }
    const { organizations } = await api.ask<Found>(
      '{ organizations(asOf: "1936", filter: { slug: { eq: "league-of-nations" } }) { nodes { members(first: 100) { nodes { ... on Country { code } } } } } }',
    );
    const codes = organizations.nodes[0]?.members.nodes.map(({ code }) => code);
    expect([codes?.includes('GBR'), codes?.includes('JPN')]).toEqual([true, false]);
  });

  it('return the persons who were alive, the polls of the year and dated statements', async () => {
    const alive = readTable('persons').filter(
      ({ born = '', died = '' }) => born !== '' && born < '1900' && died > '1951',
    );
    const found = await find('persons', 'slug', 'asOf: "1930", certainty: CERTAIN');
    for (const { slug } of alive) expect(found).toContain(slug);
    expect(alive.length).toBeGreaterThan(1);
    const polls = readTable('statements').filter((row) => row['date_edtf'] === '2017');
    const statements = await find('statements', 'slug', 'asOf: "2017", certainty: CERTAIN');
    for (const { id } of polls) expect(statements).toContain(id?.toLowerCase());
    expect(await find('polls', 'name', 'asOf: "2017"')).toContain('BBC World Service 2017');
    expect(await find('polls', 'name', 'asOf: "1950"')).toEqual([]);
  });
});

it('finds the treaties signed at Tokyo', async () => {
  const rows = readTable('treaties').filter((row) => row['place'] === 'Tokyo');
  const found = await find('treaties', 'slug', 'filter: { signedAt: { eq: "Tokyo" } }');
  for (const { slug } of rows) expect(found).toContain(slug);
  expect(rows.length).toBeGreaterThan(5);
});

it('finds and sorts borders by their length', async () => {
  const rows = readTable('world/borders').filter(
    (row) => [row['a_iso3'], row['b_iso3']].includes('CHN') && Number(row['km']) >= 1_000,
  );
  interface Borders {
    country: { borders: { edges: { lengthKm: number; node: { code: string } }[] } };
  }
  const { country } = await api.ask<Borders>(
    '{ country(code: "CN") { borders(filter: { lengthKm: { gte: 1000 } }, sort: { by: LENGTH_KM, order: DESC }) { edges { lengthKm node { code } } } } }',
  );
  const expected = rows
    .map((row) => [Number(row['km']), row['a_iso3'] === 'CHN' ? row['b_iso3'] : row['a_iso3']])
    .sort(([one], [other]) => Number(other) - Number(one));
  expect(country.borders.edges.map(({ lengthKm, node }) => [lengthKm, node.code])).toEqual(
    expected,
  );
});

it('takes one statement for a list, whatever its filter', async () => {
  const query = (first: number) =>
    `{ countries(first: ${first}, asOf: "1960", filter: { relations: { count: { gte: 1, where: { asOf: "1935" } } }, links: { none: { kind: SUCCEEDED_BY } }, organizations: { single: { organization: { links: { some: {} } } } } }) { totalCount nodes { name } } }`;
  expect([await api.count(query(1)), await api.count(query(100))]).toEqual([2, 2]);
});
