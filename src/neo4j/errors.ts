import neo4j from 'neo4j-driver';

/** An error of a call to the database. The name of its class is also its code. */
abstract class CallError extends Error {
  override readonly name = this.constructor.name;
  readonly code = this.constructor.name;
}

/** Reports that the database is unavailable. */
export class DatabaseUnavailable extends CallError {
  constructor(options?: ErrorOptions) {
    super('The database is currently unavailable. Try again in a few seconds.', options);
  }
}

/** Reports that a statement exceeded its time limit. */
export class DatabaseTimeout extends CallError {
  constructor(options?: ErrorOptions) {
    super('The database took too long to respond. Request less data at a time.', options);
  }
}

/** Reports that the database rejects the login. */
export class DatabaseRefused extends CallError {
  constructor(options?: ErrorOptions) {
    super('The database rejects the login. Check NEO4J_USERNAME and NEO4J_PASSWORD.', options);
  }
}

/** Reports that the database stopped a statement that can succeed later, for example because it is short of memory. */
export class DatabaseBusy extends CallError {
  constructor(options?: ErrorOptions) {
    super('The database stopped the statement. Try again in a few seconds.', options);
  }
}

/** Reports that the database failed to write to its disk. Neo4j then rejects all transactions until it is restarted. */
export class DatabaseFailed extends CallError {
  constructor(options?: ErrorOptions) {
    super(
      'The database failed to write to its disk, probably because the disk is full. See the log of Neo4j. Free space on the disk, then restart Neo4j.',
      options,
    );
  }
}

/** Reports that a disk is full. `place` names the database or the folder on the disk. */
export class DiskFull extends CallError {
  constructor(place = 'the database', options?: ErrorOptions) {
    super(`The disk of ${place} is full. Free space on it, then restart.`, options);
  }
}

/** Reports that a statement with `mustMatch` returned no row. The write was rolled back. */
export class NothingMatched extends CallError {}

/** Reports that the caller canceled the call. */
export class CallEnded extends CallError {
  constructor(options?: ErrorOptions) {
    super('The call was canceled by the caller.', options);
  }
}

/** Converts an error of the driver to one of the classes above. Errors of statements are returned unchanged. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (code.includes('.Security.')) return new DatabaseRefused({ cause: error });
  if (code.includes('TransactionTimedOut')) return new DatabaseTimeout({ cause: error });
  if (NO_SPACE.test(error.message)) return new DiskFull(undefined, { cause: error });
  if (hasFailed(error)) return new DatabaseFailed({ cause: error });
  if (isConnectionError(error) || isUnprepared(error))
    return new DatabaseUnavailable({ cause: error });
  if (isStopped(error)) return new DatabaseBusy({ cause: error });
  return error;
}

/** Returns whether a statement may succeed if it is retried immediately. */
export function isTransient(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    error.retryable &&
    !error.code.includes('TransactionTimedOut') &&
    error.code !== neo4j.error.SERVICE_UNAVAILABLE
  );
}

/**
 * Returns whether the database is certain to have rolled back a failed write. After a lost connection, the outcome is
 * unknown.
 */
export function isRolledBack(error: unknown): boolean {
  return isTransient(error) && error instanceof neo4j.Neo4jError && error.code.includes(TRANSIENT);
}

/**
 * Returns whether a statement timed out waiting for a connection. The database is unavailable, or all connections are
 * in use.
 */
export function isAwaitingConnection(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.message.includes(NO_CONNECTION);
}

const TRANSIENT = '.TransientError.';

// Neo4j reports a full disk with several codes.
const NO_SPACE = /no space left on device|not enough space on the disk|disk (is )?full/i;

/**
 * Returns whether the database failed to write its transaction log, or rejects transactions because it failed earlier.
 * Neo4j has no separate code for the second case.
 */
function hasFailed({ code, message }: Error & { readonly code: string }): boolean {
  return code.endsWith('.Transaction.TransactionLogError') || message.includes(NEEDS_RESTART);
}

const NEEDS_RESTART = 'encountered a critical error, and needs to be restarted';

/** Returns whether the database or an operator stopped a statement. The driver changes the code in the second case. */
function isStopped({ code }: { readonly code: string }): boolean {
  return code.includes(TRANSIENT) || /\.Transaction\.(Terminated|LockClientStopped)$/.test(code);
}

// The driver's timeout for acquiring a connection has no code of its own.
const NO_CONNECTION = 'acquisition timed out';

// The first import creates the indexes. A query can arrive earlier.
const NO_INDEX = 'no such fulltext schema index';

/** Returns whether a call failed because it could not connect, or because its connection was lost. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof neo4j.Neo4jError)) return false;
  const codes: readonly string[] = [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED];
  return codes.includes(error.code) || isAwaitingConnection(error);
}

/** Returns whether the database rejected the login, in contrast to a statement without the required permission. */
export function isLoginRefused(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && LOGIN_REFUSED.test(error.code);
}

const LOGIN_REFUSED =
  /\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)$/;

/** Returns whether a statement exceeded its time limit, here or in the database. */
export function isTimeout(error: unknown): boolean {
  return translateError(error) instanceof DatabaseTimeout;
}

/** Returns whether the database sent an error. If so, the connection works. */
export function isResponse(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.code.startsWith('Neo.');
}

/** Returns whether the server responds, but the database is offline or lacks an index. */
function isUnprepared({ code, message }: Error & { readonly code: string }): boolean {
  return code.endsWith('DatabaseUnavailable') || message.includes(NO_INDEX);
}
