import { keyOfParty, slugs, type Dated, type Sourced } from '../cells.ts';
import { openApi, readTable, type Api } from '../open-api.ts';
import {
  codes,
  first,
  last,
  slugsOfRows,
  wasBoundIn,
  type Coded,
  type Named,
  type Row,
} from '../table-answers.ts';

// Each question is asked in one request. The answers are computed from the tables in import/data.

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const treaties = readTable('treaties');
const parties = readTable('treaty_parties');
const memberships = readTable('memberships');
const organizations = readTable('organizations');

// States of today in whose place the relations of 1935 were those of a former state.
const HAD_OTHER_STATES = ['CZE', 'SRB', 'CHN'];

// States that did not exist in 1943 by existence.tsv.
const NOT_IN_BEING = ['AUT', 'EST', 'LVA', 'LTU'];

it('lists the treaties that bound Japan and Germany in 1938, with dates and sources', async () => {
  const { dyad } = await api.ask<{ dyad: { treaties: { nodes: (Named & Sourced)[] } } }>(
    `{ dyad(a: "Japan", b: "Germany", on: "1938") { treaties(asOf: "1938", certainty: CERTAIN, first: 100) {
       nodes { slug signedOn { edtf } inForceOn { edtf } sources { slug } } } } }`,
  );
  const bound = treaties.filter((treaty) =>
    ['JPN', 'DEU'].every((code) => wasBoundIn('1938', treaty, code)),
  );
  const named = dyad.treaties.nodes.map(({ slug }) => slug);
  expect(bound.length).toBeGreaterThan(1);
  expect(named).toEqual(expect.arrayContaining([...slugsOfRows(bound)]));
  // Sources that list Japan as a party in later years confirm the Svalbard Treaty, whose end for Japan has no date.
  expect(named.filter((slug) => !slugsOfRows(bound).includes(slug))).toEqual(['svalbard-treaty']);
  for (const { slug, sources } of dyad.treaties.nodes) {
    const row = treaties.find((each) => each['slug'] === slug);
    expect(sources.map((each) => each.slug).sort()).toEqual(slugs(row?.['sources']));
  }
});

it('lists the present states that never had diplomatic relations with Japan', async () => {
  const { countries } = await api.ask<{ countries: { nodes: Coded[] } }>(
    `{ countries(first: 300, filter: { countryKind: STATE, relations: { none: { country: { code: { eq: "JPN" } } } } }) { nodes { code } } }`,
  );
  const states = readTable('reference').filter(({ kind }) => kind === 'STATE');
  const related = new Set([
    ...readTable('diplomatic_relations').map(({ iso3 }) => iso3),
    ...readTable('bilateral_relations').flatMap((row) =>
      row['began_edtf'] === '' ? [] : [row['iso3']],
    ),
    ...readTable('period_relations').flatMap((row) => [row['state_a'], row['state_b']]),
  ]);
  const never = states.map(({ key }) => key).filter((key) => key !== 'JPN' && !related.has(key));
  expect(codes(countries.nodes).filter((code) => code !== 'JPN')).toEqual(never.sort());
});

it('lists the organizations that lost members, and when', async () => {
  const lost = 'fact: { endedOn: { before: "2026-12-31" } }';
  const answer = await api.ask<{
    organizations: { nodes: (Named & { members: { edges: { endedOn: Dated }[] } })[] };
  }>(
    `{ organizations(first: 300, filter: { members: { some: { ${lost} } } }) { nodes { slug
       members(first: 300, filter: { ${lost} }) { edges { endedOn { edtf } node { ... on Country { code } } } } } } }`,
  );
  const ended = memberships.filter(
    (row) => row['status'] === 'member' && !['', '..'].includes(row['until_edtf'] ?? ''),
  );
  const found = Object.fromEntries(
    answer.organizations.nodes.map(({ slug, members }) => [slug, members.edges.length]),
  );
  for (const row of ended) {
    const slug = organizations.find(
      (each) =>
        each['abbreviation'] === row['organization'] || each['slug'] === row['organization'],
    )?.['slug'];
    if (slug !== undefined) expect(found).toHaveProperty([slug]);
  }
  expect(Object.values(found).every((count) => count > 0)).toBe(true);
});

it('ranks the partners of Japan by shared treaties, with the first and the last date', async () => {
  const { country } = await api.ask<{
    country: { treaties: { groups: PartyGroup[] } };
  }>(
    `{ country(code: "JP") { treaties { groups(by: PARTY) { key count
       aggregate { signedOn { count unknown min { edtf } max { edtf } } } } } } }`,
  );
  const [japan, ...partners] = country.treaties.groups;
  expect(japan?.key).toBe('JPN');
  const counts = partners.map(({ count }) => count);
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  const usa = partners.find(({ key }) => key === 'USA');
  const { both } = await api.ask<{
    both: { treaties: { totalCount: number; nodes: { signedOn: Dated | null }[] } };
  }>(
    `{ both: dyad(a: "JP", b: "US") { treaties(first: 300, sort: { by: SIGNED_ON }) { totalCount nodes { signedOn { edtf } } } } }`,
  );
  expect(usa?.count).toBe(both.treaties.totalCount);
  const dates = both.treaties.nodes.flatMap(({ signedOn }) => (signedOn ? [signedOn.edtf] : []));
  expect(usa?.aggregate.signedOn.min.edtf).toBe(dates[0]);
  expect(usa?.aggregate.signedOn.max.edtf).toBe(dates.at(-1));
});

interface PartyGroup {
  key: string;
  count: number;
  aggregate: { signedOn: { min: Dated; max: Dated; count: number; unknown: number } };
}

