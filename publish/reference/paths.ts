/** The paths of the server, the methods that they accept, and their responses. */
export const PATHS = [
  ['/', 'GET', 'the explorer'],
  [
    '/graphql',
    'GET, POST',
    'the response to an operation. Browsers that open the address get GraphiQL',
  ],
  ['/mcp', 'POST', 'the tools of [AI assistants](assistants.md)'],
  [
    '/reconcile',
    'GET, POST',
    'the [reconciliation service](reconciliation.md) for OpenRefine: its manifest, queries, and values of properties',
  ],
  [
    '/reconcile/{service}',
    'GET',
    '[suggestions, previews and properties](reconciliation.md#suggestions-and-previews) of the reconciliation service',
  ],
  ['/schema.graphql', 'GET', 'the schema as text, with descriptions'],
  [
    '/version',
    'GET',
    'the name and the version of the server: `{"name":"gaiko","version":"0.1.0"}`',
  ],
  [
    '/id/{kind}/{key}',
    'GET',
    'a redirect from the URI of a resource to [a document](linked-data.md)',
  ],
  ['/data/{kind}/{key}.{ending}', 'GET', '[a document](#documents) about a resource, as RDF'],
  ['/vocab', 'GET', 'the [vocabulary](linked-data.md#vocabulary) of linked data'],
  ['/export/graph.{format}', 'GET', '[the whole graph](#exports) as a file'],
  ['/export/neighborhood.{format}', 'GET', '[the neighborhood](#exports) of entities as a file'],
  ['/export/panel.csv', 'GET', '[pairs of countries and years](#panel) as a table'],
  ['/health', 'GET', '200 while the process responds ([Monitoring](operations.md#monitoring))'],
  ['/ready', 'GET', '200 if the server can answer operations, otherwise 503 with a `reason`'],
  ['/metrics', 'GET', '[metrics](running.md#metrics) for Prometheus'],
] as const;
