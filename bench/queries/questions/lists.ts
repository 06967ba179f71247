import type { BenchQuery } from '../bench-query.ts';
import { list, listNamed, quote } from '../json-text.ts';
import {
  IS_PARTICIPANT,
  IS_PREFERRED,
  on,
  PEER_BY_NAME,
  PEER_PARTICIPANT,
  PEER_PREFERRED,
} from '../standard-facts.ts';
import { SIXTEEN_COUNTRIES } from '../values.ts';

const NEIGHBORS = (from: string, to: string): string =>
  `MATCH (${from})-[to_${to}:BORDERS]-(${to}:Country) WHERE ${on(`to_${to}`, IS_PREFERRED)}
  WITH to_${to}, ${to} ORDER BY ${to}.zzSortName, to_${to}.zzFactKey LIMIT 50`;
const PEER_NEIGHBORS = `first: 50, where: {${PEER_PREFERRED}}, ${PEER_BY_NAME}`;

/** Reads the neighbors of a country and the neighbors of each neighbor. */
export const neighborsOfNeighbors: BenchQuery = {
  name: 'QB',
  about: 'two levels of neighboring countries',
  values: SIXTEEN_COUNTRIES.slice(1, 7),
  gaiko:
    'query ($code: String!) { country(code: $code) { code borders(first: 50) { nodes { code name borders(first: 50) { nodes { code name } } } } } }',
  peer: `query ($code: String!) {
    countries(where: {iso2: {eq: $code}}) {
      key
      bordersConnection(${PEER_NEIGHBORS}) {
        edges { node { key name bordersConnection(${PEER_NEIGHBORS}) { edges { node { key name } } } } }
      }
    }
  }`,
  natural: `
MATCH (c:Country {iso2: $code})
RETURN c {.key, borders: COLLECT {
  ${NEIGHBORS('c', 'n')}
  RETURN n {.key, .name, borders: COLLECT {
    ${NEIGHBORS('n', 'm')}
    RETURN m {.key, .name}
  }}
}} AS country`,
  columns: async (read, values) => {
    const rows = await read(NEIGHBORS_OF_NEIGHBORS, values);
    const borders = list(
      rows,
      ([, key, name, keys, names]) =>
        `{"key":${quote(key)},"name":${quote(name)},"borders":${listNamed(keys, names)}}`,
    );
    return `{"key":${quote(rows[0]?.[0])},"borders":${borders}}`;
  },
};

const NEIGHBORS_OF_NEIGHBORS = `
MATCH (c:Country {iso2: $code})
CALL (c) {
  ${NEIGHBORS('c', 'n')}
  RETURN n, n.zzSortName AS order0, to_n.zzFactKey AS order1
}
CALL (n) {
  ${NEIGHBORS('n', 'm')}
  RETURN collect(m.key) AS keys, collect(m.name) AS names
}
RETURN c.key, n.key, n.name, keys, names ORDER BY order0, order1`;

const EVENTS = `
MATCH (e:Event) WHERE e.startedOnEarliest IS NOT NULL
WITH e ORDER BY e.startedOnEarliest DESC, e.startedOnLatest DESC, e.key LIMIT 50`;
const PARTICIPANTS = `
  MATCH (e)<-[r:TOOK_PART_IN]-(p:Country)
  WHERE ${IS_PARTICIPANT}
  WITH r, p ORDER BY p.zzSortName, r.zzFactKey LIMIT 10`;

/** Reads the newest events and the participants of each event. */
export const newestEvents: BenchQuery = {
  name: 'QE',
  about: 'the 50 newest events, 10 participants each',
  values: [{}],
  gaiko:
    '{ events(first: 50, sort: {by: STARTED_ON, order: DESC}) { nodes { slug name startedOn { edtf } participants(first: 10) { nodes { ... on Country { code name } } } } } }',
  peer: `{
    events(limit: 50, sort: [{startedOnEarliest: DESC}, {startedOnLatest: DESC}, {key: ASC}]) {
      key
      name
      startedOn
      participantsConnection(
        first: 10
        where: {${PEER_PARTICIPANT}}
        ${PEER_BY_NAME}
      ) { edges { node { key name } } }
    }
  }`,
  natural: `${EVENTS}
RETURN e {.key, .name, .startedOn, participants: COLLECT {${PARTICIPANTS} RETURN p {.key, .name} }} AS event`,
  columns: async (read) =>
    list(
      await read(
        `${EVENTS}
CALL (e) {${PARTICIPANTS} RETURN collect(p.key) AS keys, collect(p.name) AS names }
RETURN e.key, e.name, e.startedOn, keys, names`,
        {},
      ),
      ([key, name, date, keys, names]) =>
        `{"key":${quote(key)},"name":${quote(name)},"startedOn":${quote(date)},"participants":${listNamed(keys, names)}}`,
    ),
  differences: [
    {
      servers: ['shipped', 'tuned', 'natural', 'columns'],
      maxShare: 0.02,
      reason: 'gaiko includes organizations in the participants',
    },
  ],
};
