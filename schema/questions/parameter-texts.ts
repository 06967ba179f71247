/** The parameters of every export of a graph, and their meanings. */
export const GRAPH_PARAMETERS = {
  kinds: 'the relationship types, separated by commas: `PARTY_TO,BORDERS`',
  asOf: 'a date in EDTF. Only facts that held at some time on this date',
  certainty: '`CERTAIN` or `POSSIBLE`: only facts with this certainty on the date in `asOf`',
  claims:
    '`ALL` or `BEST`. Default: `ALL` for the graph, with the `rank` of each claim; `BEST` for a neighborhood',
  dataVersion: 'the expected version of the data. If the data has changed, the request is refused',
} as const;

/** The parameters of an export of a neighborhood, in addition to those of every graph. */
export const NEIGHBORHOOD_PARAMETERS = {
  of: 'the ids, codes, slugs or names of the centers, separated by commas',
  on: 'the date for which codes and names are resolved',
  statesOfTheTime: '`true` replaces countries that did not exist on the date in `asOf`',
  hops: 'the maximum distance. Default: 1, at most 3, or 20 with a direction',
  direction: '`OUT`, `IN` or `BOTH`. Default: `BOTH`',
  first: 'the maximum number of entities. Default and maximum: 10,000',
} as const;

/** The parameters of a document about a resource, and their meanings. */
export const DOCUMENT_PARAMETERS = {
  asOf: GRAPH_PARAMETERS.asOf,
  certainty: GRAPH_PARAMETERS.certainty,
  claims: '`ALL` or `BEST`. Default: `ALL`, with the `rank` of each claim',
  after: 'the id of a fact. The document contains the facts after this fact',
  dataVersion: GRAPH_PARAMETERS.dataVersion,
} as const;

/** The parameters of an export of a panel, and their meanings. */
export const PANEL_PARAMETERS = {
  countries:
    'at least two ids, codes or names, separated by commas, or `all` for all countries of the data set, with territories',
  from: 'the first year',
  to: 'the last year. A panel has at most 300 years',
  questions:
    'the columns after those of the pair, separated by commas, in this order. Default: all columns',
  on: 'the date for which codes and names are resolved',
  dataVersion: GRAPH_PARAMETERS.dataVersion,
} as const;
