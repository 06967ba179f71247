import { Counter, Gauge, type Registry } from 'prom-client';

/** The state of a server that metrics report. A server without a database or a cache omits these parts. */
export interface ServerState {
  readonly database?: {
    isAvailable(): boolean;
    countConnections(): { readonly inUse: number; readonly idle: number };
  };
  readonly cache?: {
    report(): {
      readonly hits: number;
      readonly misses: number;
      readonly entries: number;
      readonly bytes: number;
    };
  };
  readonly isImporting: () => boolean;
}

/** Adds the metrics of the database, the cache and the import to a registry. */
export function registerState(
  registry: Registry,
  { database, cache, isImporting }: ServerState,
): void {
  const gauge = defineGauges(registry);
  gauge('gaiko_import_running', 'Whether an import is running (1) or not (0).', () =>
    Number(isImporting()),
  );
  if (database) {
    gauge('gaiko_database_available', 'Whether the database is available (1) or not (0).', () =>
      Number(database.isAvailable()),
    );
    registerConnections(registry, database);
  }
  if (cache) {
    gauge('gaiko_cache_entries', 'Number of cached responses.', () => cache.report().entries);
    gauge('gaiko_cache_bytes', 'Size of the response cache.', () => cache.report().bytes);
    registerLookups(registry, cache);
  }
}

type State<Part extends keyof ServerState> = NonNullable<ServerState[Part]>;

function defineGauges(registry: Registry) {
  return (name: string, help: string, read: () => number): void => {
    const gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: () => {
        gauge.set(read());
      },
    });
  };
}

function registerConnections(registry: Registry, database: State<'database'>): void {
  const gauge = new Gauge({
    name: 'gaiko_database_connections',
    help: 'Number of connections to the database by state.',
    labelNames: ['state'],
    registers: [registry],
    collect: () => {
      const { inUse, idle } = database.countConnections();
      gauge.set({ state: 'in_use' }, inUse);
      gauge.set({ state: 'idle' }, idle);
    },
  });
}

function registerLookups(registry: Registry, cache: State<'cache'>): void {
  const counter = new Counter({
    name: 'gaiko_cache_lookups_total',
    help: 'Number of lookups in the response cache by result.',
    labelNames: ['result'],
    registers: [registry],
    collect: () => {
      const { hits, misses } = cache.report();
      counter.reset();
      counter.inc({ result: 'hit' }, hits);
      counter.inc({ result: 'miss' }, misses);
    },
  });
}
