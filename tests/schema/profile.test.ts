import neo4j, { type Driver } from 'neo4j-driver';
import { encodeGlobalId } from '../../src/pothos-plugin-neo4j/index.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import { findBundledDatabase } from '../open-bundled-graph.ts';
import { openApi, type Api } from './open-api.ts';

/** An operator of a query plan, and its children. */
interface Operator {
  readonly operatorType: string;
  readonly dbHits: number;
  readonly rows: number;
  readonly children: readonly Operator[];
}

/** A query and the permitted cost of its statements. */
interface Shape {
  readonly query: string;
  /** Cypher that counts the additional rows that filters and sorting must read. */
  readonly looked: string;
  /** The permitted number of hits for each of these rows, and the reason. */
  readonly times: number;
  readonly why: string;
  /** Whether a statement lists a label and can therefore start with a label scan. */
  readonly isList?: true;
}

let api: Api;
let driver: Driver;

beforeAll(async () => {
  api = await openApi();
  const database = findBundledDatabase();
  driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password));
}, 180_000);

afterAll(async () => {
  await driver.close();
  await api.close();
});

const JAPAN = `node(id: "${encodeGlobalId('Country', 'JPN')}") { ... on Country`;
const JPN = '(:Country {key: "JPN"})';
const FACT = 'factId startedOn { edtf } endedOn { edtf } rank confidence sources { slug }';

const NOTHING = 'RETURN 0';
const OF_EACH_COUNTRY = 'MATCH (c:Country) RETURN count(c)';
const links = (pattern: string): string => `MATCH ${pattern} RETURN count(*)`;

const SHAPES: Readonly<Record<string, Shape>> = {
  'one country by its id': {
    query: `{ ${JAPAN} { name iso2 capital region } } }`,
    looked: NOTHING,
    times: 10,
    why: 'a seek, and a hit for each column',
  },
  'one fact': {
    query: '{ fact(id: "FACT") { text } }',
    looked: NOTHING,
    times: 30,
    why: 'a seek in the index of facts, and a hit for each column of the link and its ends',
  },
  'countries by name': {
    query: '{ countries { nodes { name code } } }',
    looked: NOTHING,
    times: 8,
    why: 'the index of names and the columns of a page',
    isList: true,
  },
  'treaties by name': {
    query: '{ treaties(sort: { by: NAME }) { nodes { name signedOn { edtf } } } }',
    looked: NOTHING,
    times: 8,
    why: 'the index of names and the columns of a page',
    isList: true,
  },
  'countries by their number of treaties': {
    query: '{ countries(sort: { by: TREATY_COUNT, order: DESC }) { nodes { name } } }',
    looked: `${OF_EACH_COUNTRY} + sum(COUNT { (c)-[:PARTY_TO]->() })`,
    times: 6,
    why: 'each link, its rank and its role, and the label of its end',
    isList: true,
  },
  'a deep page of countries by their number of treaties': {
    query:
      '{ countries(after: "CURSOR", sort: { by: TREATY_COUNT, order: DESC }) { nodes { name } pageInfo { hasPreviousPage } } }',
    looked: `${OF_EACH_COUNTRY} + sum(COUNT { (c)-[:PARTY_TO]->() })`,
    times: 6,
    why: 'as the first page; one country before it is enough to know that there are some',
    isList: true,
  },
  'relations of a country': {
    query: `{ ${JAPAN} { relations { edges { ${FACT} node { name } } } } } }`,
    looked: links(`${JPN}-[:HAS_RELATIONS_WITH]-()`),
    times: 10,
    why: 'link, rank, label and three terms of the order of each, then the columns of a page',
  },
  'a deep page of relations': {
    query: `{ ${JAPAN} { relations(after: "CURSOR") { edges { ${FACT} node { name } } pageInfo { hasPreviousPage hasNextPage } } } } }`,
    looked: links(`${JPN}-[:HAS_RELATIONS_WITH]-()`),
    times: 10,
    why: 'as the first page; one fact before it is enough to know that there are some',
  },
  'relations on a date': {
    query: `{ ${JAPAN} { relations(asOf: "1930", certainty: CERTAIN) { totalCount edges { node { name } } } } } }`,
    looked: links(`${JPN}-[:HAS_RELATIONS_WITH]-()`),
    times: 20,
    why: 'twice, for the page and the count: link, rank, label and up to six days',
  },
  'relations filtered by their dates': {
    query: `{ ${JAPAN} { relations(filter: { fact: { startedOn: { during: "195X" } } }) { totalCount edges { node { name } } } } } }`,
    looked: links(`${JPN}-[:HAS_RELATIONS_WITH]-()`),
    times: 12,
    why: 'twice, for the page and the count: link, rank, label, a date and its days',
  },
  'treaties in force on a date': {
    query: '{ treaties(asOf: "1905") { totalCount nodes { name } } }',
    looked: links('(:Treaty)'),
    times: 10,
    why: 'twice, for the page and the count: label and the days of three dates',
    isList: true,
  },
  'treaties by date': {
    query:
      '{ treaties(sort: { by: SIGNED_ON, order: DESC }) { nodes { name signedOn { edtf } } pageInfo { endCursor } } }',
    looked: NOTHING,
    times: 12,
    why: 'the index of dates and the columns of a page',
    isList: true,
  },
  'a deep page of treaties with a party by date': {
    query:
      '{ treaties(after: "CURSOR", filter: { parties: { some: { code: { eq: "JPN" } } }, signedOn: { after: "1850" } }, sort: { by: SIGNED_ON, order: DESC }) { nodes { name signedOn { edtf } } pageInfo { hasNextPage } } }',
    looked: links(`${JPN}-[:PARTY_TO]->()`),
    times: 13,
    why: 'the parties of each treaty on the page, until one matches',
    isList: true,
  },
  'treaties filtered by a party': {
    query:
      '{ treaties(filter: { parties: { some: { code: { eq: "GBR" } } } }) { totalCount nodes { name } } }',
    looked: links('(:Treaty)<-[:PARTY_TO]-()'),
    times: 10,
    why: 'twice, for the page and the count: link, rank and label and key of its end',
    isList: true,
  },
  'countries filtered through two neighbours': {
    query:
      '{ countries(filter: { treaties: { some: { treaty: { parties: { some: { code: { eq: "JPN" } } } } } } }) { nodes { name } } }',
    looked: links('(:Country)-[:PARTY_TO]->()'),
    times: 25,
    why: 'of the treaties of each country the parties, until one is found',
    isList: true,
  },
  'counts of all countries': {
    query:
      '{ countries(first: 300) { nodes { treaties { totalCount } relations { totalCount } } } }',
    looked: `${OF_EACH_COUNTRY} + sum(COUNT { (c)-[:PARTY_TO]->() }) + sum(COUNT { (c)-[:HAS_RELATIONS_WITH]-() })`,
    times: 5,
    why: 'link, rank, and label of the end',
    isList: true,
  },
  'treaties, their parties and their disputes': {
    query: `{ ${JAPAN} { treaties(first: 10) { nodes { name parties(first: 5) { nodes { ... on Country { name disputes(first: 5) { nodes { name } } } } } } } } } }`,
    looked: links(`${JPN}-[:PARTY_TO]->()`),
    times: 15,
    why: 'the treaties as a page, of ten of them all parties, of their parties all disputes',
  },
  'links of all kinds': {
    query: `{ ${JAPAN} { links { edges { ${FACT} node { name kind } } } } } }`,
    looked: links(`${JPN}--()`),
    times: 10,
    why: 'link, rank and the terms of the order of each, then the columns of a page',
  },
  'rivals of facts': {
    query: `{ ${JAPAN} { relations(first: 100) { edges { rivals { text } } } } } }`,
    looked: links(`${JPN}-[:HAS_RELATIONS_WITH]-()`),
    times: 15,
    why: 'the relations as a page, and a seek in the index of facts for each',
  },
  'citations of treaties': {
    query:
      '{ treaties(first: 50) { nodes { citations { value source { title } } sources { title } } } }',
    looked: links('(:Treaty)'),
    times: 10,
    why: 'the treaties as a page, the citations of each, and a seek for each source',
    isList: true,
  },
  'polls about a country': {
    query: `{ ${JAPAN} { views { totalCount edges { net respondents { name } node { takenOn { edtf } } } } } } }`,
    looked: links(`${JPN}<-[:ABOUT]-()<-[:ASKED_IN]-()`),
    times: 15,
    why: 'twice, for the page and the count: two links, their ranks and the labels of their ends',
  },
};

