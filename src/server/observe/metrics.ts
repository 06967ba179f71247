import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FinishedRequest } from './observation.ts';
import { registerState, type ServerState } from './server-state.ts';

/** The metrics of a server. All labels have a fixed number of values. */
export interface Metrics {
  readonly contentType: string;
  /** Starts to measure the process, such as the delay of the event loop. */
  start(): void;
  /** Changes the number of running requests. */
  countRunning(change: 1 | -1): void;
  count(finished: FinishedRequest, isSlow: boolean): void;
  /** Returns all metrics in the text format of Prometheus. */
  read(): Promise<string>;
}

/** Creates the metrics of a server. Each scrape reads `state`. */
export function createMetrics(state: ServerState): Metrics {
  const registry = new Registry();
  const running = new Gauge({
    name: 'gaiko_http_requests_running',
    help: 'Number of requests in progress.',
    registers: [registry],
  });
  const requests = new Counter({
    name: 'gaiko_http_requests_total',
    help: 'Number of finished requests by route and HTTP status.',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const countOperation = registerOperations(registry);
  registerState(registry, state);
  return {
    contentType: registry.contentType,
    start: () => {
      collectDefaultMetrics({ register: registry });
    },
    countRunning: (change) => {
      running.inc(change);
    },
    count(finished, isSlow) {
      requests.inc({ route: finished.route, status: String(finished.status) });
      if (finished.operation) countOperation(finished, isSlow);
    },
    read: () => registry.metrics(),
  };
}

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];
const COSTS = [0, 1, 10, 100, 1_000, 5_000, 10_000, 20_000];
const STATEMENTS = [0, 1, 2, 5, 10, 20, 50, 100, 500];
const BYTES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

function registerOperations(registry: Registry) {
  const registers = [registry];
  const name = (of: string): string => `gaiko_operation_${of}`;
  const operations = new Counter({
    name: 'gaiko_operations_total',
    help: 'Number of finished operations by error code (OK without errors) and by use of the response cache.',
    labelNames: ['code', 'cached'],
    registers,
  });
  const slow = new Counter({
    name: 'gaiko_slow_operations_total',
    help: 'Number of operations that took at least GAIKO_SLOW_MS milliseconds.',
    registers,
  });
  const histogram = (of: string, help: string, buckets: number[]) =>
    new Histogram({ name: name(of), help, buckets, registers });
  const duration = histogram('duration_seconds', 'Duration of operations.', SECONDS);
  const database = histogram(
    'database_seconds',
    'Time of the statements of an operation.',
    SECONDS,
  );
  const cost = histogram('cost', 'Cost of operations.', COSTS);
  const statements = histogram('statements', 'Number of statements of an operation.', STATEMENTS);
  const bytes = histogram('response_bytes', 'Size of responses, with headers.', BYTES);
  const toKnownCode = boundCodes();
  return (finished: FinishedRequest, isSlow: boolean): void => {
    operations.inc({ code: toKnownCode(finished.code), cached: String(finished.isCached) });
    duration.observe(finished.ms / 1_000);
    bytes.observe(finished.bytes);
    if (isSlow) slow.inc();
    if (finished.isCached) return;
    database.observe(finished.databaseMs / 1_000);
    cost.observe(finished.cost);
    statements.observe(finished.statements);
  };
}

/** The maximum number of values of the label `code`. Topics of the schema define codes, so there is no list of all. */
const MAX_CODES = 60;

function boundCodes(): (code: string) => string {
  const known = new Set<string>();
  return (code) => {
    if (known.has(code)) return code;
    if (known.size >= MAX_CODES) return 'other';
    known.add(code);
    return code;
  };
}
