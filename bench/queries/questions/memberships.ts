import type { BenchQuery, ReadColumns } from '../bench-query.ts';
import { list, listNamed, quote, toList } from '../json-text.ts';
import { IS_MEMBER, on, PEER_BY_NAME, PEER_MEMBER } from '../standard-facts.ts';
import { EIGHT_COUNTRIES } from '../values.ts';

const PEER_MEMBERS = `where: {${PEER_MEMBER}}, ${PEER_BY_NAME}`;

/** Reads a page of memberships for each state. */
export const membershipsOfStates: BenchQuery = {
  name: 'Q3',
  about: '195 states, 20 memberships each',
  values: [{}],
  gaiko:
    '{ countries(filter: {countryKind: STATE}, first: 195) { nodes { code organizations(first: 20) { edges { status node { name slug } } } } } }',
  peer: `{
    countries(where: {countryKind: {eq: "STATE"}}, limit: 195, sort: [{zzSortName: ASC}, {key: ASC}]) {
      key
      organizationsConnection(first: 20, ${PEER_MEMBERS}) { edges { properties { status } node { name key } } }
    }
  }`,
  ...writeMemberships({ of: `(c:Country {countryKind: 'STATE'})`, first: 195, each: 20 }),
};

/** Reads all memberships of all countries. */
export const allMemberships: BenchQuery = {
  name: 'Q4',
  about: 'all countries, all memberships',
  values: [{}],
  gaiko:
    '{ countries(first: 300) { nodes { code organizations(first: 1000) { edges { status node { name slug } } } } } }',
  peer: `{
    countries(limit: 300, sort: [{zzSortName: ASC}, {key: ASC}]) {
      key
      organizationsConnection(first: 1000, ${PEER_MEMBERS}) { edges { properties { status } node { name key } } }
    }
  }`,
  ...writeMemberships({ of: '(c:Country)', first: 300, each: 1000 }),
};

/** Reads the organizations of a country and the members of each organization. */
export const membersOfOrganizations: BenchQuery = {
  name: 'QP',
  about: 'a country, 20 organizations, all members',
  values: EIGHT_COUNTRIES,
  gaiko:
    'query ($code: String!) { country(code: $code) { code organizations(first: 20) { nodes { slug name members(first: 300) { nodes { ... on Country { code name } } } } } } }',
  peer: `query ($code: String!) {
    countries(where: {iso2: {eq: $code}}) {
      key
      organizationsConnection(first: 20, ${PEER_MEMBERS}) {
        edges { node { key name membersConnection(first: 300, ${PEER_MEMBERS}) { edges { node { key name } } } } }
      }
    }
  }`,
  natural: `
MATCH (c:Country {iso2: $code})
RETURN c {.key, organizations: COLLECT {
  MATCH (c)-[r:MEMBER_OF]->(o:Organization) WHERE ${IS_MEMBER}
  WITH o, r ORDER BY o.zzSortName, r.zzFactKey LIMIT 20
  RETURN o {.key, .name, members: COLLECT {
    MATCH (o)<-[s:MEMBER_OF]-(m:Country) WHERE ${on('s', IS_MEMBER)}
    WITH m, s ORDER BY m.zzSortName, s.zzFactKey LIMIT 300
    RETURN m {.key, .name}
  }}
}} AS country`,
  columns: async (read, values) => {
    const rows = await read(MEMBERS, values);
    const organizations = list(
      rows,
      ([, key, name, keys, names]) =>
        `{"key":${quote(key)},"name":${quote(name)},"members":${listNamed(keys, names)}}`,
    );
    return `{"key":${quote(rows[0]?.[0])},"organizations":${organizations}}`;
  },
  differences: [
    {
      servers: ['shipped', 'tuned', 'natural', 'columns'],
      maxShare: 0.02,
      reason: 'gaiko includes organizations in the members',
    },
  ],
};

const MEMBERS = `
MATCH (c:Country {iso2: $code})-[r:MEMBER_OF]->(o:Organization) WHERE ${IS_MEMBER}
WITH c, o, r ORDER BY o.zzSortName, r.zzFactKey LIMIT 20
CALL (o) {
  MATCH (o)<-[r:MEMBER_OF]-(m:Country) WHERE ${IS_MEMBER}
  WITH m, r ORDER BY m.zzSortName, r.zzFactKey LIMIT 300
  RETURN collect(m.key) AS keys, collect(m.name) AS names
}
RETURN c.key, o.key, o.name, keys, names`;

interface Size {
  /** The Cypher pattern that matches the countries. */
  readonly of: string;
  /** The maximum number of countries. */
  readonly first: number;
  /** The maximum number of memberships per country. */
  readonly each: number;
}

function writeMemberships({ of, first, each }: Size): Pick<BenchQuery, 'natural' | 'columns'> {
  const countries = `MATCH ${of} WITH c ORDER BY c.zzSortName, c.key LIMIT ${first}`;
  const memberships = `
  MATCH (c)-[r:MEMBER_OF]->(o:Organization) WHERE ${IS_MEMBER}
  WITH r, o ORDER BY o.zzSortName, r.zzFactKey LIMIT ${each}`;
  return {
    natural: `${countries}
RETURN c {.key, organizations: COLLECT {${memberships}
  RETURN {status: r.status, name: o.name, key: o.key}
}} AS country`,
    columns: (read) =>
      readMemberships(
        read,
        `${countries}
CALL (c) {${memberships}
  RETURN collect(coalesce(r.status, '')) AS statuses, collect(o.name) AS names, collect(o.key) AS keys
}
RETURN c.key, statuses, names, keys`,
      ),
  };
}

/** Serializes each organization once, although it occurs once for each member. */
async function readMemberships(read: ReadColumns, text: string): Promise<string> {
  const written = new Map<unknown, string>();
  const write = (key: unknown, name: unknown): string => {
    const known = written.get(key);
    if (known !== undefined) return known;
    const fresh = `"name":${quote(name)},"key":${quote(key)}}`;
    written.set(key, fresh);
    return fresh;
  };
  const rows = await read(text, {});
  const countries = list(rows, ([key, statuses, names, keys]) => {
    const [name, slug] = [toList(names), toList(keys)];
    const edges = list(
      toList(statuses),
      (status, at) => `{"status":${quote(status)},${write(slug[at], name[at])}`,
    );
    return `{"key":${quote(key)},"organizations":${edges}}`;
  });
  return `{"countries":${countries}}`;
}
