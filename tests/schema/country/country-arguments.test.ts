import { openServer, type OpenServer } from '../open-server.ts';

interface Answer {
  data: Record<string, unknown>;
  errors?: { extensions: { code: string; candidates?: { code: string }[] } }[];
  extensions: { notices?: Notice[] };
}

interface Notice {
  code: string;
  message: string;
  country?: string;
  askFor?: string[];
}

let server: OpenServer;

beforeAll(async () => {
  server = await openServer();
}, 180_000);

afterAll(() => server.close());

async function ask(query: string): Promise<Answer> {
  return (await (await server.post(query)).json()) as Answer;
}

/** Every field that takes a country by code or name, with a query for a given text. */
const FIELDS: readonly (readonly [field: string, query: (text: string) => string])[] = [
  ['country', (text) => `country(code: ${text}) { name }`],
  ['dyad', (text) => `dyad(a: ${text}, b: "JP") { a { name } }`],
  ['paths', (text) => `paths(from: ${text}, to: "JP") { shortest }`],
  ['changes', (text) => `changes(of: ${text}, during: "1975") { totalCount }`],
  ['neighborhood', (text) => `neighborhood(of: ${text}, first: 5) { isTruncated }`],
  ['panel', (text) => `panel(countries: [${text}, "JP"], from: 1975, to: 1975) { year }`],
];

/** Returns the query with the name as the argument and, if given, the date as `on`. */
function write(query: (text: string) => string, name: string, on?: string): string {
  const written = query(`"${name}"`);
  return on === undefined
    ? `{ ${written} }`
    : `{ ${written.replace(/\) \{/, `, on: "${on}") {`)} }`;
}

it.each(FIELDS)(
  'rejects in %s a name of two countries, with both as candidates',
  async (_, query) => {
    const { errors } = await ask(write(query, 'Congo'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['AMBIGUOUS_COUNTRY']);
    expect(errors?.[0]?.extensions.candidates?.map(({ code }) => code).sort()).toEqual([
      'COD',
      'COG',
    ]);
  },
);

it.each(FIELDS)('rejects in %s a code of two states on a date', async (_, query) => {
  const { errors } = await ask(write(query, 'DE', '1975'));
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['AMBIGUOUS_COUNTRY']);
  expect(errors?.[0]?.extensions.candidates?.map(({ code }) => code).sort()).toEqual([
    'BRD',
    'DDR',
  ]);
});

it.each([
  ['dyad', '{ dyad(a: "Korea", b: "JP", on: "1900") { a { code } } }', 'data.dyad.a.code'],
  [
    'paths',
    '{ paths(from: "Korea", to: "JP", on: "1900", maxHops: 1) { paths { steps { entity { ... on Country { code } } } } } }',
    'data.paths.paths.0.steps.0.entity.code',
  ],
  [
    'neighborhood',
    '{ neighborhood(of: "Korea", on: "1900", first: 1) { entities { ... on Country { code } } } }',
    'data.neighborhood.entities.0.code',
  ],
])('resolves in %s a name as of a date', async (_, query, path) => {
  expect(await ask(query)).toHaveProperty(path.split('.'), 'KOREAN_EMPIRE');
});

it('resolves in changes a name as of a date', async () => {
  const selection = 'nodes { text }';
  const byName = await ask(
    `{ changes(of: "Korea", on: "1900", during: "1900/1905") { ${selection} } }`,
  );
  const byCode = await ask(
    `{ changes(of: "KOREAN_EMPIRE", during: "1900/1905") { ${selection} } }`,
  );
  expect(byName.data).toEqual(byCode.data);
  expect(JSON.stringify(byName.data)).toContain('Korean Empire');
});

it.each([
  ['country(code: "SU", asOf: "1905") { name }', 'SUN', ['RUSSIAN_EMPIRE']],
  ['country(code: "DE", asOf: "1975") { name }', 'DEU', ['BRD', 'DDR']],
  ['country(code: "EE", asOf: "1960") { name }', 'EST', []],
  ['changes(of: "RU", during: "1905") { totalCount }', 'RUS', ['RUSSIAN_EMPIRE']],
  ['paths(from: "DE", to: "JP", asOf: "1975") { shortest }', 'DEU', ['BRD', 'DDR']],
  ['neighborhood(of: "SU", asOf: "1905") { isTruncated }', 'SUN', ['RUSSIAN_EMPIRE']],
])(
  'returns a notice for %s that %s did not exist, with the countries to use',
  async (query, key, askFor) => {
    const { extensions, errors } = await ask(`{ ${query} }`);
    expect(errors).toBeUndefined();
    const notices = absences(extensions);
    expect(notices).toMatchObject([{ code: 'DID_NOT_EXIST', country: key, askFor }]);
    for (const code of askFor) expect(notices[0]?.message).toContain(`(${code})`);
  },
);

it.each([
  'country(code: "JP", asOf: "1905") { name }',
  'country(code: "SU", asOf: "1950") { name }',
  'country(code: "SU") { name }',
  'changes(of: "RU", during: "1990/1995") { totalCount }',
])('has no notice for %s', async (query) => {
  const { extensions } = await ask(`{ ${query} }`);
  expect(absences(extensions)).toEqual([]);
});

/** Returns the notices of countries that did not exist. Changes also have notices of missing data. */
function absences({ notices = [] }: Answer['extensions']): readonly Notice[] {
  return notices.filter(({ code }) => code !== 'NOT_COVERED');
}
