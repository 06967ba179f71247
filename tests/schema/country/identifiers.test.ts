import { openApi, readTable, type Api } from '../open-api.ts';
import { COUNTRY, findCode } from './find-code.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const codeOf = (code: string, on?: string) => findCode(api, code, on);

interface Code {
  readonly scheme: string;
  readonly value: string;
  readonly validFrom: { readonly edtf: string } | null;
  readonly validUntil: { readonly edtf: string } | null;
  readonly sources: readonly { readonly slug: string }[];
}

interface Coded {
  readonly code: string;
  readonly codes: readonly Code[];
  readonly sameAs: readonly string[];
}

const CODES = 'codes { scheme value validFrom { edtf } validUntil { edtf } sources { slug } }';

async function readCountries(): Promise<readonly Coded[]> {
  const { countries } = await api.ask<{ countries: { nodes: readonly Coded[] } }>(
    `{ countries(first: 1000) { nodes { code ${CODES} sameAs } } }`,
  );
  return countries.nodes;
}

it.each([
  ['cow:255', '1900', 'DEU'],
  ['cow:260', '1980', 'BRD'],
  ['cow:255', '1992', 'DEU'],
  ['gw:255', '1900', 'DEU'],
  ['gw:260', '1980', 'BRD'],
  ['gw:260', '1992', 'DEU'],
  ['gw:678', '1980', 'YAR'],
  ['gw:678', '2000', 'YEM'],
  ['cow:679', '2000', 'YEM'],
  ['gw:680', '1980', 'YMD'],
  ['gw:340', '1900', 'SRB'],
  ['gw:340', '2010', 'SRB'],
  ['gw:345', '1930', 'YUG'],
  ['gw:345', '2000', 'SCG'],
  ['cow:345', '2010', 'SRB'],
  ['cow:315', '1930', 'CSK'],
  ['gw:315', '1980', 'CSK'],
  ['cow:365', '1950', 'SUN'],
  ['gw:365', '1950', 'SUN'],
  ['gw:365', '1910', 'RUSSIAN_EMPIRE'],
  ['gw:710', '1900', 'QING'],
  ['gw:817', '1960', 'RVN'],
  ['gw:970', '1990', 'KIR'],
  ['cow:970', '2010', 'NRU'],
  ['gw:971', '2010', 'NRU'],
  ['gw:972', '2010', 'TON'],
  ['gw:973', '2010', 'TUV'],
  ['gleditsch_ward:002', undefined, 'USA'],
  ['m49:280', '1980', 'BRD'],
  ['m49:276', '2000', 'DEU'],
  ['m49:810', '1950', 'SUN'],
  ['m49:890', '1980', 'YUG'],
  ['m49:891', '2004', 'SCG'],
  ['wikidata:q17', undefined, 'JPN'],
  ['Wikidata:Q8733', undefined, 'QING'],
  ['geonames:1861060', undefined, 'JPN'],
])('resolves %s in %s to %s', async (code, on, key) => {
  expect(await codeOf(code, on)).toBe(key);
});

it.each([
  ['gw:255', '1992'],
  ['gw:679', '2000'],
  ['gw:345', '2010'],
  ['m49:158', '2000'],
  ['gw:711', '1930'],
])('finds no country for %s in %s', async (code, on) => {
  const { data, errors } = await api.execute(COUNTRY, { code, on });
  expect(data).toEqual({ country: null });
  expect(errors?.[0]?.extensions['code']).toBe('UNKNOWN_COUNTRY');
});

it('asks for the prefix of a number that is only a code of another list', async () => {
  const { errors } = await api.execute(COUNTRY, { code: '2' });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'UNKNOWN_COUNTRY',
    suggestions: [{ code: 'USA', name: 'United States' }],
  });
  expect(errors?.[0]?.message).toBe(
    'No country has the code or name "2". Did you mean USA (United States)? A code of another list requires a prefix: "cow:2" (USA).',
  );
  const { errors: items } = await api.execute(COUNTRY, { code: 'Q17' });
  expect(items?.[0]?.message).toContain('requires a prefix: "wikidata:Q17" (JPN).');
  expect(await codeOf('40')).toBe('AUT');
  expect(await codeOf('cow:40')).toBe('CUB');
});

