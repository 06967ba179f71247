import { createContext, encodeGlobalId } from '../../../src/pothos-plugin-neo4j/index.ts';
import { findEntity } from '../../../schema/country/entity-reference.ts';
import { graphModel } from '../../../schema/graph.ts';
import { openApi, type Api } from '../open-api.ts';
import { COUNTRY, findCode } from './find-code.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

interface Listed {
  code: string;
  name: string;
  existedFrom?: string;
  existedUntil?: string;
}

const codeOf = (code: string, on?: string) => findCode(api, code, on);

async function refusal(code: string, on?: string) {
  const { data, errors } = await api.execute(COUNTRY, { code, on });
  expect(data).toEqual({ country: null });
  expect(errors).toHaveLength(1);
  const [error] = errors ?? [];
  expect(error?.path).toEqual(['country']);
  const {
    code: errorCode,
    candidates,
    suggestions,
  } = (error?.extensions ?? {}) as {
    code: string;
    candidates?: Listed[];
    suggestions?: Listed[];
  };
  return { errorCode, candidates, suggestions, message: error?.message ?? '' };
}

it.each([
  ['JP', 'JPN'],
  ['jpn', 'JPN'],
  ['392', 'JPN'],
  [' JP ', 'JPN'],
  ['8', 'ALB'],
  ['QING', 'QING'],
  ['manchukuo', 'MANCHUKUO'],
  ['SU', 'SUN'],
  ['DD', 'DDR'],
  ['YU', 'YUG'],
  ['XK', 'XKX'],
])('finds present-day codes, our keys and unassigned former codes: %s', async (code, key) => {
  expect(await codeOf(code)).toBe(key);
});

it.each([
  ['cow:740', 'JPN'],
  ['cow:JPN', 'JPN'],
  ['COW : jpn', 'JPN'],
  ['cow:002', 'USA'],
  ['cow_abbreviation:UKG', 'GBR'],
  ['m49:392', 'JPN'],
  ['m49:8', 'ALB'],
  ['gec:JA', 'JPN'],
  ['iso2:DE', 'DEU'],
  ['iso3:deu', 'DEU'],
  ['iso_numeric:276', 'DEU'],
  ['former:CSHH', 'CSK'],
  ['former:AI', 'DJI'],
  ['own:RYUKYU', 'RYUKYU'],
])('finds any code with its scheme as prefix: %s', async (code, key) => {
  expect(await codeOf(code)).toBe(key);
});

it.each([
  ['AI', 'AIA'],
  ['SK', 'SVK'],
  ['BY', 'BLR'],
  ['GE', 'GEO'],
])('prefers a present-day ISO code to a former code: %s', async (code, key) => {
  expect(await codeOf(code)).toBe(key);
});

it.each([
  ['Siam', 'THA'],
  ['  sIaM ', 'THA'],
  ['日本', 'JPN'],
  ['タイ', 'THA'],
  ['Deutschland', 'DEU'],
  ['Германия', 'DEU'],
  ['독일', 'DEU'],
  ['ألمانيا', 'DEU'],
  ['cote d’ivoire', 'CIV'],
  ['Republic of China', 'ROC'],
  ['韓国', 'KOR'],
  ['Great Qing', 'QING'],
  ['USSR', 'SUN'],
  ['СССР', 'SUN'],
  ['Holland', 'NLD'],
  ['Zaire', 'COD'],
])('finds names in any language and case: %s', async (name, key) => {
  expect(await codeOf(name)).toBe(key);
});

