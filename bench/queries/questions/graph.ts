import type { BenchQuery, KnownDifference } from '../bench-query.ts';
import { list, quote, toList } from '../json-text.ts';
import { FAR_PAIRS, PAIRS } from '../values.ts';

const FLOORS = ['natural', 'columns'] as const;
const SEARCHES = ['peace treaty', 'japan', 'united nations', 'kuril', 'alliance', 'tokyo'];

const FOUND = `
CALL db.index.fulltext.queryNodes('name_words', $text) YIELD node AS n, score
WITH n, score ORDER BY score DESC, n.key LIMIT 10`;

/** Searches the names of all entities. */
export const search: BenchQuery = {
  name: 'search',
  about: 'a search, ten results',
  values: SEARCHES.map((text) => ({ text })),
  gaiko:
    'query ($text: String!) { search(text: $text, first: 10) { edges { score node { __typename name } } } }',
  natural: `${FOUND} RETURN {score: score, type: labels(n)[0], name: n.name} AS result`,
  columns: async (read, values) =>
    list(
      await read(`${FOUND} RETURN score, labels(n)[0], n.name`, values),
      ([score, type, name]) =>
        `{"score":${String(score)},"type":${quote(type)},"name":${quote(name)}}`,
    ),
  differences: differ(
    'gaiko combines four indexes and also searches codes, texts and misspelled names',
  ),
};

const LINKS =
  'HAS_RELATIONS_WITH|BORDERS|SUCCEEDED_BY|MEMBER_OF|PARTY_TO|TOOK_PART_IN|DISPUTES|OVER|CLAIMS|ADMINISTERS|ASKED_IN|ABOUT|MENTIONS|LED_TO|PART_OF|REPLACED_BY|ENDED_BY|AMENDS|CONCERNS';
const SHORTEST = `
MATCH (a:Country {iso2: $a}), (b:Country {iso2: $b})
MATCH path = SHORTEST 5 (a)-[:${LINKS}]-{1,4}(b)`;

/** Finds the shortest paths between two countries. */
export const paths: BenchQuery = {
  name: 'paths',
  about: 'the shortest paths between two countries',
  values: FAR_PAIRS,
  gaiko:
    'query ($a: ID!, $b: ID!) { paths(from: $a, to: $b) { shortest paths { length steps { entity { name } fact { link } } } } }',
  natural: `${SHORTEST}
RETURN {length: length(path), names: [n IN nodes(path) | n.name], links: [r IN relationships(path) | type(r)]} AS path`,
  columns: async (read, values) =>
    list(
      await read(
        `${SHORTEST} RETURN [n IN nodes(path) | n.name], [r IN relationships(path) | type(r)]`,
        values,
      ),
      (row) => {
        const [names, links] = [toList(row[0]), toList(row[1])];
        const steps = list(
          names,
          (name, at) =>
            `{"name":${quote(name)},"link":${at === 0 ? 'null' : quote(links[at - 1])}}`,
        );
        return `{"length":${links.length},"steps":${steps}}`;
      },
    ),
  differences: differ(
    'gaiko ranks all shortest paths, whereas the hand-written Cypher returns any five',
  ),
};

const TIMELINE = `
MATCH (a:Country {iso2: $a}), (b:Country {iso2: $b})
CALL (a, b) {
  MATCH (a)-[r:HAS_RELATIONS_WITH]-(b) WHERE r.rank = 'PREFERRED'
  UNWIND [['RELATIONS_OPENED', r.startedOn, r.startEarliest], ['RELATIONS_ENDED', r.endedOn, r.endEarliest]] AS change
  RETURN b AS n, change
  UNION
  ${sharedChanges('PARTY_TO', 'Treaty', `['SIGNED', coalesce(r.signedOn, n.signedOn), coalesce(r.signedOnEarliest, n.signedOnEarliest)], ['IN_FORCE', r.startedOn, r.startEarliest], ['TREATY_ENDED', r.endedOn, r.endEarliest]`)}
  UNION
  ${sharedChanges('TOOK_PART_IN', 'Event', `['EVENT_BEGAN', r.startedOn, r.startEarliest], ['EVENT_ENDED', r.endedOn, r.endEarliest]`)}
  UNION
  ${sharedChanges('DISPUTES', 'Dispute', `['DISPUTE_BEGAN', r.startedOn, r.startEarliest], ['DISPUTE_ENDED', r.endedOn, r.endEarliest]`)}
  UNION
  ${sharedChanges('MEMBER_OF', 'Organization', `['JOINED', r.startedOn, r.startEarliest], ['LEFT', r.endedOn, r.endEarliest]`)}
}
WITH n, change WHERE change[1] <> '..' AND change[2] > date('0001-01-01')
WITH n, change ORDER BY change[2], change[0], n.key LIMIT 50`;

/** Reads the timeline of the relations between two countries. */
export const timeline: BenchQuery = {
  name: 'timeline',
  about: 'the timeline of two countries, 50 entries',
  values: PAIRS,
  gaiko:
    'query ($a: ID!, $b: ID!) { dyad(a: $a, b: $b) { timeline(first: 50) { nodes { change date { edtf } entity { __typename name } } } } }',
  natural: `${TIMELINE}
RETURN {change: change[0], on: change[1], type: labels(n)[0], name: n.name} AS entry`,
  columns: async (read, values) =>
    list(
      await read(`${TIMELINE} RETURN change[0], change[1], labels(n)[0], n.name`, values),
      ([change, on, type, name]) =>
        `{"change":${quote(change)},"on":${quote(on)},"type":${quote(type)},"name":${quote(name)}}`,
    ),
  differences: differ(
    'gaiko merges the dates of both countries and omits status changes that did not occur',
  ),
};

function sharedChanges(link: string, label: string, changes: string): string {
  return `MATCH (x)-[r:${link}]->(n:${label})
  WHERE x IN [a, b] AND r.rank = 'PREFERRED' AND EXISTS { (a)-[:${link} {rank: 'PREFERRED'}]->(n)<-[:${link} {rank: 'PREFERRED'}]-(b) }
  UNWIND [${changes}] AS change
  RETURN DISTINCT n, change`;
}

function differ(reason: string): readonly KnownDifference[] {
  return [{ servers: FLOORS, maxShare: 2, reason }];
}
