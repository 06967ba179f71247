import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { openServer, type OpenServer } from '../open-server.ts';
import { askTool, type ToolAnswer } from './ask-tool.ts';

let server: OpenServer;
let client: Client;

beforeAll(async () => {
  server = await openServer({ GAIKO_TIMEOUT_MS: '60000' });
  const { url } = await server.listen();
  client = new Client({ name: 'historian', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url)));
}, 180_000);

afterAll(async () => {
  await client.close();
  await server.stop();
  await server.close();
});

const ask = (name: string, given: Readonly<Record<string, unknown>>): Promise<ToolAnswer> =>
  askTool(client, name, given);

it('answers who was allied with Japan in 1905, with the sources', async () => {
  const { text, isError } = await ask('were_they', {
    question: 'allied',
    country: 'Japan',
    date: '1905',
  });
  expect(isError).toBe(false);
  expect(text).toContain('Parties to the same alliances, as far as known: United Kingdom.');
  expect(text).toMatch(
    /- The United Kingdom was party to the Second Anglo-Japanese Alliance from 12 August 1905 to 13 July 1911\. \[\d/,
  );
  expect(text).toContain('EDTF: start 1905-08-12, end 1911-07-13; on the date: CERTAIN');
  expect(text).toMatch(/\[1\] Anglo-Japanese Alliance.*https:\/\//);
});

it.each([
  ['Japan', 'UK', 'allied', '1905', 'Answer: YES. '],
  ['Japan', 'Russia', 'at_war', '1905-01', 'Answer: YES. '],
  ['Japan', 'Siam', 'allied', '1905', 'Answer: NOT_COVERED. '],
])(
  'judges whether %s and %s were %s in %s',
  async (...[country, other, question, date, expected]) => {
    const { text } = await ask('were_they', { question, country, other, date });
    expect(text).toContain(expected);
  },
);

it('says which state the answer is about, and lists rival claims with their sources', async () => {
  const given = { question: 'relations', country: 'Japan', other: 'Russia', date: '1903' };
  const { text } = await ask('were_they', given);
  expect(text).toContain('Answered for: ');
  expect(text).toContain('RUSSIAN_EMPIRE');
  const allied = await ask('were_they', {
    ...given,
    other: 'GB',
    question: 'allied',
    date: '1904',
  });
  expect(allied.text).toMatch(/Another claim: .* 31 January 1902 .*\[\d\]/);
});

it('does not report a missing fact as a no', async () => {
  const { text } = await ask('were_they', { question: 'border', country: 'JP', date: '1905' });
  expect(text).toContain('This is not a no');
});

it.each([
  ['Siam', undefined, 'Thailand (COUNTRY, code THA'],
  ['日英同盟', undefined, 'First Anglo-Japanese Alliance (TREATY'],
  ['Korea', '1900', 'on 1900: Korean Empire'],
  ['cow:365', '1900', 'on 1900: Russian Empire'],
])('finds %s', async (text, date, expected) => {
  expect((await ask('find_entity', { text, date })).text).toContain(expected);
});

it('suggests similar names for an unknown name, in the report of find_entity and in errors', async () => {
  expect((await ask('find_entity', { text: 'Nipon' })).text).toContain('Japan (COUNTRY, code JPN');
  expect(await ask('find_entity', { text: 'qqqzzz' })).toMatchObject({ isError: false });
  const { text, isError } = await ask('describe_entity', { entity: 'Nipon' });
  expect(isError).toBe(true);
  expect(text).toContain('Did you mean JPN (Japan)?');
  expect(text).toContain('Code: UNKNOWN_COUNTRY');
});

it('describes an entity with its names, sources and disagreements', async () => {
  const { text } = await ask('describe_entity', { entity: 'anglo-japanese-alliance-1902' });
  expect(text).toContain('First Anglo-Japanese Alliance (TREATY');
  expect(text).toContain('signedAt: London');
  expect(text).toContain('日英同盟 (ja)');
  expect(text).toMatch(/Disagreement about inForceOn: \[\d\] says 1902-01-31/);
  expect(text).toMatch(/Facts: 3: PARTY_TO 2/);
});

it('describes a country with its codes in the lists of others, their periods and its URLs', async () => {
  const { text } = await ask('describe_entity', { entity: 'gw:260', date: '1980' });
  expect(text).toContain('West Germany (COUNTRY, code BRD');
  expect(text).toContain('GLEDITSCH_WARD 260 (? to 1990-10-02)');
  expect(text).toContain('Same as: http://www.wikidata.org/entity/Q713750');
});

it('resolves names on the dates of a period, and states what the data does not cover', async () => {
  const { text } = await ask('what_happened', { country: 'China', during: '1931/1937' });
  expect(text).toContain('“Mukden Incident” took place on 18 September 1931.');
  expect(text).toContain('EVENT_BEGAN; EDTF 1931-09-18');
  expect(text).toContain('Changes may be missing.');
});

it('shows dates that are not known to the day as their sources state them', async () => {
  const { text } = await ask('facts', { entity: 'Italy', kinds: ['HAS_RELATIONS_WITH'] });
  expect(text).toContain(
    '- Italy had diplomatic relations with Japan from 25 August 1866 to 1943. ',
  );
  expect(text).toContain('EDTF: start 1866-08-25, end 1943;');
});

it('finds paths with the facts and sources of each step', async () => {
  const given = { from: 'Japan', to: 'BR', date: '1930', max_hops: 2 };
  const { text } = await ask('how_connected', given);
  expect(text).toContain('The shortest has 1 fact.');
  expect(text).toContain('Path 1: Japan (COUNTRY) → Brazil (COUNTRY)');
  expect(text).toContain('https://');
});

it('continues a long list where the last answer was cut', async () => {
  const first = await ask('facts', { entity: 'Japan', date: '1905' });
  const [, total, next] =
    /of (\d+) facts\. Not shown: \d+\. .* skip: (\d+)\./.exec(first.text) ?? [];
  expect(Number(total)).toBeGreaterThan(100);
  const second = await ask('facts', { entity: 'Japan', date: '1905', skip: Number(next) });
  expect(second.text).toContain(`Shown: ${Number(next) + 1} to `);
  const sentences = ({ text }: ToolAnswer) =>
    text.split('\n').filter((line) => line.startsWith('- '));
  expect(sentences(first).filter((line) => sentences(second).includes(line))).toEqual([]);
  expect(sentences(first)).toHaveLength(Number(next));
});

it('counts facts, and filters them by kind, start and disagreement', async () => {
  const counted = await ask('facts', { count_by: 'DECADE', kinds: ['PARTY_TO'], entity: 'JP' });
  expect(counted.text).toMatch(/- 190X: \d+/);
  const began = await ask('facts', { entity: 'JP', kinds: ['PARTY_TO'], began_during: '1902' });
  expect(began.text).toContain('First Anglo-Japanese Alliance');
  expect((await ask('facts', { contested: true })).text).toContain('rank: NORMAL');
});

it('runs a GraphQL query, and reports the error codes of the API', async () => {
  const query = 'query ($code: String!) { country(code: $code) { name } }';
  const { text } = await ask('run_graphql', { query, variables: { code: 'JP' } });
  expect(JSON.parse(text)).toMatchObject({ data: { country: { name: 'Japan' } } });
  const bad = await ask('run_graphql', { query: '{ country(code: "JP") { nam } }' });
  expect(bad).toMatchObject({ isError: true });
  expect(bad.text).toContain('Code: GRAPHQL_VALIDATION_FAILED');
});

it.each([
  ['{ countries(first: 100) { nodes { names { text } } } }', 'RESPONSE_TOO_LARGE'],
  ['mutation { clear }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    '{ countries(first: 100) { nodes { treaties(first: 100) { nodes { parties(first: 100) { totalCount nodes { __typename } } } } } } }',
    'QUERY_TOO_COMPLEX',
  ],
])('refuses %s', async (query, code) => {
  const { text, isError } = await ask('run_graphql', { query });
  expect(isError).toBe(true);
  expect(text).toContain(`Code: ${code}`);
});

it.each([
  ['were_they', { question: 'friends', country: 'JP' }, 'question: '],
  ['were_they', { question: 'allied', country: 'JP', year: 1905 }, 'year'],
  ['facts', { skip: -1 }, 'skip: '],
  ['what_happened', { during: '20000' }, 'is not a valid EDTF date'],
  ['what_happened', { during: '1905', other: 'JP' }, 'of'],
  ['how_connected', { from: 'JP', to: 'RU', kinds: ['LOVES'] }, 'LOVES'],
])('reports invalid arguments of %s: %j', async (name, given, expected) => {
  const { text, isError } = await ask(name, given);
  expect(isError).toBe(true);
  expect(text).toContain(expected);
  expect(text).toContain('Code: BAD_USER_INPUT');
});

it('ignores empty arguments, which language models send for unused arguments', async () => {
  const given = { question: 'allied', country: 'Japan', other: '', date: '1905', skip: null };
  expect((await ask('were_they', given)).text).toContain('United Kingdom');
});