it.each([
  ['cow:365', '1900', 'RUSSIAN_EMPIRE'],
  ['cow:365', '1920', 'SOVIET_RUSSIA'],
  ['cow:365', '1950', 'SUN'],
  ['cow:365', '2000', 'RUS'],
  ['cow:365', undefined, 'RUS'],
  ['cow:345', '1900', 'SRB'],
  ['cow:345', '1930', 'YUG'],
  ['cow:345', '2000', 'SCG'],
  ['cow:345', undefined, 'SRB'],
  ['cow:710', '1880', 'QING'],
  ['cow:300', '1850', 'AUSTRIAN_EMPIRE'],
  ['cow:300', '1900', 'AUSTRIA_HUNGARY'],
  ['CS', '1980', 'CSK'],
  ['CS', '2004', 'SCG'],
  ['891', '2004', 'SCG'],
  ['韓国', '1900', 'KOREAN_EMPIRE'],
  ['韓国', '1990', 'KOR'],
  ['Siam', '1900', 'THA'],
  ['Prussia', '1800', 'DEU'],
  ['DE', '1910', 'DEU'],
])('resolves %s on %s to %s', async (code, on, key) => {
  expect(await codeOf(code, on)).toBe(key);
});

it.each([
  ['CN', '1905', 'QING'],
  ['CN', '1935', 'ROC'],
  ['RU', '1950', 'SUN'],
  ['RU', '1900', 'RUSSIAN_EMPIRE'],
  ['KR', '1900', 'KOREAN_EMPIRE'],
  ['Korea', '1850', 'JOSEON'],
  ['CZ', '1930', 'CSK'],
  ['SK', '1960', 'CSK'],
  ['RS', '1930', 'YUG'],
])('resolves %s on %s to the predecessor: %s', async (code, on, key) => {
  expect(await codeOf(code, on)).toBe(key);
});

it('rejects DE on 1975 as ambiguous, with both states and their periods', async () => {
  const { errorCode, candidates, message } = await refusal('DE', '1975');
  expect(errorCode).toBe('AMBIGUOUS_COUNTRY');
  expect(candidates).toEqual([
    { code: 'DDR', name: 'East Germany', existedFrom: '1949-10-07', existedUntil: '1990-10-02' },
    { code: 'BRD', name: 'West Germany', existedFrom: '1949-05-23', existedUntil: '1990-10-02' },
  ]);
  expect(message).toContain('DDR (East Germany, from 7 October 1949 to 2 October 1990)');
});

it.each([
  ['Congo', undefined, ['COD', 'COG']],
  ['NT', undefined, ['IRQ', 'SAU']],
  ['CS', undefined, ['CSK', 'SCG']],
  ['cow:300', undefined, ['AUSTRIAN_EMPIRE', 'AUSTRIA_HUNGARY']],
  ['cow:730', undefined, ['JOSEON', 'KOREAN_EMPIRE']],
  ['PL', '1900', ['AUSTRIA_HUNGARY', 'RUSSIAN_EMPIRE']],
])('rejects %s (%s) as ambiguous, with all candidates', async (code, on, keys) => {
  const { errorCode, candidates } = await refusal(code, on);
  expect(errorCode).toBe('AMBIGUOUS_COUNTRY');
  expect(candidates?.map((each) => each.code).sort()).toEqual([...keys].sort());
});

it.each([
  ['Germny', 'DEU'],
  ['Sovjet Union', 'SUN'],
  ['Realm of Siam', 'THA'],
  ['Untied States', 'USA'],
  ['JPX', 'JPN'],
  ['ドイチ', 'DEU'],
  ['Гермaния', 'DEU'],
  ['cow:JPX', 'JPN'],
])('first suggests for the unknown %s: %s', async (code, key) => {
  const { errorCode, suggestions, message } = await refusal(code);
  expect(errorCode).toBe('UNKNOWN_COUNTRY');
  expect(suggestions?.[0]?.code).toBe(key);
  expect(suggestions?.length).toBeLessThanOrEqual(5);
  expect(message).toContain(key);
});

it.each([
  ['Siam', '1960', 'THA'],
  ['DD', '2000', 'DDR'],
  ['Prussia', '2000', 'DEU'],
])(
  'finds no %s on %s, and suggests countries with this code or name at other times',
  async (code, on, key) => {
    const { errorCode, suggestions } = await refusal(code, on);
    expect(errorCode).toBe('UNKNOWN_COUNTRY');
    expect(suggestions?.[0]?.code).toBe(key);
  },
);

