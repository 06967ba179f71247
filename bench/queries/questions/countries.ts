import type { BenchQuery, ReadColumns, Values } from '../bench-query.ts';
import { list, quote } from '../json-text.ts';
import { SIXTEEN_COUNTRIES } from '../values.ts';

const FIELDS = 'name region subregion capital latitude longitude countryKind iso2 iso3';
const MAP = `{.key, .${FIELDS.replaceAll(' ', ', .')}}`;
const COLUMNS = `c.key, c.${FIELDS.replaceAll(' ', ', c.')}`;

/** Reads a country by ISO code. */
export const oneCountry: BenchQuery = {
  name: 'Q1',
  about: 'one country by code, ten fields',
  values: SIXTEEN_COUNTRIES,
  gaiko: `query ($code: String!) { country(code: $code) { code ${FIELDS} } }`,
  peer: `query ($code: String!) { countries(where: {iso2: {eq: $code}}) { key ${FIELDS} } }`,
  natural: `MATCH (c:Country {iso2: $code}) RETURN c ${MAP} AS country`,
  columns: readCountries(`MATCH (c:Country {iso2: $code}) RETURN ${COLUMNS}`),
};

/** Reads one country repeatedly. gaiko returns cached responses. */
export const repeatedCountry: BenchQuery = {
  ...oneCountry,
  name: 'QC',
  about: 'one country by code, cached response',
  values: SIXTEEN_COUNTRIES.slice(0, 1),
  isCached: true,
};

/** Reads a country by global id. */
export const countryByKey: BenchQuery = {
  name: 'Q1k',
  about: 'one country by id, ten fields',
  values: SIXTEEN_COUNTRIES,
  gaiko: `query ($id: ID!) { node(id: $id) { ... on Country { code ${FIELDS} } } }`,
  lookups: ({ code }) => [
    {
      variable: 'id',
      query: 'query ($code: String!) { country(code: $code) { id } }',
      variables: { code },
      path: ['country', 'id'],
    },
  ],
  peer: `query ($key: String!) { countries(where: {key: {eq: $key}}) { key ${FIELDS} } }`,
  natural: `MATCH (c:Country {key: $key}) RETURN c ${MAP} AS country`,
  columns: readCountries(`MATCH (c:Country {key: $key}) RETURN ${COLUMNS}`),
};

/** Reads a page of countries. */
export const twoHundredCountries: BenchQuery = {
  name: 'Q2',
  about: '200 countries, ten fields',
  values: [{}],
  gaiko: `{ countries(first: 200) { nodes { code ${FIELDS} } } }`,
  peer: `{ countries(limit: 200, sort: [{zzSortName: ASC}, {key: ASC}]) { key ${FIELDS} } }`,
  natural: `MATCH (c:Country) WITH c ORDER BY c.zzSortName, c.key LIMIT 200 RETURN c ${MAP} AS country`,
  columns: readCountries(
    `MATCH (c:Country) WITH c ORDER BY c.zzSortName, c.key LIMIT 200 RETURN ${COLUMNS}`,
  ),
};

function readCountries(text: string): BenchQuery['columns'] {
  return async (read: ReadColumns, values: Values) =>
    list(
      await read(text, values),
      (row) =>
        `{"key":${quote(row[0])},"name":${quote(row[1])},"region":${quote(row[2])},"subregion":${quote(row[3])},"capital":${quote(row[4])},"latitude":${String(row[5])},"longitude":${String(row[6])},"countryKind":${quote(row[7])},"iso2":${quote(row[8])},"iso3":${quote(row[9])}}`,
    );
}
