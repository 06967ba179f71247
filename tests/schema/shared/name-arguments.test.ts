import { openApi, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const NAME =
  'query Name($code: String!, $language: String, $on: Edtf) { country(code: $code) { name(language: $language, on: $on) } }';

async function nameOf(code: string, language?: string, on?: string): Promise<string> {
  const { country } = await api.ask<{ country: { name: string } }>(NAME, { code, language, on });
  return country.name;
}

it.each([
  ['JPN', 'ja', '日本'],
  ['DEU', 'de', 'Deutschland'],
  ['KOR', 'ko', '대한민국'],
  ['GNB', 'ko', '기니비사우'],
  ['GRL', 'ko', '그린란드'],
  ['TUR', 'ko', '튀르키예'],
  ['SWZ', 'ko', '에스와티니'],
  ['TWN', 'zh', '台湾'],
  ['TWN', 'zh-TW', '台灣'],
  ['TWN', 'zh-Hant-HK', '台灣'],
  ['HKG', 'zh', '香港'],
  ['ESH', 'ru', 'Западная Сахара'],
  ['SLB', 'ru', 'Соломоновы острова'],
  ['FLK', 'es', 'Islas Malvinas'],
  ['PSE', 'de', 'Palästina'],
  ['USA', 'ja', '米国'],
  ['VAT', 'ja', 'バチカン'],
  ['COD', 'ja', 'コンゴ民主共和国'],
  ['GBR', 'fr-CA', 'Royaume-Uni'],
  ['TANG', 'zh', '唐朝'],
  ['GOGURYEO', 'zh-Hant', '高句麗'],
  ['SILLA', 'ko', '신라'],
  ['SUN', 'ru', 'СССР'],
  ['JPN', 'EN', 'Japan'],
  ['JPN', 'en-GB', 'Japan'],
])('returns the name of %s in %s: %s', async (code, language, name) => {
  expect(await nameOf(code, language)).toBe(name);
});

it.each([
  ['THA', '1930', 'Siam'],
  ['THA', '1960', 'Thailand'],
  ['COD', '1985', 'Zaire'],
  ['COD', '2020', 'Democratic Republic of the Congo'],
  ['MMR', '1960', 'Burma'],
  ['LKA', '1950', 'Ceylon'],
  ['BEN', '1970', 'Dahomey'],
  ['BFA', '1980', 'Upper Volta'],
  ['SWZ', '2000', 'Swaziland'],
  ['MKD', '2000', 'Macedonia'],
  ['WSM', '1980', 'Western Samoa'],
  ['KHM', '1977', 'Kampuchea'],
  ['EGY', '1960', 'United Arab Republic'],
  ['IRN', '1930', 'Persia'],
  ['SCG', '2000', 'Yugoslavia'],
  ['SCG', '2005', 'Serbia and Montenegro'],
  ['FRA', '2000', 'France'],
  // A formal title does not make a different name.
  ['IRN', '1936', 'Iran'],
  ['JPN', '1900', 'Japan'],
])('returns the name that %s had on %s: %s', async (code, on, name) => {
  expect(await nameOf(code, undefined, on)).toBe(name);
});

it.each([
  ['THA', 'ja', '1930', 'シャム'],
  ['THA', 'de', '1930', 'Siam'],
  ['BFA', 'fr', '1970', 'Upper Volta'],
  ['BFA', 'fr', '2020', 'Burkina Faso'],
  ['THA', 'xx', '1930', 'Siam'],
  ['SWZ', 'ja', '2000', 'スワジランド'],
  ['MKD', 'ko', '2000', '마케도니아'],
])('returns the name that %s had in %s on %s: %s', async (code, language, on, name) => {
  expect(await nameOf(code, language, on)).toBe(name);
});

it('falls back to the usual English name in a language without a name', async () => {
  expect(await nameOf('JPN', 'ain')).toBe('Japan');
  expect(await nameOf('BADEN', 'ar')).toBe('Baden');
});

it.each(['', 'not a tag', 'ja_JP', 'e', '日本語', 'x'.repeat(5_000)])(
  'rejects the malformed tag %j',
  async (language) => {
    const { errors } = await api.execute(NAME, { code: 'JPN', language });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message.length).toBeLessThan(200);
  },
);

it('treats null arguments as omitted', async () => {
  const { country } = await api.ask<{ country: { a: string; b: string } }>(
    '{ country(code: "JP") { a: name b: name(language: null, on: null) } }',
  );
  expect(country).toEqual({ a: 'Japan', b: 'Japan' });
});

it('works on the interface and on every kind of entity', async () => {
  const { search, treaty, organizations, countries } = await api.ask<{
    search: { nodes: { name: string }[] };
    treaty: { name: string };
    organizations: { nodes: { name: string }[] };
    countries: { nodes: { borders: { nodes: { name: string }[] } }[] };
  }>(`{
    search(text: "독도", first: 1) { nodes { name(language: "ko") } }
    treaty(slug: "treaty-of-shimonoseki") { name(language: "ja") }
    organizations(filter: { name: { eq: "United Nations" } }) { nodes { name(language: "zh") } }
    countries(filter: { code: { eq: "PRT" } }) { nodes { borders(first: 1) { nodes { name(language: "ru") } } } }
  }`);
  expect(search.nodes[0]?.name).toBe('독도');
  expect(treaty.name).toBe('下関条約');
  expect(organizations.nodes[0]?.name).toBe('联合国');
  expect(countries.nodes[0]?.borders.nodes[0]?.name).toBe('Испания');
});

it('needs no additional statement with arguments', async () => {
  const query = (name: string): string =>
    `{ country(code: "JP") { ${name} treaties(first: 5) { nodes { ${name} parties(first: 3) { nodes { ... on Entity { ${name} } } } } } } search(text: "Siam") { nodes { ${name} } } }`;
  const plain = await api.count(query('name'));
  expect(await api.count(query('name(language: "ja", on: "1900")'))).toBe(plain);
});

it('fetches no lists of names without arguments', async () => {
  const statements = await api.trace('{ countries(first: 3) { nodes { name } } }');
  expect(statements.map(({ text }) => text).join()).not.toContain('n.names');
});
