/** The description of an error code for clients and operators. */
export interface ErrorCode {
  /** The HTTP statuses of responses without data. */
  readonly status: string;
  readonly meaning: string;
  readonly action: string;
}

/** The error codes of the server. A schema can have further codes. */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: {
    status: '400',
    meaning: 'the document is not valid GraphQL',
    action: 'change the request',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: '400',
    meaning: 'the document does not match the schema',
    action: 'change the request',
  },
  BAD_USER_INPUT: {
    status: '200, 400',
    meaning: 'an argument, a variable, a header or a parameter is invalid',
    action: 'change the request',
  },
  CURSOR_MISMATCH: {
    status: '200',
    meaning: 'the cursor belongs to another connection, sort order or filter',
    action: 'request the first page again',
  },
  QUERY_TOO_LARGE: {
    status: '400, 413',
    meaning: 'the document or the body exceeds a limit',
    action: 'split the request',
  },
  QUERY_TOO_DEEP: {
    status: '400',
    meaning: 'the selection or the variables are nested too deeply',
    action: 'select fewer levels',
  },
  QUERY_TOO_COMPLEX: {
    status: '400',
    meaning: 'the cost exceeds the limit. `mostExpensiveField` names the field',
    action: 'use smaller pages, or raise `GAIKO_MAX_COST`',
  },
  RESPONSE_TOO_LARGE: {
    status: '200',
    meaning: 'the response exceeds 16 MB',
    action: 'use smaller pages, or request a table',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: '200',
    meaning: 'the request contains only the hash of a query',
    action: 'send the whole query. Clients do so automatically',
  },
  TIMEOUT: {
    status: '200, 503',
    meaning: 'the operation exceeded `GAIKO_TIMEOUT_MS`, or the client has disconnected',
    action: 'use smaller pages. If cheap operations time out, check the database',
  },
  RATE_LIMITED: {
    status: '429',
    meaning: 'the client address exceeded `GAIKO_RATE_LIMIT`',
    action:
      'wait for the time in `Retry-After`. Check `GAIKO_TRUST_PROXY` if all clients are affected',
  },
  SERVICE_UNAVAILABLE: {
    status: '503',
    meaning: 'the database is unavailable or contains no data, or too many operations are waiting',
    action: 'try again after `Retry-After`. Check the database, or add servers',
  },
  IMPORTING: {
    status: '503',
    meaning: 'the first import is in progress',
    action: 'try again after `Retry-After`',
  },
  NOT_FOUND: { status: '404', meaning: 'the path does not exist', action: 'use `/graphql`' },
  INTERNAL_SERVER_ERROR: {
    status: '200, 500',
    meaning: 'an unexpected error. The log contains the error with its `requestId`',
    action: 'report the error with the log entry',
  },
} as const satisfies Readonly<Record<string, ErrorCode>>;