/** Returns the codes of countries in a table, each with a day on which the code is valid and the key of the country. */
function readDays(
  table: string,
  scheme: (row: Readonly<Record<string, string>>) => string,
): readonly (readonly [code: string, day: string, key: string])[] {
  const polities = new Map(readTable('polities').map((row) => [row['key'], row]));
  return readTable(table).flatMap((row) => {
    if (row['kind'] === 'ORGANIZATION') return [];
    const polity = polities.get(row['key'] ?? '');
    const day =
      [row['valid_from'], row['valid_until'], polity?.['existed_until']].find(Boolean) ?? '2016';
    return [[scheme(row), day.replace(/[~?]/, ''), row['key'] ?? '']];
  });
}

it.each([
  ['cow_codes', (row: Readonly<Record<string, string>>) => `cow:${row['cow_code'] ?? ''}`],
  [
    'cow_codes',
    (row: Readonly<Record<string, string>>) => `cow_abbreviation:${row['cow_abbreviation'] ?? ''}`,
  ],
  [
    'identifiers',
    (row: Readonly<Record<string, string>>) => `${row['scheme'] ?? ''}:${row['value'] ?? ''}`,
  ],
])('resolves every code of %s on its date to one country', async (table, scheme) => {
  const rows = readDays(table, scheme);
  expect(rows.length).toBeGreaterThan(200);
  const fields = rows.map(
    ([code, day], at) =>
      `c${at}: country(code: ${JSON.stringify(code)}, on: ${JSON.stringify(day)}) { code }`,
  );
  const data = await api.ask<Record<string, { code: string }>>(`{ ${fields.join('\n')} }`);
  const found = rows.map(([code, day], at) => [code, day, data[`c${at}`]?.code]);
  expect(found).toEqual(rows);
});

it('has one M49 code for each member of the United Nations', async () => {
  interface Members {
    readonly organization: {
      readonly members: { readonly nodes: readonly { code: string; codes: { value: string }[] }[] };
    };
  }
  const { organization } = await api.ask<Members>(
    '{ organization(slug: "united-nations") { members(first: 1000, asOf: "2026-01-01") { nodes { ... on Country { code codes(schemes: [M49]) { value } } } } } }',
  );
  const { nodes } = organization.members;
  expect(nodes).toHaveLength(193);
  expect(nodes.filter(({ codes }) => codes.length !== 1)).toEqual([]);
  expect(new Set(nodes.map(({ codes }) => codes[0]?.value)).size).toBe(193);
});

it('returns the sources of every code, except for codes of the list OWN', async () => {
  const countries = await readCountries();
  const codes = countries.flatMap((country) => country.codes);
  const unsourced = codes.filter(({ scheme, sources }) =>
    scheme === 'OWN' ? sources.length > 0 : sources.length === 0,
  );
  expect(unsourced).toEqual([]);
  const cited = new Map(codes.map(({ scheme, sources }) => [scheme, sources[0]?.slug]));
  expect(Object.fromEntries(cited)).toMatchObject({
    COW: 'cow-state-system-v2016',
    GLEDITSCH_WARD: 'gleditsch-ward-1999',
    WIKIDATA: 'wikidata',
    GEONAMES: 'geonames',
    GEC: 'the-world-factbook-2026-05',
  });
  const { source } = await api.ask<{ source: object }>(
    '{ source(slug: "geonames") { license citation } }',
  );
  expect(source).toMatchObject({ license: 'CC-BY-4.0' });
});

it('has no code that two countries have at the same time', async () => {
  const countries = await readCountries();
  const seen = new Map<string, string>();
  const shared = countries.flatMap(({ code, codes }) =>
    codes.flatMap(({ scheme, value, validFrom, validUntil }) => {
      if (validFrom !== null || validUntil !== null) return [];
      const identifier = `${scheme} ${value}`;
      const other = seen.get(identifier);
      seen.set(identifier, code);
      return other === undefined || scheme === 'ISO_FORMER'
        ? []
        : [`${identifier} ${other} ${code}`];
    }),
  );
  expect(shared).toEqual([]);
});

