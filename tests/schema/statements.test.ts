import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('walks from treaties over parties and disputes to places in at most six statements', async () => {
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
