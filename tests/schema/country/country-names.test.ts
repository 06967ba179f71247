import { MEANINGS } from './meanings.ts';
import { openApi, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

interface Listed {
  code: string;
  name: string;
}

/** Returns the code of the country that a name means, or the error code with the candidates. */
async function meaningOf(name: string, on?: string): Promise<string> {
  const { data, errors } = await api.execute(
    'query Meaning($name: String!, $on: Edtf) { country(code: $name, on: $on) { code } }',
    { name, on },
  );
  const { country } = data as { country: Listed | null };
  if (country !== null) return country.code;
  const { code, candidates = [] } = (errors?.[0]?.extensions ?? {}) as {
    code?: string;
    candidates?: Listed[];
  };
  return [code, ...candidates.map((each) => each.code).sort()].join(' ');
}

/** Returns the leading hits of a search that match a name or code exactly. */
async function findExactly(text: string): Promise<readonly string[]> {
  const { search } = await api.ask<{ search: { edges: { score: number; node: Listed }[] } }>(
    'query Search($text: String!) { search(text: $text, kinds: [COUNTRY], first: 50) { edges { score node { name ... on Country { code } } } } }',
    { text },
  );
  const isExact = search.edges.map(({ score }) => score >= 0.97);
  const first = isExact.includes(false) ? isExact.indexOf(false) : isExact.length;
  return search.edges.slice(0, first).map(({ node }) => node.code);
}

it.each(MEANINGS.map(([name, key, on]) => ({ name, key, on })))(
  '$name means $key ($on)',
  async ({ name, key, on }) => {
    expect(await meaningOf(name, on)).toBe(key);
  },
);

it('lists the country that a name means before all inexact hits of a search', async () => {
  const meant = MEANINGS.filter(([, key, on]) => on === undefined && !key.includes('_COUNTRY'));
  for (const [name, key] of meant)
    expect([name, await findExactly(name)]).toEqual([name, expect.arrayContaining([key])]);
});

it('lists Yugoslavia before a state that had this name for a time', async () => {
  expect(await findExactly('Yugoslavia')).toEqual(['YUG', 'SCG']);
});

it('returns Burma with its present capital', async () => {
  const { country } = await api.ask<{ country: unknown }>(
    '{ country(code: "Burma") { code name capital } }',
  );
  expect(country).toEqual({ code: 'MMR', name: 'Myanmar', capital: 'Naypyidaw' });
});

it.each([
  { text: 'gec:JPN', key: 'JPN' },
  { text: 'cow:DEU', key: 'DEU' },
  { text: 'iso3:JP', key: 'JPN' },
  { text: 'North Korea', key: 'PRK', on: '1940' },
  { text: 'Zaire', key: 'COD', on: '2010' },
])('first suggests the exact match for $text: $key', async ({ key, ...given }) => {
  const { errors } = await api.execute(
    'query Meaning($text: String!, $on: Edtf) { country(code: $text, on: $on) { code } }',
    given,
  );
  const { suggestions = [] } = (errors?.[0]?.extensions ?? {}) as { suggestions?: Listed[] };
  expect(suggestions[0]?.code).toBe(key);
});

it('lists the names of the former table, except the wrong ones', async () => {
  const namesOf = async (code: string): Promise<readonly string[]> => {
    const { country } = await api.ask<{ country: { names: { text: string }[] } }>(
      `{ country(code: "${code}") { names { text } } }`,
    );
    return country.names.map(({ text }) => text);
  };
  expect(await namesOf('TUR')).toEqual(expect.arrayContaining(['튀르키예', '터키']));
  expect(await namesOf('FLK')).toEqual(
    expect.arrayContaining(['Islas Malvinas', 'Islas Falkland', 'Falkland']),
  );
  expect(await namesOf('TWN')).not.toContain('中国台湾省');
  expect(await namesOf('ESH')).not.toContain('САДР');
});

it('lists a former name once per language, with its years', async () => {
  const { country } = await api.ask<{ country: { names: { text: string; language: string }[] } }>(
    '{ country(code: "MMR") { names { text language usedFrom { edtf } usedUntil { edtf } } } }',
  );
  const listed = country.names.filter(
    ({ text, language }) => text === 'Burma' && language === 'en',
  );
  expect(listed).toEqual([
    { text: 'Burma', language: 'en', usedFrom: null, usedUntil: { edtf: '1989-06-18' } },
  ]);
});
