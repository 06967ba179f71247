import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('reads treaties, parties, disputes and places in at most six statements', async () => {
  const walk =
    '{ country(code: "JP") { treaties(first: 10) { nodes { parties(first: 5) { nodes { ... on Country { disputes(first: 5) { nodes { places { name } } } } } } } } } }';
  expect(await api.count(walk)).toBeLessThanOrEqual(6);
});

const FACT =
  'factId link startedOn { edtf } endedOn { edtf } rank confidence sources { slug title } knownFrom knownUntil text rivals { text sources { slug } }';

it.each([
  [
    'relations',
    `{ country(code: "JP") { relations(first: N) { totalCount edges { ${FACT} ordinal note node { name capital } } pageInfo { endCursor hasNextPage } } } }`,
  ],
  [
    'treaties',
    `{ treaties(first: N) { totalCount nodes { name sources { title } citations { value source { title } } parties(first: 5) { edges { ${FACT} role node { ... on Country { code } ... on Organization { slug } } } } } } }`,
  ],
  [
    'events',
    `{ events(first: N) { nodes { name participants(first: 3) { totalCount nodes { __typename } } links(first: 3) { edges { ${FACT} properties { name value } node { name kind } } } } } }`,
  ],
  [
    'disputes',
    `{ disputes(first: N) { nodes { name places { name claimants(first: 3) { nodes { ... on Country { name } } } administeredBy(first: 3) { edges { text } } disputes { name } } } } }`,
  ],
  [
    'countries',
    '{ countries(first: N) { nodes { name names { text } codes { scheme value } existence { sources { title } } independentFrom { name } predecessors(first: 2) { nodes { name } } successors(first: 2) { edges { succession text } } borders(first: 2) { edges { lengthKm } } organizations(first: 2) { edges { status node { abbreviation } } } organizationRelations(first: 1) { totalCount } statements(first: 2) { nodes { text mentions { name } } } views(first: 2) { edges { net respondents { name } node { takenOn { edtf } } } } } } }',
  ],
  [
    'organizations',
    '{ organizations(first: N) { nodes { name foundedOn { edtf } members(first: 2) { totalCount edges { status node { __typename } } } relations(first: 1) { totalCount } treaties(first: 1) { nodes { name } } events(first: 1) { nodes { name } } } } }',
  ],
  [
    'statements',
    '{ statements(first: N) { nodes { text date { edtf } mentions { name kind ... on Country { capital } ... on Treaty { signedOn { edtf } } } } } }',
  ],
])('takes as many statements for many %s as for few', async (_, query) => {
  const few = await api.count(query.replace('N', '40'));
  expect(await api.count(query.replace('N', '200'))).toBe(few);
});

const FILTER =
  'filter: { fact: { startedOn: { isKnown: true }, sources: { atLeast: 1 } } }, sort: { by: NAME, order: DESC }';

/** Queries with N as the number of rows, and a small number of rows for each. */
const MANY: readonly (readonly [what: string, query: string, few: number])[] = [
  [
    'filtered and sorted links below a list',
    `{ countries(first: N) { nodes { relations(first: 2, ${FILTER}) { totalCount edges { ${FACT} node { name } } pageInfo { hasNextPage hasPreviousPage } } } } }`,
    30,
  ],
  [
    'lists filtered through links',
    '{ countries(first: N, filter: { not: { treaties: { every: { treaty: { parties: { none: { name: { contains: "xyz" } } } } } } } }, sort: { by: TREATY_COUNT, order: DESC }) { totalCount nodes { name disputes(first: 1, filter: { dispute: { parties: { some: { region: { eq: "Asia" } } } } }) { totalCount nodes { name } } } pageInfo { hasNextPage hasPreviousPage } } }',
    30,
  ],
  [
    'what held on a date',
    `{ treaties(first: N, asOf: "1905/2000", certainty: CERTAIN, sort: { by: PARTY_COUNT }) { totalCount nodes { parties(first: 3) { totalCount edges { ${FACT} certainty role } } ever: parties(first: 3, asOf: "0001/..") { totalCount } } } }`,
    30,
  ],
  [
    'all claims with their rivals',
    `{ events(first: N, claims: ALL, sort: { by: PARTICIPANT_COUNT, order: DESC }) { nodes { participants(first: 2, claims: ALL) { totalCount edges { rank role } } links(first: 3, claims: ALL, direction: IN) { totalCount edges { ${FACT} } } } } }`,
    // A smaller page has no events with rivals, whose sources need one more statement.
    100,
  ],
  [
    'pages from the end',
    '{ organizations(last: N) { totalCount nodes { members(last: 2, filter: { code: { ne: "JPN" } }) { totalCount nodes { __typename } pageInfo { hasNextPage hasPreviousPage startCursor } } } pageInfo { hasNextPage hasPreviousPage } } }',
    30,
  ],
];

