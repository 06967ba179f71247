import type { BenchQuery } from '../bench-query.ts';
import { list, listNamed, quote, toList } from '../json-text.ts';
import {
  IS_BOUND,
  IS_PREFERRED,
  on,
  PEER_BOUND,
  PEER_BY_NAME,
  PEER_PREFERRED,
} from '../standard-facts.ts';
import { EIGHT_COUNTRIES, SIXTEEN_COUNTRIES } from '../values.ts';

/**
 * Excludes treaties without a date, because null sorts first in descending order. Each country of the benchmark has
 * enough dated treaties for a page.
 */
const PEER_DATED = 'node: {signedOnEarliest: {gt: "0001-01-01"}}';
const PEER_NEWEST = 'sort: [{node: {signedOnEarliest: DESC}}, {edge: {zzFactKey: ASC}}]';
const PEER_OLDEST = 'sort: [{node: {signedOnEarliest: ASC}}, {edge: {zzFactKey: ASC}}]';

/** Sorts treaties without a date last, like gaiko. */
const NEWEST_FIRST = 't.signedOnEarliest IS NULL, t.signedOnEarliest DESC, r.zzFactKey';
const DISPUTES = `
MATCH (p)-[q:DISPUTES]->(d:Dispute) WHERE ${on('q', IS_PREFERRED)}
WITH d, q ORDER BY d.startedOnEarliest, q.zzFactKey LIMIT 5`;

/** Reads the treaties of a country, the parties of each treaty, and the disputes of each party. */
export const disputesOfParties: BenchQuery = {
  name: 'Q5',
  about: 'a country, 20 treaties, 10 parties, 5 disputes',
  values: EIGHT_COUNTRIES,
  gaiko:
    'query ($code: String!) { country(code: $code) { code name treaties(first: 20, sort: {by: SIGNED_ON, order: DESC}) { nodes { slug name signedOn { edtf } parties(first: 10) { nodes { ... on Country { code name disputes(first: 5) { nodes { slug name } } } } } } } } }',
  peer: `query ($code: String!) {
    countries(where: {iso2: {eq: $code}}) {
      key
      name
      treatiesConnection(first: 20, where: {${PEER_BOUND}, ${PEER_DATED}}, ${PEER_NEWEST}) {
        edges { node { key name signedOn
          partiesConnection(first: 10, where: {${PEER_BOUND}}, ${PEER_BY_NAME}) {
            edges { node { key name
              disputesConnection(first: 5, where: {${PEER_PREFERRED}}, sort: [{node: {startedOnEarliest: ASC}}, {edge: {zzFactKey: ASC}}]) {
                edges { node { key name } }
              }
            } }
          }
        } }
      }
    }
  }`,
  natural: `
MATCH (c:Country {iso2: $code})
RETURN c {.key, .name, treaties: COLLECT {
  MATCH (c)-[r:PARTY_TO]->(t:Treaty) WHERE ${IS_BOUND}
  WITH t, r ORDER BY ${NEWEST_FIRST} LIMIT 20
  RETURN t {.key, .name, .signedOn, parties: COLLECT {
    MATCH (t)<-[s:PARTY_TO]-(p:Country) WHERE ${on('s', IS_BOUND)}
    WITH p, s ORDER BY p.zzSortName, s.zzFactKey LIMIT 10
    RETURN p {.key, .name, disputes: COLLECT {${DISPUTES} RETURN d {.key, .name} }}
  }}
}} AS country`,
  columns: async (read, values) => {
    const rows = await read(TREATIES_AND_PARTIES, values);
    const keys = [...new Set(rows.flatMap((row) => toList(row[5])).map(String))];
    const parties = new Map<unknown, string>();
    for (const [key, name, disputeKeys, names] of await read(PARTIES_AND_DISPUTES, { keys })) {
      const disputes = listNamed(disputeKeys, names);
      parties.set(key, `{"key":${quote(key)},"name":${quote(name)},"disputes":${disputes}}`);
    }
    const treaties = list(
      rows,
      (row) =>
        `{"key":${quote(row[2])},"name":${quote(row[3])},"signedOn":${quote(row[4])},"parties":${list(toList(row[5]), (key) => parties.get(key) ?? 'null')}}`,
    );
    return `{"key":${quote(rows[0]?.[0])},"name":${quote(rows[0]?.[1])},"treaties":${treaties}}`;
  },
  differences: [
    {
      servers: ['shipped', 'tuned', 'natural', 'columns'],
      maxShare: 0.05,
      reason: 'gaiko includes organizations in the parties',
    },
  ],
};

const TREATIES_AND_PARTIES = `
MATCH (c:Country {iso2: $code})-[r:PARTY_TO]->(t:Treaty) WHERE ${IS_BOUND}
WITH c, t, r ORDER BY ${NEWEST_FIRST} LIMIT 20
CALL (t) {
  MATCH (t)<-[r:PARTY_TO]-(p:Country) WHERE ${IS_BOUND}
  WITH p, r ORDER BY p.zzSortName, r.zzFactKey LIMIT 10
  RETURN collect(p.key) AS keys
}
RETURN c.key, c.name, t.key, t.name, t.signedOn, keys`;

const PARTIES_AND_DISPUTES = `
UNWIND $keys AS key
MATCH (p:Country {key: key})
CALL (p) {${DISPUTES} RETURN collect(d.key) AS keys, collect(d.name) AS names }
RETURN key, p.name, keys, names`;

