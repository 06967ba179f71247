import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, {
  type Driver,
  type QueryResult,
  type Record as DriverRecord,
  type Session,
} from 'neo4j-driver';
import type { Statement } from '../graph/cypher/statement.ts';
import type { PoolSize } from './count-connections.ts';
import { openConnections, type Connections } from './connections.ts';
import {
  isAwaitingConnection,
  isConnectionError,
  isLoginRefused,
  isResponse,
  isRolledBack,
  isTimeout,
  isTransient,
  translateError,
  NothingMatched,
} from './errors.ts';
import type { CallLimits, Changes, Graph, Row } from './graph.ts';
import { NO_CHANGES } from './no-changes.ts';
import { retry } from './retry.ts';
import { tryLogin } from './try-login.ts';
import { watchDatabase, type DatabaseState, type Watch } from './watch-database.ts';
import { PATIENCE_MS, withDeadline } from './with-deadline.ts';
import { withoutStack } from './without-stack.ts';

/** The address and login of a Neo4j. */
export interface GraphAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** The options of an open graph. */
export interface GraphOptions {
  /** A callback for the time when the database becomes unavailable, rejects the login, or is available again. */
  readonly onState?: (state: DatabaseState) => void;
}

/** A graph with a pool of connections. */
export interface OpenGraph extends Graph {
  /** Returns the current number of connections in the pool. */
  countConnections(): PoolSize;
  /** Returns whether the database was available when it was last used or checked. */
  isAvailable(): boolean;
}

/**
 * Opens the graph in a Neo4j database. In parameters, numbers are floats and BigInts are integers, which LIMIT
 * requires. In results, integers are numbers. Throws the errors of `errors.ts`, or the error of the statement.
 */
export function openGraph(address: GraphAddress, options: GraphOptions = {}): OpenGraph {
  const { uri, username, password, database } = address;
  const watch = watchDatabase(() => tryLogin(uri, username, password), options.onState);
  const connections = openConnections(() => createDriver(address));
  const call = { connections, database, watch };
  return {
    read: (statement, limits = {}) =>
      guard(call, () => retry(limits, retriesOfRead(call), (rest) => read(call, statement, rest))),
    write: (statements, limits = {}) =>
      guard(call, () => retry(limits, isRolledBack, (rest) => write(call, statements, rest))),
    define: (statement) => guard(call, () => define(call, statement)),
    countConnections: () => connections.count(),
    isAvailable: () => watch.isAvailable(),
    close: async () => {
      watch.stop();
      await connections.close();
    },
  };
}

/** The idle time after which a connection is tested before it is used. A firewall can drop idle connections. */
const TEST_AFTER_IDLE_MS = 5_000;

function createDriver({ uri, username, password }: GraphAddress): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 1_500,
    connectionAcquisitionTimeout: 1_000,
    connectionLivenessCheckTimeout: TEST_AFTER_IDLE_MS,
    maxTransactionRetryTime: 0,
    fetchSize: -1,
    telemetryDisabled: true,
    // No code reads notifications. Without this filter, the database sends them with each result and the driver decodes
    // them.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
}

interface Call {
  readonly connections: Connections;
  readonly database: string;
  readonly watch: Watch;
}

/** Runs work and reports its result to the watch. Throws immediately while the database is known to be unavailable. */
async function guard<Result>(call: Call, work: () => Promise<Result>): Promise<Result> {
  const { watch } = call;
  watch.check();
  const startedAt = performance.now();
  try {
    const result = await work();
    watch.noteSuccess();
    return result;
  } catch (error) {
    if (isLoginRefused(error)) watch.noteRefused();
    // A timeout while waiting for a connection can also mean that high load uses all connections.
    if (isConnectionError(error) && !isAwaitingConnection(error)) watch.noteFailure();
    if (isConnectionError(error) || isTimeout(error)) void isReachable(call, error, startedAt);
    throw translateError(error);
  }
}

/**
 * Returns a function that decides whether a read is retried after an error. After a connection error, a read is retried
 * once, if the database accepts a new connection.
 */
function retriesOfRead(call: Call): (error: unknown, startedAt: number) => Promise<boolean> {
  let isFirst = true;
  return async (error, startedAt) => {
    if (isTransient(error)) return true;
    if (!isFirst || !isConnectionError(error)) return false;
    isFirst = false;
    return isReachable(call, error, startedAt);
  };
}