it('suggests countries for at most three texts of an operation', async () => {
  const fields = Array.from(
    { length: 8 },
    (_, at) => `c${at}: country(code: "Japann ${at % 5}") { name }`,
  );
  const { errors = [] } = await api.execute(`{ ${fields.join(' ')} }`);
  expect(errors).toHaveLength(8);
  const suggested = errors.filter(
    ({ extensions }) => (extensions['suggestions'] as unknown[]).length > 0,
  );
  const texts = suggested.map(({ message }) => /"(Japann \d)"/.exec(message)?.[1]);
  expect(new Set(texts).size).toBe(3);
});

it('suggests nothing for a text that is not similar to any name', async () => {
  const { errorCode, suggestions } = await refusal('Xqzzwv');
  expect(errorCode).toBe('UNKNOWN_COUNTRY');
  expect(suggestions).toEqual([]);
});

it.each(['', ' ', '*', '"', '\u0000', '🇯🇵', '-- ', '*:*', 'x'.repeat(10_000)])(
  'rejects a text that cannot be a code or a name: %j',
  async (code) => {
    expect((await refusal(code)).errorCode).toBe('BAD_USER_INPUT');
  },
);

it.each([
  'key:*',
  'JP" OR key:"KOR',
  "JP' OR 1=1",
  'JP~',
  'J?N',
  'name:[a TO z]',
  'x'.repeat(200),
  '\u202eNPJ',
])('finds no country for %s', async (code) => {
  expect((await refusal(code)).errorCode).toBe('UNKNOWN_COUNTRY');
});

it('looks up all references of an operation in one statement', async () => {
  const codes = ['JP', 'Siam', 'cow:740', 'SU', '독일', 'QING'];
  const query = `{ ${codes.map((code, at) => `c${at}: country(code: "${code}") { name capital }`).join(' ')} }`;
  expect(await api.count(query)).toBe(1);
});

it('looks up all references that lead back in time in three statements', async () => {
  const query =
    '{ a: country(code: "CN", on: "1905") { name } b: country(code: "RU", on: "1950") { name } c: country(code: "KR", on: "1900") { name } }';
  expect(await api.count(query)).toBe(3);
});

describe('a reference to any entity', () => {
  const context = () =>
    createContext({ graph: api.graph, model: graphModel, maxPage: 100, timeoutMs: 10_000 });
  const find = async (text: string) => {
    const { label, key } = await findEntity({ context: context() }, text);
    return `${label} ${key}`;
  };

  it('is a global id, or any code or name of a country', async () => {
    const treaty = encodeGlobalId('Treaty', 'treaty-of-shimoda');
    expect(await find(treaty)).toBe('Treaty treaty-of-shimoda');
    expect(await find(encodeGlobalId('Country', 'JPN'))).toBe('Country JPN');
    expect(await find('cow:740')).toBe('Country JPN');
    expect(await find('Siam')).toBe('Country THA');
  });

  it.each([
    encodeGlobalId('Treaty', 'treaty-of-shimoda').slice(0, -5),
    encodeGlobalId('Treaty', 'no-such-treaty'),
    encodeGlobalId('Source', 'article'),
    encodeGlobalId('DataSet', 'x'),
    encodeGlobalId('Fact', 'x'),
    '',
    '***',
  ])('rejects an invalid id of an entity: %s', async (text) => {
    await expect(find(text)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('rejects unknown and ambiguous codes in the same way as the field country', async () => {
    await expect(find('Atlantis')).rejects.toMatchObject({
      extensions: { code: 'UNKNOWN_COUNTRY' },
    });
    await expect(find('Congo')).rejects.toMatchObject({
      extensions: { code: 'AMBIGUOUS_COUNTRY' },
    });
  });
});