const PAGE = `treaties(filter: {parties: {some: {code: {eq: $key}}}, signedOn: {after: "1850"}}, sort: {by: SIGNED_ON, order: DESC}`;
const THIRD_PAGE = `
MATCH (:Country {key: $key})-[r:PARTY_TO]->(t:Treaty)
WHERE ${IS_BOUND} AND t.signedOnEarliest > date('1850-12-31')
WITH DISTINCT t ORDER BY t.signedOnEarliest DESC, t.key SKIP 40 LIMIT 20`;

/** Reads a page of a list that is filtered by neighbors. */
export const treatiesWithParty: BenchQuery = {
  name: 'Q6',
  about: 'treaties of a party after 1850, page 3',
  values: SIXTEEN_COUNTRIES.slice(0, 3),
  gaiko: `query ($key: String!, $after: String) { ${PAGE}, first: 20, after: $after) { nodes { slug name treatyKind signedOn { edtf } } } }`,
  lookups: ({ key }) => [
    {
      variable: 'after',
      query: `query ($key: String!) { ${PAGE}, first: 40) { pageInfo { endCursor } } }`,
      variables: { key },
      path: ['treaties', 'pageInfo', 'endCursor'],
    },
  ],
  peer: `query ($key: String!) {
    treaties(
      where: {partiesConnection: {some: {node: {key: {eq: $key}}, ${PEER_BOUND}}}, signedOnEarliest: {gt: "1850-12-31"}}
      sort: [{signedOnEarliest: DESC}, {key: ASC}]
      limit: 20
      offset: 40
    ) { key name treatyKind signedOn }
  }`,
  natural: `${THIRD_PAGE} RETURN t {.key, .name, .treatyKind, .signedOn} AS treaty`,
  columns: async (read, values) =>
    list(
      await read(`${THIRD_PAGE} RETURN t.key, t.name, t.treatyKind, t.signedOn`, values),
      ([key, name, kind, on]) =>
        `{"key":${quote(key)},"name":${quote(name)},"treatyKind":${quote(kind)},"signedOn":${quote(on)}}`,
    ),
};

const OLD = `
MATCH (c)-[r:PARTY_TO]->(t:Treaty) WHERE ${IS_BOUND} AND t.signedOnLatest < date('1950-01-01')
WITH t, r ORDER BY t.signedOnEarliest, t.signedOnLatest, r.zzFactKey LIMIT 10`;
const NEW = `
MATCH (c)-[r:PARTY_TO]->(t:Treaty) WHERE ${IS_BOUND}
WITH t, r ORDER BY ${NEWEST_FIRST} LIMIT 10`;

/** Selects the same field twice, with different arguments. */
export const twoAliases: BenchQuery = {
  name: 'Q9',
  about: 'one field with two aliases',
  values: SIXTEEN_COUNTRIES,
  gaiko:
    'query ($code: String!) { country(code: $code) { code old: treaties(first: 10, filter: {treaty: {signedOn: {before: "1950"}}}, sort: {by: SIGNED_ON}) { nodes { slug name signedOn { edtf } } } new: treaties(first: 10, sort: {by: SIGNED_ON, order: DESC}) { nodes { slug name signedOn { edtf } treatyKind } } } }',
  peer: `query ($code: String!) {
    countries(where: {iso2: {eq: $code}}) {
      key
      old: treatiesConnection(first: 10, where: {${PEER_BOUND}, node: {signedOnLatest: {lt: "1950-01-01"}}}, ${PEER_OLDEST}) {
        edges { node { key name signedOn } }
      }
      new: treatiesConnection(first: 10, where: {${PEER_BOUND}, ${PEER_DATED}}, ${PEER_NEWEST}) {
        edges { node { key name signedOn treatyKind } }
      }
    }
  }`,
  natural: `
MATCH (c:Country {iso2: $code})
RETURN c {.key,
  old: COLLECT {${OLD} RETURN t {.key, .name, .signedOn} },
  new: COLLECT {${NEW} RETURN t {.key, .name, .signedOn, .treatyKind} }
} AS country`,
  columns: async (read, values) => {
    const [row = []] = await read(OLD_AND_NEW, values);
    const [oldNames, oldDays] = [toList(row[2]), toList(row[3])];
    const older = list(
      toList(row[1]),
      (key, at) =>
        `{"key":${quote(key)},"name":${quote(oldNames[at])},"signedOn":${quote(oldDays[at])}}`,
    );
    const [newNames, newDays, kinds] = [toList(row[5]), toList(row[6]), toList(row[7])];
    const newer = list(
      toList(row[4]),
      (key, at) =>
        `{"key":${quote(key)},"name":${quote(newNames[at])},"signedOn":${quote(newDays[at])},"treatyKind":${quote(kinds[at])}}`,
    );
    return `{"key":${quote(row[0])},"old":${older},"new":${newer}}`;
  },
};

const OLD_AND_NEW = `
MATCH (c:Country {iso2: $code})
CALL (c) {${OLD} RETURN collect(t.key) AS oldKeys, collect(t.name) AS oldNames, collect(coalesce(t.signedOn, '')) AS oldDays }
CALL (c) {${NEW} RETURN collect(t.key) AS newKeys, collect(t.name) AS newNames, collect(coalesce(t.signedOn, '')) AS newDays, collect(coalesce(t.treatyKind, '')) AS kinds }
RETURN c.key, oldKeys, oldNames, oldDays, newKeys, newNames, newDays, kinds`;
