import type { BenchQuery } from '../bench-query.ts';
import { list, quote, toList } from '../json-text.ts';
import {
  IS_BOUND,
  IS_MEMBER,
  IS_PARTICIPANT,
  IS_PREFERRED,
  on,
  PEER_BOUND,
  PEER_PARTICIPANT,
  PEER_PREFERRED,
} from '../standard-facts.ts';
import { PAIRS } from '../values.ts';

interface Shared {
  readonly link: string;
  readonly label: string;
  /** The date property that sorts the nodes. */
  readonly date: string;
  /** The condition on the relationship `r` of each country. */
  readonly condition: string;
}

const TREATIES: Shared = {
  link: 'PARTY_TO',
  label: 'Treaty',
  date: 'signedOn',
  condition: IS_BOUND,
};
const EVENTS: Shared = {
  link: 'TOOK_PART_IN',
  label: 'Event',
  date: 'startedOn',
  condition: IS_PARTICIPANT,
};
const DISPUTES: Shared = {
  link: 'DISPUTES',
  label: 'Dispute',
  date: 'startedOn',
  condition: IS_PREFERRED,
};
const ORGANIZATIONS: Shared = {
  link: 'MEMBER_OF',
  label: 'Organization',
  date: 'foundedOn',
  condition: IS_MEMBER,
};

const PAIR = 'MATCH (a:Country {iso2: $a}), (b:Country {iso2: $b})';

/** Reads the common treaties, events and disputes of two countries. */
export const sharedByPair: BenchQuery = {
  name: 'Q8',
  about: 'common treaties, events and disputes',
  values: PAIRS,
  gaiko:
    'query ($a: ID!, $b: ID!) { dyad(a: $a, b: $b) { treaties(first: 50, sort: {by: SIGNED_ON}) { nodes { slug name signedOn { edtf } } } events(first: 50) { nodes { slug name startedOn { edtf } } } disputes(first: 50) { nodes { slug name startedOn { edtf } } } } }',
  peer: `query ($a: String!, $b: String!) {
    treaties(${peerShared('partiesConnection', PEER_BOUND)}, sort: [{signedOnEarliest: ASC}, {key: ASC}]) { key name signedOn }
    events(${peerShared('participantsConnection', PEER_PARTICIPANT)}, sort: [{startedOnEarliest: ASC}, {key: ASC}]) { key name startedOn }
    disputes(${peerShared('partiesConnection', PEER_PREFERRED)}, sort: [{startedOnEarliest: ASC}, {key: ASC}]) { key name startedOn }
  }`,
  natural: `${PAIR}
RETURN {treaties: ${collectShared(TREATIES)}, events: ${collectShared(EVENTS)}, disputes: ${collectShared(DISPUTES)}} AS shared`,
  columns: async (read, values) => {
    const [row = []] = await read(SHARED_COLUMNS, values);
    const write = (at: number): string => {
      const [names, dates] = [toList(row[at + 1]), toList(row[at + 2])];
      return list(
        toList(row[at]),
        (key, each) =>
          `{"key":${quote(key)},"name":${quote(names[each])},"on":${quote(dates[each])}}`,
      );
    };
    return `{"treaties":${write(0)},"events":${write(3)},"disputes":${write(6)}}`;
  },
};

const SHARED_COLUMNS = `${PAIR}
${callShared(TREATIES, 't')}
${callShared(EVENTS, 'e')}
${callShared(DISPUTES, 'd')}
RETURN tKeys, tNames, tDates, eKeys, eNames, eDates, dKeys, dNames, dDates`;

const RELATIONS = `
MATCH (a)-[r:HAS_RELATIONS_WITH]-(b) WHERE ${IS_PREFERRED}
WITH r ORDER BY r.startEarliest, r.zzFactKey`;
const FOUR_COUNTS = [TREATIES, EVENTS, DISPUTES, ORGANIZATIONS].map(countShared);
const COUNT_NAMES = ['treaties', 'events', 'disputes', 'organizations'];

/** Reads the relations of two countries, and counts the common treaties, events, disputes and organizations. */
export const dyad: BenchQuery = {
  name: 'dyad',
  about: 'two countries: relations and four counts',
  values: PAIRS,
  gaiko:
    'query ($a: ID!, $b: ID!) { dyad(a: $a, b: $b) { a { code name } b { code name } relations { link startedOn { edtf } endedOn { edtf } } treaties { totalCount } events { totalCount } disputes { totalCount } organizations { totalCount } } }',
  natural: `${PAIR}
RETURN {
  a: a {.key, .name},
  b: b {.key, .name},
  relations: COLLECT {${RELATIONS} RETURN {link: type(r), startedOn: r.startedOn, endedOn: r.endedOn} },
  ${FOUR_COUNTS.map((count, at) => `${COUNT_NAMES[at] ?? ''}: ${count}`).join(',\n  ')}
} AS dyad`,
  columns: async (read, values) => {
    const [row = []] = await read(DYAD_COLUMNS, values);
    const [ends, links] = [toList(row[5]), toList(row[6])];
    const relations = list(
      toList(row[4]),
      (start, at) =>
        `{"link":${quote(links[at])},"startedOn":${quote(start)},"endedOn":${quote(ends[at])}}`,
    );
    const [a, b] = [writeCountry(row[0], row[1]), writeCountry(row[2], row[3])];
    return `{"a":${a},"b":${b},"relations":${relations},"treaties":${String(row[7])},"events":${String(row[8])},"disputes":${String(row[9])},"organizations":${String(row[10])}}`;
  },
};

const DYAD_COLUMNS = `${PAIR}
CALL (a, b) {${RELATIONS}
  RETURN collect(coalesce(r.startedOn, '')) AS starts, collect(coalesce(r.endedOn, '')) AS ends, collect(type(r)) AS links
}
RETURN a.key, a.name, b.key, b.name, starts, ends, links, ${FOUR_COUNTS.join(', ')}`;

function writeCountry(key: unknown, name: unknown): string {
  return `{"key":${quote(key)},"name":${quote(name)}}`;
}

function matchShared({ link, label, condition }: Shared): string {
  return `MATCH (a)-[r:${link}]->(n:${label}) WHERE ${condition} MATCH (b)-[s:${link}]->(n) WHERE ${on('s', condition)}`;
}

function collectShared(shared: Shared): string {
  const { date } = shared;
  return `COLLECT { ${matchShared(shared)} WITH DISTINCT n ORDER BY n.${date}Earliest, n.${date}Latest, n.key LIMIT 50 RETURN n {.key, .name, on: n.${date}} }`;
}

function callShared(shared: Shared, prefix: string): string {
  const { date } = shared;
  return `CALL (a, b) { ${matchShared(shared)} WITH DISTINCT n ORDER BY n.${date}Earliest, n.${date}Latest, n.key LIMIT 50 RETURN collect(n.key) AS ${prefix}Keys, collect(n.name) AS ${prefix}Names, collect(coalesce(n.${date}, '')) AS ${prefix}Dates }`;
}

function countShared(shared: Shared): string {
  return `COUNT { ${matchShared(shared)} RETURN DISTINCT n }`;
}

function peerShared(connection: string, edge: string): string {
  const party = (variable: string): string =>
    `{${connection}: {some: {node: {iso2: {eq: $${variable}}}, ${edge}}}}`;
  return `where: {AND: [${party('a')}, ${party('b')}]}, limit: 50`;
}
