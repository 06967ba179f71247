import { buildSchema } from '../../schema/build-schema.ts';
import { code, table } from './markdown.ts';
import {
  describeDocumentParameters,
  describeErrors,
  describeExitCodes,
  describeFormats,
  describeGraphParameters,
  describeLimits,
  describePanelColumns,
  describePanelParameters,
  describePaths,
  describeSettings,
} from './sections.ts';

/** Returns the reference as Markdown, with tables from the code. */
export function writeReference(): string {
  return [INTRODUCTION, ...describeRequests(), ...describeExports(), ...describeServer()].join(
    '\n\n',
  );
}

const INTRODUCTION = `# Reference

This page lists the paths, queries, error codes, limits, exports and settings of the server. \`npm run print-reference\` writes this page from the code. [Clients](clients.md) shows how to use the API in a program. [Operations](operations.md) describes how to run a public server.`;

function describeRequests(): readonly string[] {
  return [
    '## Paths',
    'HEAD is accepted wherever GET is. Other paths return the status 404.',
    describePaths(),
    '## Requests and responses',
    'Send an operation to `/graphql` by POST with the content type `application/json`, or by GET with the parameters `query`, `variables` and `operationName`. The server supports queries only: no mutations, subscriptions, batches, `@defer` or `@stream`.',
    table(['request header', 'meaning'], REQUEST_HEADERS),
    table(['response header', 'meaning'], RESPONSE_HEADERS),
    table(['`extensions` of a response', 'meaning'], EXTENSIONS),
    '## Queries',
    '`/schema.graphql` describes all types, fields and arguments.',
    describeQueries(),
    '## Error codes',
    'Each error has a code in `extensions.code`. The table contains the HTTP status of a response without data. If only some fields fail, the status is 200 and `data` contains the other fields. Clients that accept only `application/json` receive the status 200 for some errors, as the GraphQL over HTTP specification requires.',
    describeErrors(),
    'Notices in `extensions.notices` are not errors: `TRUNCATED` (a limit has shortened the result), `NOT_COVERED` (no data set claims to be complete for the question) and `DID_NOT_EXIST` (a country did not exist on the date).',
    '## Limits',
    'These limits apply to each request. [Limits](limits.md) explains the cost, the concurrency and the memory.',
    describeLimits(),
  ];
}

const REQUEST_HEADERS = [
  [
    '`Accept`',
    '`application/json`, `application/graphql-response+json`, or `text/csv` for a connection as a table',
  ],
  ['`If-None-Match`', 'the `ETag` of an earlier response to GET ([Response cache](caching.md))'],
  ['`X-Request-Id`', 'an id that the response and the log repeat ([Logs](running.md#logs))'],
  ['`X-Gaiko-Explain`', '`1` adds the Cypher statements to the response'],
];

const RESPONSE_HEADERS = [
  ['`Retry-After`', 'the seconds after which a client can repeat a rejected request'],
  ['`X-Request-Id`', 'the id of the request'],
  ['`Cache-Status`', 'whether the response comes from the cache of the server'],
  ['`ETag`, `Cache-Control`', 'for responses to GET ([Response cache](caching.md))'],
  ['`Link`', 'for tables and exports: a permalink with the version of the data'],
];

const EXTENSIONS = [
  ['`cost`', 'the cost of the operation and its limit ([Cost](limits.md#cost))'],
  ['`notices`', 'notices, see [below](#error-codes)'],
  [
    '`omittedErrors`',
    'the number of errors that the response does not contain. Validation stops after 20 errors',
  ],
  ['`cypher`', 'the statements, if the request has the header `X-Gaiko-Explain: 1`'],
];

function describeQueries(): string {
  const fields = Object.values(buildSchema().getQueryType()?.getFields() ?? {});
  const rows = fields
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ name, description }) => [code(name), firstSentence(description ?? '')]);
  return table(['query', 'result'], rows);
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}

function describeExports(): readonly string[] {
  return [
    '## Exports',
    '[Exports](paths.md#exports) describes the contents of the files. If an export is rejected, the response is an error as JSON, with a code from the table above.',
    describeFormats(),
    'The graph and the neighborhood have these parameters:',
    describeGraphParameters(),
    '### Documents',
    '`/id/…` and `/data/…` have these parameters. [Linked data](linked-data.md) describes the documents.',
    describeDocumentParameters(),
    '### Panel',
    '`/export/panel.csv` has these parameters:',
    describePanelParameters(),
    'The table has these columns. [Exports](paths.md#the-panel-of-pairs-and-years) describes the rows and the answers.',
    describePanelColumns(),
  ];
}

function describeServer(): readonly string[] {
  return [
    '## Settings',
    'All settings are environment variables. If any are invalid, gaiko reports all of them at once, each with its fix, and exits with code 2.',
    describeSettings(),
    '## Exit codes',
    describeExitCodes(),
  ];
}