it('lists the countries that had relations with Japan in 1935 but not in 1943', async () => {
  const japan = 'country: { code: { eq: "JPN" } }';
  const { countries } = await api.ask<{ countries: { nodes: Coded[] } }>(
    `{ countries(first: 300, filter: { and: [
        { relations: { some: { asOf: "1935", certainty: CERTAIN, ${japan} } } }
        { relations: { none: { asOf: "1943", ${japan} } } }] }) { nodes { code } } }`,
  );
  const broken = readTable('relation_breaks').filter(
    (row) =>
      first(row['broken_edtf']) > '1935-12-31' &&
      last(row['broken_edtf']) < '1943-01-01' &&
      first(row['restored_edtf'] ?? '9999') > '1943-12-31',
  );
  const began = new Map(
    readTable('diplomatic_relations').map((row) => [row['iso3'], row['date_edtf']]),
  );
  const expected = broken
    .map((row) => row['iso3'] ?? '')
    .filter((code) => !HAD_OTHER_STATES.includes(code) && last(began.get(code)) <= '1935-01-01');
  expect(expected.length).toBeGreaterThan(5);
  expect(codes(countries.nodes)).toEqual(expect.arrayContaining(expected));
});

it('lists the organizations that Japan and the United States shared in 1970', async () => {
  const { dyad } = await api.ask<{ dyad: { organizations: { nodes: Named[] } } }>(
    `{ dyad(a: "JP", b: "US") { organizations(asOf: "1970", certainty: CERTAIN, first: 300) { nodes { slug } } } }`,
  );
  const isMember = (code: string, { abbreviation = '', slug = '' }: Row): boolean =>
    memberships.some(
      (row) =>
        row['country'] === code &&
        row['status'] === 'member' &&
        [abbreviation, slug].includes(row['organization'] ?? '') &&
        last(row['from_edtf']) <= '1970-12-31' &&
        row['from_edtf'] !== '' &&
        (row['until_edtf'] === '..' || first(row['until_edtf']) >= '1970-01-01'),
    );
  const shared = organizations.filter((row) => ['JPN', 'USA'].every((code) => isMember(code, row)));
  expect(shared.length).toBeGreaterThan(0);
  expect(dyad.organizations.nodes.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(slugsOfRows(shared)),
  );
});

it('lists the treaties that successors of the Soviet Union inherited', async () => {
  const { country } = await api.ask<{
    country: { successors: { nodes: { code: string; treaties: { nodes: Named[] } }[] } };
  }>(
    `{ country(code: "SUN") { successors(first: 50) { nodes { code
       treaties(first: 100, filter: { treaty: { parties: { some: { code: { eq: "SUN" } } } } }) { nodes { slug } edges { startedOn { edtf } isContinuity } } } } } }`,
  );
  const of = (code: string) =>
    parties.filter((row) => keyOfParty(row['party']) === code).map((row) => row['treaty'] ?? '');
  const soviet = new Set(of('SUN'));
  const found = country.successors.nodes.find(({ code }) => code === 'RUS')?.treaties.nodes ?? [];
  const inherited = of('RUS').filter((treaty) => soviet.has(treaty));
  expect(inherited.length).toBeGreaterThan(0);
  expect(found.map(({ slug }) => slug)).toEqual(expect.arrayContaining(inherited));
});

it('tells which disputed places are administered by a claimant, and which by another state', async () => {
  const { own, others } = await api.ask<{ own: { nodes: Named[] }; others: { nodes: Named[] } }>(
    `{ own: places(first: 100, filter: { isAdministeredByClaimant: true }) { nodes { slug administeredBy { nodes { ... on Country { code } } } claimants { nodes { ... on Country { code } } } } }
       others: places(first: 100, filter: { isAdministeredByClaimant: false }) { nodes { slug administeredBy { nodes { ... on Country { code } } } } } }`,
  );
  const disputes = readTable('disputes').filter((row) => row['administered_by'] !== '');
  const isOwn = (row: Row): boolean =>
    (row['administered_by'] ?? '')
      .split(';')
      .some((state) => (row['claimants'] ?? '').split(';').includes(state));
  const names = readTable('places');
  const slugOf = (row: Row): string =>
    names.find((place) => place['name_en'] === row['feature'])?.['slug'] ?? '';
  const known = disputes.filter((row) => slugOf(row) !== '');
  const ownPlaces = new Set(known.filter(isOwn).map(slugOf));
  expect(own.nodes.map(({ slug }) => slug)).toEqual(expect.arrayContaining([...ownPlaces]));
  for (const { slug } of others.nodes) expect(ownPlaces).not.toContain(slug);
});

it('lists the states without relations with Japan at any time in 1943', async () => {
  const { countries } = await api.ask<{ countries: { nodes: Coded[] } }>(
    `{ countries(asOf: "1943", first: 500, filter: { relations: { none: { asOf: "1943", country: { code: { eq: "JPN" } } } } }) { nodes { code } } }`,
  );
  const found = codes(countries.nodes);
  const at1943 = readTable('relation_breaks').filter(
    (row) =>
      last(row['broken_edtf']) < '1943-01-01' &&
      first(row['restored_edtf'] ?? '9999') > '1943-12-31',
  );
  expect(found).toEqual(
    expect.arrayContaining(
      at1943
        .map((row) => row['iso3'] ?? '')
        .filter((code) => ![...HAD_OTHER_STATES, ...NOT_IN_BEING].includes(code)),
    ),
  );
  expect(found).not.toEqual(expect.arrayContaining(['THA']));
  expect(found).not.toContain('SUN');
});
