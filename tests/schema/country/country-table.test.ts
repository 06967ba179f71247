import { openApi, type Api } from '../open-api.ts';

let api: Api;
let searching: Api;

beforeAll(async () => {
  api = await openApi();
  searching = await openApi(api.graph);
}, 180_000);

afterAll(() => api.close());

const TEXTS = [
  'JP',
  'jpn',
  '392',
  'Siam',
  'cow:740',
  'cow:JPN',
  'SU',
  'former:CSHH',
  'QING',
  '日本',
  '독일',
  'Congo',
  'Korea',
  'Germany',
  'Yugoslavia',
  'YU',
  'DE',
  'CN',
  'BUR',
  '4',
  '004',
  'm49:4',
  'gec:GM',
  'Atlantis',
  'JPP',
  'Jpaan',
  'cow:9999',
  '',
  '***',
  'iso2:JPN',
  'Côte d’Ivoire',
  "cote d'ivoire",
];
const DATES = [null, '1850', '1905', '1938-05', '1975', '2020'];

const query = (text: string, on: string | null): string =>
  `{ country(code: ${JSON.stringify(text)}${on === null ? '' : `, on: "${on}"`}) { code name capital existedFrom { edtf } } }`;

it.each(TEXTS)('resolves %j like a search, including errors', async (text) => {
  for (const on of DATES) {
    const asked = query(text, on);
    expect(await api.execute(asked)).toEqual(await searching.execute(asked));
  }
});

it('finds a country with one statement, by key', async () => {
  const [statement, ...others] = await api.trace('{ country(code: "JP") { name capital } }');
  expect(others).toEqual([]);
  expect(statement?.text).toMatch(/MATCH \(n:Country\) WHERE n.key = start/);
});

it('finds the code and name of a country without a statement', async () => {
  expect(await api.count('{ country(code: "JP") { code name } }')).toBe(0);
});

it('answers a dyad with one statement', async () => {
  const dyad =
    '{ dyad(a: "JP", b: "US") { a { code name } b { code name } relations { link startedOn { edtf } } treaties { totalCount } events { totalCount } disputes { totalCount } organizations { totalCount } } }';
  expect(await api.count(dyad)).toBe(1);
  expect(await api.ask(dyad)).toEqual(await searching.ask(dyad));
});
