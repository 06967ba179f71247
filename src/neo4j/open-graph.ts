import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, {
  type Driver,
  type QueryResult,
  type Record as DriverRecord,
  type Session,
} from 'neo4j-driver';
import type { Statement } from '../graph/cypher/statement.ts';
import {
  DatabaseTimeout,
  isAwaitingConnection,
  isConnectionError,
  isRolledBack,
  isTransient,
  translateError,
  NothingMatched,
} from './errors.ts';
import type { CallLimits, Changes, Graph, Row } from './graph.ts';
import { tryLogin } from './try-login.ts';
import { watchDatabase, type Watch } from './watch-database.ts';
import { PATIENCE_MS, withDeadline } from './with-deadline.ts';
import { NO_CHANGES } from './no-changes.ts';
import { countConnections, type PoolSize } from './count-connections.ts';

/** The address and login of a Neo4j. */
export interface GraphAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** The optional callbacks of an open graph. */
export interface GraphOptions {
  /** Called when the database becomes unavailable or available. */
  readonly onAvailability?: (isAvailable: boolean) => void;
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
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 1_500,
    connectionAcquisitionTimeout: 1_800,
    maxTransactionRetryTime: 0,
    fetchSize: -1,
    telemetryDisabled: true,
    // No code reads notifications. Without this filter, the database sends them with each result and the driver decodes
    // them.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  // A rejected login also proves that the database responds.
  const watch = watchDatabase(
    async () => (await tryLogin(uri, username, password)) !== 'unreachable',
    options.onAvailability,
  );
  const call = { driver, database, watch };
  return {
    read: (statement, limits = {}) =>
      guard(watch, () => retry(limits, isTransient, (rest) => read(call, statement, rest))),
    write: (statements, limits = {}) =>
      guard(watch, () => retry(limits, isRolledBack, (rest) => write(call, statements, rest))),
    define: (statement) => guard(watch, () => define(call, statement)),
    isAvailable: () => watch.isAvailable(),
    countConnections: () => countConnections(driver),
    close: async () => {
      watch.stop();
      await driver.close();
    },
  };
}

interface Call {
  readonly driver: Driver;
  readonly database: string;
  readonly watch: Watch;
}

/** Fails immediately while the database is known to be unavailable, and reports failures to the watch. */
async function guard<Result>(watch: Watch, work: () => Promise<Result>): Promise<Result> {
  watch.check();
  try {
    return await work();
  } catch (error) {
    const meant = translateError(error);
    // High load can also exhaust the connections, and a slow statement can also time out, so check the database first.
    if (meant instanceof DatabaseTimeout || isAwaitingConnection(error)) watch.suspect();
    else if (isConnectionError(error)) watch.noteAway();
    throw meant;
  }
}

const RETRY_AFTER_MS = [50, 250];

/** Retries work if that is safe. All attempts and pauses share the deadline of the call. */
async function retry<Result>(
  limits: CallLimits,
  isSafe: (error: unknown) => boolean,
  work: (rest: CallLimits) => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + (limits.timeoutMs ?? PATIENCE_MS);
  const rest = () => ({ ...limits, timeoutMs: deadline - Date.now() });
  for (const pause of RETRY_AFTER_MS) {
    try {
      return await work(rest());
    } catch (error) {
      const isLate = Date.now() + pause >= deadline;
      if (!isSafe(error) || isLate || limits.signal?.aborted === true) throw error;
      await sleep(pause);
    }
  }
  return work(rest());
}

async function read(call: Call, statement: Statement, limits: CallLimits): Promise<readonly Row[]> {
  const session = call.driver.session({
    database: call.database,
    defaultAccessMode: neo4j.session.READ,
  });
  return inSession(session, limits, async () => {
    const result = await run(session, statement, limits);
    return result.records.map(toRow);
  });
}

/** Returns the values of a record by position. Uses the array of the driver without copying it. */
function toRow(record: DriverRecord): Row {
  const values: unknown = Reflect.get(record, '_fields');
  return Array.isArray(values) ? values : record.keys.map((_, at): unknown => record.get(at));
}

async function define(call: Call, statement: Statement): Promise<void> {
  const session = call.driver.session({ database: call.database });
  const limits = { timeoutMs: 10 * PATIENCE_MS };
  await inSession(session, limits, () => run(session, statement, limits));
}

async function write(
  call: Call,
  statements: readonly Statement[],
  limits: CallLimits,
): Promise<Changes> {
  const session = call.driver.session({ database: call.database });
  return inSession(session, limits, async () => {
    const transaction = await session.beginTransaction(transactionOf(limits));
    let changes = NO_CHANGES;
    try {
      for (const { text, parameters, mustMatch } of statements) {
        const result = await transaction.run(text, parameters);
        if (mustMatch === true && result.records.length === 0) throw new NothingMatched();
        changes = add(changes, result);
      }
      await transaction.commit();
      return changes;
    } finally {
      // Does nothing after a commit. Rolls back all changes after a failure.
      await transaction.close();
    }
  });
}

/** Runs work with a deadline and closes the session. Closing it also stops a running statement on the server. */
async function inSession<Result>(
  session: Session,
  limits: CallLimits,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await withDeadline(limits, work, () => session.close());
  } finally {
    await session.close();
  }
}

function run(
  session: Session,
  { text, parameters }: Statement,
  limits: CallLimits,
): Promise<QueryResult> {
  return Promise.resolve(withoutStack(() => session.run(text, parameters, transactionOf(limits))));
}

/** Runs a function without recording stack traces. The driver records one for each statement, which is slow. */
function withoutStack<Result>(work: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
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
