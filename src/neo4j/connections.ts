import type { Driver, Session, SessionConfig } from 'neo4j-driver';
import { countConnections, type PoolSize } from './count-connections.ts';

/** A pool of connections to a database. The pool is replaced as a whole if its connections no longer respond. */
export interface Connections {
  openSession(config: SessionConfig): Session;
  /**
   * Runs work that uses one connection. If the pool must open a new connection, calls `prove` before the work. Within a
   * second after a successful call, `prove` is not called again.
   */
  use<Result>(work: () => Promise<Result>, prove: () => Promise<void>): Promise<Result>;
  /** Records that the database has responded. */
  noteResponse(): void;
  /**
   * Replaces all connections if none has responded since the time `since`. A firewall or NAT gateway can drop
   * connections without closing them. Call this method only if the database accepts new connections.
   */
  replaceIfSilent(since: number): void;
  /** Returns the current number of connections. */
  count(): PoolSize;
  close(): Promise<void>;
}

/** The minimum time between two replacements. A busy database can also be silent for seconds. */
const PAUSE_MS = 30_000;
/** The time after an accepted login for which other logins are expected to be accepted. */
const PROVED_MS = 1_000;
/** The time after which replaced connections are closed. Running statements can finish on them until then. */
const CLOSE_AFTER_MS = 60_000;

/** Opens connections with a driver. `now` returns milliseconds. */
export function openConnections(
  createDriver: () => Driver,
  now: () => number = () => performance.now(),
): Connections {
  let driver = createDriver();
  let respondedAt = now();
  let replacedAt = -Infinity;
  /** The number of running calls. Each call uses a connection or is about to open a connection. */
  let used = 0;
  let provedAt = -Infinity;
  const replaced = new Set<Driver>();
  const closeLater = (old: Driver): void => {
    replaced.add(old);
    setTimeout(() => {
      replaced.delete(old);
      // Closing a connection that no longer responds can fail.
      old.close().catch(() => undefined);
    }, CLOSE_AFTER_MS).unref();
  };
  return {
    openSession: (config) => driver.session(config),
    async use(work, prove) {
      const { inUse, idle } = countConnections(driver);
      if (used >= inUse + idle && now() - provedAt >= PROVED_MS) {
        await prove();
        provedAt = now();
      }
      used += 1;
      try {
        return await work();
      } finally {
        used -= 1;
      }
    },
    noteResponse: () => {
      respondedAt = now();
    },
    replaceIfSilent: (since) => {
      if (respondedAt >= since || now() - replacedAt < PAUSE_MS) return;
      closeLater(driver);
      driver = createDriver();
      respondedAt = replacedAt = now();
    },
    count: () => countConnections(driver),
    close: async () => {
      for (const old of replaced) old.close().catch(() => undefined);
      await driver.close();
    },
  };
}