it.each(MANY)(
  'takes as many statements for many rows as for a few: %s',
  async (_, query, first) => {
    const few = await api.count(query.replace('N', String(first)));
    expect(await api.count(query.replace('N', '240'))).toBe(few);
    expect(few).toBeLessThanOrEqual(10);
  },
);

it('takes as many statements for a deep page as for the first, and one more for `hasPreviousPage`', async () => {
  const query = (given: string, about: string) =>
    `{ treaties(first: 5${given}) { nodes { name } pageInfo { ${about} } } }`;
  const { treaties } = await api.ask<{ treaties: { pageInfo: { endCursor: string } } }>(
    query('', 'endCursor'),
  );
  const deep = `, after: "${treaties.pageInfo.endCursor}"`;
  expect(await api.count(query('', 'hasNextPage hasPreviousPage'))).toBe(1);
  expect(await api.count(query(deep, 'hasNextPage'))).toBe(1);
  expect(await api.count(query(deep, 'hasNextPage hasPreviousPage'))).toBe(2);
});

it('answers questions about two countries in the same number of statements, whichever states represent them', async () => {
  const query = (b: string, asOf: string) =>
    `{ dyad(a: "JP", b: "${b}") { haveRelations(asOf: "${asOf}") { value } areAllied(asOf: "${asOf}") { value } areAtWar(asOf: "${asOf}") { value } } }`;
  const usual = await api.count(query('BR', '1910'));
  expect(await api.count(query('DE', '1975'))).toBe(usual);
  expect(await api.count(query('RU', '1905'))).toBe(usual);
  expect(usual).toBeLessThanOrEqual(8);
});

it('needs no additional statement to select a status or a role', async () => {
  const ask = (given: string) =>
    `{ organizations(first: 50) { nodes { members(first: 3${given}) { totalCount nodes { __typename } } } } }`;
  const usual = await api.count(ask(''));
  expect(await api.count(ask(', statuses: [OBSERVER, CANDIDATE]'))).toBe(usual);
  expect(await api.count(ask(', filter: { statuses: [OBSERVER] }'))).toBe(usual);
});

it('gives aliases with different traversals their own rows', async () => {
  type Counted = Record<'out' | 'in' | 'both', { totalCount: number }>;
  const links = (direction: string) => `links(direction: ${direction}, first: 1) { totalCount }`;
  const ask = async (body: string) =>
    (await api.ask<{ country: Counted }>(`{ country(code: "JP") { ${body} } }`)).country;
  const together = await ask(`out: ${links('OUT')} in: ${links('IN')} both: ${links('BOTH')}`);
  const alone = {
    ...(await ask(`out: ${links('OUT')}`)),
    ...(await ask(`in: ${links('IN')}`)),
    ...(await ask(`both: ${links('BOTH')}`)),
  };
  expect(together).toEqual(alone);
  expect(together.both.totalCount).toBeGreaterThan(together.in.totalCount);
});
