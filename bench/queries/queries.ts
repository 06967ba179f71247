import type { Question } from '../answers/ask.ts';

/** A query of the benchmark, with all sets of variables. */
export interface BenchQuery {
  readonly name: string;
  readonly about: string;
  readonly questions: readonly Question[];
}

type Values = Readonly<Record<string, string>>;

const TEN_FIELDS = 'code name region subregion capital latitude longitude countryKind iso2 iso3';
const CODES: readonly Values[] = 'JP US GB FR IT DE NL AU BE CA KR CN BR IN TH PH'
  .split(' ')
  .map((code) => ({ code }));
const EIGHT_CODES = CODES.slice(0, 8);
const PAIRS = pairs(['JP US', 'JP GB', 'JP CN', 'JP KR', 'US GB', 'JP DE', 'US FR', 'JP NL']);
const FAR_PAIRS = pairs(['JP BR', 'JP ZA', 'US TH', 'KR FR']);
const SEARCHES = ['peace treaty', 'japan', 'united nations', 'kuril', 'alliance', 'tokyo'];

const ONE_COUNTRY = `query ($code: String!) { country(code: $code) { ${TEN_FIELDS} } }`;
const TREATIES_OF_A_PARTY =
  'treaties(filter: {parties: {some: {code: {eq: $code}}}, signedOn: {after: "1850"}}, sort: {by: SIGNED_ON, order: DESC}';

/** The queries of the benchmark. They include small, wide and deep queries, and questions of the domain. */
export const benchQueries: readonly BenchQuery[] = [
  define('Q1', 'one country by code, ten fields', ONE_COUNTRY, CODES),
  {
    name: 'Q1k',
    about: 'one country by id, ten fields',
    questions: CODES.map(({ code = '' }) => ({
      query: `query ($id: ID!) { node(id: $id) { ... on Country { ${TEN_FIELDS} } } }`,
      variables: {},
      lookups: [
        {
          variable: 'id',
          query: 'query ($code: String!) { country(code: $code) { id } }',
          variables: { code },
          path: ['country', 'id'],
        },
      ],
    })),
  },
  define(
    'Q2',
    '200 countries, ten fields',
    `{ countries(first: 200) { nodes { ${TEN_FIELDS} } } }`,
  ),
  define(
    'Q3',
    '195 states, 20 memberships each',
    '{ countries(filter: {countryKind: STATE}, first: 195) { nodes { code organizations(first: 20) { edges { status node { name slug } } } } } }',
  ),
  define(
    'Q4',
    'all countries, all memberships',
    '{ countries(first: 300) { nodes { code organizations(first: 1000) { edges { status node { name slug } } } } } }',
  ),
  define(
    'Q5',
    'a country, 20 treaties, 10 parties, 5 disputes',
    'query ($code: String!) { country(code: $code) { code name treaties(first: 20, sort: {by: SIGNED_ON, order: DESC}) { nodes { slug name signedOn { edtf } parties(first: 10) { nodes { ... on Country { code name disputes(first: 5) { nodes { slug name } } } } } } } } }',
    EIGHT_CODES,
  ),
  {
    name: 'Q6',
    about: 'treaties of a party after 1850, page 3',
    questions: ['JPN', 'USA', 'GBR'].map((code) => ({
      query: `query ($code: String!, $after: String) { ${TREATIES_OF_A_PARTY}, first: 20, after: $after) { nodes { slug name treatyKind signedOn { edtf } } } }`,
      variables: { code },
      lookups: [
        {
          variable: 'after',
          query: `query ($code: String!) { ${TREATIES_OF_A_PARTY}, first: 40) { pageInfo { endCursor } } }`,
          variables: { code },
          path: ['treaties', 'pageInfo', 'endCursor'],
        },
      ],
    })),
  },
  define(
    'Q7',
    'two counts of all countries, sorted by one',
    '{ countries(first: 300, sort: {by: TREATY_COUNT, order: DESC}) { nodes { code treaties { totalCount } disputes { totalCount } } } }',
  ),
  define(
    'Q8',
    'what two countries share',
    'query ($a: ID!, $b: ID!) { dyad(a: $a, b: $b) { treaties(first: 50, sort: {by: SIGNED_ON}) { nodes { slug name signedOn { edtf } } } events(first: 50) { nodes { slug name startedOn { edtf } } } disputes(first: 50) { nodes { slug name startedOn { edtf } } } } }',
    PAIRS,
  ),
  define(
    'Q9',
    'two aliases of one field',
    'query ($code: String!) { country(code: $code) { code old: treaties(first: 10, filter: {treaty: {signedOn: {before: "1950"}}}, sort: {by: SIGNED_ON}) { nodes { slug name signedOn { edtf } } } new: treaties(first: 10, sort: {by: SIGNED_ON, order: DESC}) { nodes { slug name signedOn { edtf } treatyKind } } } }',
    CODES,
  ),
  define(
    'QP',
    'a country, 20 organizations, all members',
    'query ($code: String!) { country(code: $code) { code organizations(first: 20) { nodes { slug name members(first: 300) { nodes { ... on Country { code name } } } } } } }',
    EIGHT_CODES,
  ),
  define('QC', 'the same small query repeatedly', ONE_COUNTRY, CODES.slice(0, 1)),
  define(
    'search',
    'a search, ten results',
    'query ($text: String!) { search(text: $text, first: 10) { edges { score node { __typename name } } } }',
    SEARCHES.map((text) => ({ text })),
  ),
  define(
    'paths',
    'the shortest paths between two countries',
    'query ($a: ID!, $b: ID!) { paths(from: $a, to: $b) { shortest paths { length steps { entity { name } fact { link } } } } }',
    FAR_PAIRS,
  ),
  define(
    'dyad',
    'two countries: relations and four counts',
    'query ($a: ID!, $b: ID!) { dyad(a: $a, b: $b) { a { code name } b { code name } relations { link startedOn { edtf } endedOn { edtf } } treaties { totalCount } events { totalCount } disputes { totalCount } organizations { totalCount } } }',
    PAIRS,
  ),
  define(
    'timeline',
    'the timeline of two countries, 50 entries',
    'query ($a: ID!, $b: ID!) { dyad(a: $a, b: $b) { timeline(first: 50) { nodes { change date { edtf } entity { __typename name } } } } }',
    PAIRS,
  ),
];

function define(
  name: string,
  about: string,
  query: string,
  values: readonly Values[] = [{}],
): BenchQuery {
  const questions = values.map((variables) => ({ query, variables, lookups: [] }));
  return { name, about, questions };
}

function pairs(texts: readonly string[]): readonly Values[] {
  return texts.map((text) => {
    const [a = '', b = ''] = text.split(' ');
    return { a, b };
  });
}
