import neo4j from 'neo4j-driver';

/** The database cannot be reached, or not now. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly code = 'DatabaseUnavailable';

  constructor(options?: ErrorOptions) {
    super('The database is currently unavailable. Try again in a few seconds.', options);
  }
}

/** A statement took longer than it was given. */
export class DatabaseTimeout extends Error {
  override readonly name = 'DatabaseTimeout';
  readonly code = 'DatabaseTimeout';

  constructor(options?: ErrorOptions) {
    super('The database took too long to respond. Request less data at a time.', options);
  }
}

/** The database does not take the login. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  readonly code = 'DatabaseRefused';

  constructor(options?: ErrorOptions) {
    super('The database rejects the login. Check NEO4J_USERNAME and NEO4J_PASSWORD.', options);
  }
}

/** The caller ended the call. */
export class CallEnded extends Error {
  override readonly name = 'CallEnded';
  readonly code = 'CallEnded';

  constructor(options?: ErrorOptions) {
    super('The call was canceled by the caller.', options);
  }
}

/** What the driver's error means for a caller; errors of statements come back as they are. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (code.includes('.Security.')) return new DatabaseRefused({ cause: error });
  if (code.includes('TransactionTimedOut')) return new DatabaseTimeout({ cause: error });
  if (isAway(error)) return new DatabaseUnavailable({ cause: error });
  return error;
}

/** Whether the same statement may be accepted when it is sent again at once. */
export function isTransient(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    error.retryable &&
    !error.code.includes('TransactionTimedOut') &&
    error.code !== neo4j.error.SERVICE_UNAVAILABLE
  );
}

/** Whether a write failed in a way that the database itself has undone: after a lost connection nobody knows. */
export function isRolledBack(error: unknown): boolean {
  return isTransient(error) && error instanceof neo4j.Neo4jError && error.code.includes(TRANSIENT);
}

/** Whether a statement waited in vain for a connection: the database is away, or all connections are busy. */
export function isAwaitingConnection(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.message.includes(NO_CONNECTION);
}

const TRANSIENT = '.TransientError.';

// A connection that cannot be had in time has no code of its own.
const NO_CONNECTION = 'acquisition timed out';

// The indexes are made at the beginning of the first import; a question may come before.
const NO_INDEX = 'no such fulltext schema index';

function isAway(error: Error & { readonly code: string }): boolean {
  const codes: readonly string[] = [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED];
  return (
    codes.includes(error.code) ||
    error.code.endsWith('DatabaseUnavailable') ||
    error.message.includes(NO_INDEX) ||
    isAwaitingConnection(error)
  );
}
