import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ApiError } from '../../pothos-plugin-neo4j/index.ts';
import { ERROR_CODES } from '../error-codes.ts';

/** The codes that reach clients unchanged. An error with another code is recoded or masked, unless the schema created it. */
const CODES: ReadonlySet<unknown> = new Set(
  Object.keys(ERROR_CODES).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
);

/** The message for a document without the requested operation. */
export const NO_OPERATION =
  'The document has no operation with this name, or several operations and no name. Set operationName to one of them.';

interface Known {
  readonly code: string;
  /** Replaces the message of the error. Default: the message is kept. */
  readonly message?: string;
  /** The number of seconds after which a client can try again. The response then has the status 503. */
  readonly retryAfter?: number;
}

/** The error codes of Yoga and its executor. */
const FOREIGN_CODES: Readonly<Record<string, Known>> = {
  BAD_REQUEST: { code: 'BAD_USER_INPUT' },
  OPERATION_RESOLUTION_FAILURE: {
    code: 'BAD_USER_INPUT',
    message: NO_OPERATION,
  },
};

const TOO_LONG =
  'The operation took too long and was stopped. Use smaller pages, fewer levels or more filters.';

/** Errors of the folders that do not depend on GraphQL, by class name. */
const NAMES: Readonly<Record<string, Known>> = {
  DatabaseUnavailable: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'The database is currently unavailable. Try again in a few seconds.',
    retryAfter: 2,
  },
  DatabaseBusy: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'The database stopped the operation. Try again in a few seconds.',
    retryAfter: 2,
  },
  DiskFull: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'The disk of the database is full. Try again later.',
    retryAfter: 60,
  },
  DatabaseFailed: {
    code: 'SERVICE_UNAVAILABLE',
    message: "The database failed to write to its disk. See the server's log.",
    retryAfter: 60,
  },
  DatabaseRefused: {
    code: 'SERVICE_UNAVAILABLE',
    message: "The database rejects the login of the server. See the server's log.",
    retryAfter: 60,
  },
  AnswerTooLarge: {
    code: 'RESPONSE_TOO_LARGE',
    message:
      'The response is larger than 16 MB. Use smaller pages, or select fewer fields. For a whole list, use Accept: text/csv.',
  },
  ClientDisconnected: { code: 'TIMEOUT', message: 'The client closed the connection.' },
  CallEnded: { code: 'TIMEOUT', message: TOO_LONG },
  DatabaseTimeout: { code: 'TIMEOUT', message: TOO_LONG },
};

/** The prefixes of the executor's messages about invalid values, which have no code. */
const BAD_VALUE = /^(Variable "\$|Argument "|Too many errors processing variables)/;

/** The maximum length of an input in a message. */
const MAX_REPEATED = 60;

/** How an error is reported. */
interface Reporting {
  readonly log: Logger;
  /** The id of the request. Default: a random id. */
  readonly requestId?: string | undefined;
  /** Whether the response also contains data, so that it keeps the status 200. Default: false. */
  readonly isPartial?: boolean;
}

/** Converts an error to an error for clients, with a code. Logs and masks unexpected errors. */
export function answerError(thrown: unknown, reporting: Reporting): GraphQLError {
  return shorten(encode(thrown, reporting));
}

/** Truncates long inputs in a message. */
function shorten(error: GraphQLError): GraphQLError {
  const message = error.message.replaceAll(LONG_TEXT, '"$1…"').replaceAll(LONG_WORD, '$1…');
  if (message === error.message) return error;
  return new GraphQLError(message, { ...place(error), extensions: error.extensions });
}

const LONG_TEXT = new RegExp(`"((?:[^"\\\\]|\\\\.){${MAX_REPEATED}})(?:[^"\\\\]|\\\\.)+"`, 'g');
const LONG_WORD = new RegExp(`(\\S{${4 * MAX_REPEATED}})\\S+`, 'g');

function encode(thrown: unknown, reporting: Reporting): GraphQLError {
  const error = asGraphQLError(thrown);
  const code = error.extensions['code'];
  if (CODES.has(code) || findCause(error) instanceof ApiError) {
    return error;
  }
  const known = recognize(error, code);
  return known === undefined
    ? mask(error, reporting)
    : recode(error, known, reporting.isPartial ?? false);
}

function asGraphQLError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError(cause.message, { originalError: cause });
}

function recognize(error: GraphQLError, code: unknown): Known | undefined {
  if (typeof code === 'string' && Object.hasOwn(FOREIGN_CODES, code)) {
    return FOREIGN_CODES[code];
  }
  const cause = findCause(error);
  if (Object.hasOwn(NAMES, cause.name)) {
    return NAMES[cause.name];
  }
  return BAD_VALUE.test(error.message) ? { code: 'BAD_USER_INPUT' } : undefined;
}

function findCause(error: Error): Error {
  return error instanceof GraphQLError && error.originalError
    ? findCause(error.originalError)
    : error;
}

function recode(error: GraphQLError, known: Known, isPartial: boolean): GraphQLError {
  const { code, message = error.message, retryAfter } = known;
  const status =
    retryAfter === undefined || isPartial ? statusOf(error) : { http: unavailable(retryAfter) };
  return new GraphQLError(message, { ...place(error), extensions: { code, ...status } });
}

/** With `spec`, Yoga sends the status 200 if the client only accepts application/json, as GraphQL over HTTP requires. */
function unavailable(retryAfter: number) {
  return { spec: true, status: 503, headers: { 'retry-after': String(retryAfter) } };
}

function mask(error: GraphQLError, { log, requestId = randomUUID() }: Reporting): GraphQLError {
  log.error({ requestId, path: error.path, err: findCause(error) }, 'an operation failed');
  const whole = error.path === undefined ? { http: { status: 500 } } : {};
  return new GraphQLError(
    `Internal server error. Try again; if the error persists, report it with the id ${requestId}.`,
    { ...place(error), extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, ...whole } },
  );
}

function place(error: GraphQLError) {
  const { nodes = null, source = null, positions = null, path = null } = error;
  return { nodes, source, positions, path };
}

function statusOf({ extensions, path }: GraphQLError): Readonly<Record<string, unknown>> {
  if (extensions.http) {
    // For some malformed requests, Yoga sends the status 200 if the client accepts application/json. Send 400 instead.
    return { http: { ...extensions.http, spec: false } };
  }
  return path ? {} : { http: { spec: true, status: 400 } };
}