const PROBE_WITHIN_MS = 900;
/** The time within which the database responds to the cancellation of a statement. */
const CANCEL_WITHIN_MS = 300;

/**
 * Returns whether the database accepts a new connection. If so, replaces connections that have not responded since the
 * start of the failed call.
 */
async function isReachable(
  { watch, connections }: Call,
  error: unknown,
  startedAt: number,
): Promise<boolean> {
  const isAccepted = await watch.probe(PROBE_WITHIN_MS);
  const isLate = isTimeout(error);
  // The response to the cancellation shows that the connection works and that only the statement was slow.
  if (isLate) await sleep(CANCEL_WITHIN_MS, undefined, { ref: false });
  if (isAccepted && (isLate || isAwaitingConnection(error))) connections.replaceIfSilent(startedAt);
  return isAccepted;
}

async function read(call: Call, statement: Statement, limits: CallLimits): Promise<readonly Row[]> {
  const session = call.connections.openSession({
    database: call.database,
    defaultAccessMode: neo4j.session.READ,
  });
  return inSession(call, session, limits, async () => {
    const result = await run(session, statement, limits);
    return result.records.map(toRow);
  });
}

/** Returns the values of a record by position. To avoid a copy, reads the private array of the record. */
function toRow(record: DriverRecord): Row {
  const values: unknown = Reflect.get(record, '_fields');
  return Array.isArray(values) ? values : record.keys.map((_, at): unknown => record.get(at));
}

async function define(call: Call, statement: Statement): Promise<void> {
  const session = call.connections.openSession({ database: call.database });
  const limits = { timeoutMs: 10 * PATIENCE_MS };
  await inSession(call, session, limits, () => run(session, statement, limits));
}

async function write(
  call: Call,
  statements: readonly Statement[],
  limits: CallLimits,
): Promise<Changes> {
  const session = call.connections.openSession({ database: call.database });
  return inSession(call, session, limits, async () => {
    const transaction = session.beginTransaction(transactionOf(limits));
    try {
      // All statements are sent at once. Otherwise, the database would wait between them while this process is busy.
      const results = await Promise.all(
        statements.map(({ text, parameters }) => transaction.run(text, parameters)),
      );
      const isUnmatched = statements.some(
        ({ mustMatch }, at) => mustMatch === true && results[at]?.records.length === 0,
      );
      if (isUnmatched) throw new NothingMatched();
      await transaction.commit();
      return results.reduce(add, NO_CHANGES);
    } finally {
      // After a commit, closing does nothing. After a failure, it rolls back all changes.
      await transaction.close();
    }
  });
}

/**
 * Runs work with a deadline and closes the session. Closing the session also stops a running statement on the server. If
 * calls need new connections, a single login is tried first, because repeated rejected logins lock the user for all programs.
 */
async function inSession<Result>(
  { connections, watch }: Call,
  session: Session,
  limits: CallLimits,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    const use = () => connections.use(work, () => proveLogin(watch));
    const result = await withDeadline(limits, use, async () => {
      await session.close();
      connections.noteResponse();
    });
    connections.noteResponse();
    return result;
  } catch (error) {
    if (isResponse(error)) connections.noteResponse();
    throw error;
  } finally {
    await session.close();
  }
}

const PROOF_WITHIN_MS = 2_000;

/** Logs in over a new connection. Concurrent calls share a login. Throws if the login fails. */
async function proveLogin(watch: Watch): Promise<void> {
  await watch.probe(PROOF_WITHIN_MS);
  watch.check();
}

function run(
  session: Session,
  { text, parameters }: Statement,
  limits: CallLimits,
): Promise<QueryResult> {
  // The driver creates an error object for each statement to keep the stack of the caller.
  return Promise.resolve(withoutStack(() => session.run(text, parameters, transactionOf(limits))));
}

function transactionOf({ timeoutMs = PATIENCE_MS, metadata }: CallLimits) {
  return { timeout: Math.max(1, Math.ceil(timeoutMs)), ...(metadata && { metadata }) };
}

function add(changes: Changes, { summary }: QueryResult): Changes {
  const counted = summary.counters.updates();
  return {
    nodesCreated: changes.nodesCreated + counted.nodesCreated,
    nodesDeleted: changes.nodesDeleted + counted.nodesDeleted,
    linksCreated: changes.linksCreated + counted.relationshipsCreated,
    linksDeleted: changes.linksDeleted + counted.relationshipsDeleted,
    propertiesSet: changes.propertiesSet + counted.propertiesSet,
  };
}