it.each(Object.entries(SHAPES))(
  'answers %s with few unnecessary database hits',
  async (_, shape) => {
    const statements = await api.trace(await fillIn(shape.query));
    const [[looked] = []] = await api.graph.read({ text: shape.looked, parameters: {} });
    const plans: Operator[] = [];
    for (const statement of statements) plans.push(await profile(statement));
    for (const plan of plans) checkOperators(plan, shape);
    const rows = sum(plans.map((plan) => plan.rows));
    const hits = sum(plans.flatMap(operatorsOf).map((operator) => operator.dbHits));
    const least = rows + Number(looked);
    const { times, why } = shape;
    // The reason is part of the failure message.
    expect({ hits, times: hits / least <= times ? times : hits / least, why }).toEqual({
      hits,
      times,
      why,
    });
  },
);

/** Returns the query with a real cursor or fact from the middle of its results. */
async function fillIn(query: string): Promise<string> {
  if (query.includes('FACT"')) {
    const [[key] = []] = await api.graph.read({
      text: `MATCH ${JPN}-[l:PARTY_TO]->() RETURN l.zzFactKey ORDER BY l.zzFactKey SKIP 9 LIMIT 1`,
      parameters: {},
    });
    return query.replace('FACT"', `${encodeGlobalId('Fact', String(key))}"`);
  }
  if (!query.includes('CURSOR')) return query;
  const data = await api.ask(
    query.replace('after: "CURSOR"', 'first: 100').replace('pageInfo {', 'pageInfo { endCursor'),
  );
  return query.replace('CURSOR', /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? '');
}

async function profile({ text, parameters }: Statement): Promise<Operator> {
  const session = driver.session({
    database: 'neo4j',
    defaultAccessMode: neo4j.session.READ,
  });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, parameters);
    if (!summary.profile) throw new Error('the database gives no profile');
    return summary.profile;
  } finally {
    await session.close();
  }
}

function operatorsOf(plan: Operator): readonly Operator[] {
  return [plan, ...plan.children.flatMap(operatorsOf)];
}

/** Returns whether a statement starts at a unique key, an index or, if it lists a label, a label scan. */
function checkOperators(plan: Operator, { isList }: Shape): void {
  const operators = operatorsOf(plan).map((each) => each.operatorType.replace(/@.*/, ''));
  for (const operator of operators) {
    expect(operator).not.toMatch(/AllNodes|CartesianProduct|Relationships?(Type)?Scan|TypeScan/);
    if (!isList) expect(operator).not.toMatch(/LabelScan/);
  }
  const anchors = operators.filter((operator) =>
    /Seek|LabelScan|IndexScan|CountFromCountStore/.test(operator),
  );
  expect(anchors).not.toEqual([]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