it('has well-formed and unique sameAs URLs', async () => {
  const countries = await readCountries();
  const urls = countries.flatMap(({ sameAs }) => sameAs);
  expect(urls.length).toBeGreaterThan(800);
  expect(new Set(urls).size).toBe(urls.length);
  const forms =
    /^(http:\/\/www\.wikidata\.org\/entity\/Q\d+|https:\/\/sws\.geonames\.org\/\d+\/|https:\/\/www\.iso\.org\/obp\/ui\/#iso:code:3166:[A-Z]{2})$/;
  expect(urls.filter((url) => !URL.canParse(url) || !forms.test(url))).toEqual([]);
  const japan = countries.find(({ code }) => code === 'JPN');
  expect(new Set(japan?.sameAs)).toEqual(
    new Set([
      'https://www.iso.org/obp/ui/#iso:code:3166:JP',
      'http://www.wikidata.org/entity/Q17',
      'https://sws.geonames.org/1861060/',
    ]),
  );
  const kosovo = countries.find(({ code }) => code === 'XKX');
  expect(kosovo?.sameAs.filter((url) => url.includes('iso.org'))).toEqual([]);
});

it('has a URL with its source for an organization, and an empty list for a treaty', async () => {
  const data = await api.ask(
    '{ organization(slug: "united-nations") { sameAs citations { field value source { slug } } } treaty(slug: "treaty-of-portsmouth") { sameAs } }',
  );
  expect(data).toMatchObject({
    organization: {
      sameAs: ['http://www.wikidata.org/entity/Q1065'],
      citations: [
        {
          field: 'sameAs',
          value: 'http://www.wikidata.org/entity/Q1065',
          source: { slug: 'wikidata' },
        },
      ],
    },
    treaty: { sameAs: [] },
  });
});

async function codesOf(filter: string): Promise<readonly string[]> {
  const { countries } = await api.ask<{ countries: { nodes: readonly { code: string }[] } }>(
    `{ countries(first: 1000, filter: ${filter}) { nodes { code } } }`,
  );
  return countries.nodes.map(({ code }) => code).sort();
}

it.each([
  ['{codes: {some: {scheme: COW, value: {eq: "365"}, on: "1950"}}}', ['SUN']],
  ['{codes: {some: {scheme: COW, value: {eq: "255"}, on: "1980"}}}', []],
  ['{codes: {some: {scheme: COW, value: {eq: "255"}, on: "1900"}}}', ['DEU']],
  ['{codes: {some: {scheme: GLEDITSCH_WARD, value: {eq: "260"}, on: "1980"}}}', ['BRD']],
  ['{codes: {some: {scheme: GLEDITSCH_WARD, value: {eq: "260"}}}}', ['BRD', 'DEU']],
  ['{codes: {some: {scheme: GLEDITSCH_WARD, value: {eq: "260"}, on: "1990-10-03"}}}', ['DEU']],
  [
    '{codes: {some: {scheme: GLEDITSCH_WARD, value: {in: ["678", "680"]}, on: "1980"}}}',
    ['YAR', 'YMD'],
  ],
  ['{codes: {some: {scheme: M49, value: {eq: "004"}}}}', ['AFG']],
  ['{codes: {some: {value: {eq: "Q17"}}}}', ['JPN']],
  [
    '{region: {eq: "Europe"}, codes: {some: {scheme: GLEDITSCH_WARD}, none: {scheme: M49}}, existsOn: "2020"}',
    ['XKX'],
  ],
])('filters countries by %s', async (filter, keys) => {
  expect(await codesOf(filter)).toEqual(keys);
});

it('filters the other party of a relation by its code', async () => {
  const { country } = await api.ask<{
    country: { relations: { nodes: readonly { code: string }[] } };
  }>(
    '{ country(code: "JP") { relations(asOf: "1900", filter: {country: {codes: {some: {scheme: COW, value: {eq: "365"}}}}}) { nodes { code } } } }',
  );
  expect(country.relations.nodes).toEqual([{ code: 'RUSSIAN_EMPIRE' }]);
});

it('rejects an unknown list of codes', async () => {
  const { errors } = await api.execute(
    '{ countries(filter: {codes: {some: {scheme: GWNO}}}) { totalCount } }',
  );
  expect(errors?.[0]?.message).toContain('"GWNO" does not exist in "CodeScheme" enum');
});

it('reads the codes, sources and URLs of many countries in two statements', async () => {
  const query = (first: number) =>
    `{ countries(first: ${first}, filter: {codes: {some: {scheme: COW}}}) { nodes { sameAs ${CODES} } } }`;
  expect(await api.count(query(5))).toBe(2);
  expect(await api.count(query(200))).toBe(2);
});
