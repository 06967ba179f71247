import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';

/** The outcomes and latencies of the requests of a load. */
export interface Sent {
  /** The number of requests for each outcome: `200`, a status with a code such as `503 SERVICE_UNAVAILABLE`, `lost` or `refused`. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The latencies of successful requests in milliseconds, sorted. */
  readonly latencies: readonly number[];
}

/** The options of a load. */
export interface LoadOptions {
  readonly origin: string;
  readonly connections: number;
  /** Returns whether to send another request. */
  readonly goesOn: () => boolean;
  readonly nextQuery: () => string;
  readonly pauseMs?: number;
  readonly onOutcome?: (outcome: string) => void;
}

const PATIENCE_MS = 60_000;
/** Errors that leave a request without a response are short. Longer bodies are data. */
const MAX_ERROR_BYTES = 20_000;

/** Sends requests over keep-alive connections. Each connection sends the next request after the last response. */
export async function sendLoad(options: LoadOptions): Promise<Sent> {
  const { origin, connections, goesOn, nextQuery, pauseMs = 0, onOutcome } = options;
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const outcomes = new Map<string, number>();
  const latencies: number[] = [];
  const work = async (): Promise<void> => {
    while (goesOn()) {
      const began = performance.now();
      const outcome = await ask(pool, nextQuery());
      onOutcome?.(outcome);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome === '200') latencies.push(performance.now() - began);
      // After a refused connection, a client waits before it tries again.
      await wait(outcome === 'refused' ? REFUSED_PAUSE_MS : pauseMs);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  await pool.destroy();
  return { outcomes, latencies: latencies.toSorted((one, other) => one - other) };
}

const REFUSED_PAUSE_MS = 100;

/** Returns a function that returns true until a time has passed. */
export function during(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() < end;
}

/** Returns a percentile of sorted latencies, in whole milliseconds. */
export function percentile(latencies: readonly number[], share: number): string {
  const found = latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  return found === undefined ? 'no response' : `${found.toFixed(0)} ms`;
}

/** Returns the number of requests without a complete response. A refused connection is not counted. */
export function countLost({ outcomes }: Sent): number {
  return outcomes.get('lost') ?? 0;
}

/** Describes the number of requests for each outcome. */
export function describeOutcomes({ outcomes }: Sent): string {
  return [...outcomes]
    .sort()
    .map(([outcome, count]) => `${count} × ${outcome}`)
    .join(', ');
}

async function ask(pool: Pool, query: string): Promise<string> {
  try {
    const { statusCode, body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await body.text();
    const [, code] =
      text.length < MAX_ERROR_BYTES ? (/"errors".*?"code":"(\w+)"/.exec(text) ?? []) : [];
    return code === undefined ? String(statusCode) : `${statusCode} ${code}`;
  } catch (error) {
    return String(error).includes('ECONNREFUSED') ? 'refused' : 'lost';
  }
}
