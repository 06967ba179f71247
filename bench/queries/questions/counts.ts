import type { BenchQuery } from '../bench-query.ts';
import { list, quote } from '../json-text.ts';

const COUNTS = `
MATCH (c:Country)
WITH c,
  COUNT { MATCH (c)-[r:PARTY_TO]->(:Treaty) WHERE r.rank = 'PREFERRED' AND r.partyRole = 'BOUND' } AS treaties,
  COUNT { MATCH (c)-[r:DISPUTES]->(:Dispute) WHERE r.rank = 'PREFERRED' } AS disputes
ORDER BY treaties DESC, c.key LIMIT 300`;

/** Two counts for each country. */
export const twoCounts: BenchQuery = {
  name: 'Q7',
  about: 'two counts of all countries, sorted by one',
  values: [{}],
  gaiko:
    '{ countries(first: 300, sort: {by: TREATY_COUNT, order: DESC}) { nodes { code treaties { totalCount } disputes { totalCount } } } }',
  peer: `{
    countries(limit: 300, sort: [{zzSortName: ASC}, {key: ASC}]) {
      key
      treatiesConnection(where: {edge: {rank: {eq: "PREFERRED"}, partyRole: {eq: "BOUND"}}}) { totalCount }
      disputesConnection(where: {edge: {rank: {eq: "PREFERRED"}}}) { totalCount }
    }
  }`,
  natural: `${COUNTS} RETURN c {.key, treaties: treaties, disputes: disputes} AS country`,
  columns: async (read) =>
    list(
      await read(`${COUNTS} RETURN c.key, treaties, disputes`, {}),
      ([key, treaties, disputes]) =>
        `{"key":${quote(key)},"treaties":${String(treaties)},"disputes":${String(disputes)}}`,
    ),
  differences: [
    {
      servers: ['shipped', 'tuned'],
      maxShare: 0.15,
      reason:
        '@neo4j/graphql cannot sort by a count, so it returns the first 300 countries by name',
    },
  ],
};
