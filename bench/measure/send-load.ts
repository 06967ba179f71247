import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { hasCode } from '../../src/neo4j/has-code.ts';

/** The outcomes and latencies of the requests of a load. */
export interface Sent {
  /**
   * The number of requests for each outcome: `200`, a status with a code such as `503 SERVICE_UNAVAILABLE`, `lost` (no
   * complete response) or `refused` (no connection).
   */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The latencies of the requests with the outcome `200`, in milliseconds, unsorted. */
  readonly latencies: readonly number[];
  /** The time from the first request to the last response, in milliseconds. */
  readonly ms: number;
}

/** The options of a load. */
export interface LoadOptions {
  readonly url: string;
  readonly connections: number;
  /** Returns whether to send another request. Receives the number of sent requests, and the outcomes so far. */
  readonly goesOn: (sent: number, outcomes: ReadonlyMap<string, number>) => boolean;
  /** Returns the body of a request. `at` is the number of earlier requests. */
  readonly bodyAt: (at: number) => string;
  /** The pause of a connection between two requests, in milliseconds. Default: none. */
  readonly pauseMs?: number;
}

const TIMEOUT_MS = 60_000;
/** The time after which a client tries again to connect to a closed port. */
const REFUSED_PAUSE_MS = 100;
/** The maximum size of a response that is searched for errors. Responses with errors are shorter. */
const MAX_ERROR_BYTES = 20_000;
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Sends requests over keep-alive connections. Each connection waits for the response before it sends the next request.
 * Returns after all responses.
 */
export async function sendLoad(options: LoadOptions): Promise<Sent> {
  const { url, connections, goesOn, bodyAt, pauseMs = 0 } = options;
  const { origin, pathname: path } = new URL(url);
  const timeouts = { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
  const pool = new Pool(origin, { connections, pipelining: 1, ...timeouts });
  const outcomes = new Map<string, number>();
  const latencies: number[] = [];
  let sent = 0;
  const work = async (): Promise<void> => {
    while (goesOn(sent, outcomes)) {
      const body = bodyAt(sent++);
      const began = performance.now();
      const outcome = await send(pool, path, body);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome === '200') latencies.push(performance.now() - began);
      const pause = outcome === 'refused' ? REFUSED_PAUSE_MS : pauseMs;
      if (pause > 0) await wait(pause);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const ms = performance.now() - began;
  await pool.destroy();
  return { outcomes, latencies, ms };
}

/** Returns a function that returns true until a time has passed. */
export function during(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() < end;
}

async function send(pool: Pool, path: string, body: string): Promise<string> {
  try {
    const response = await pool.request({ path, method: 'POST', headers: HEADERS, body });
    const { statusCode, body: content } = response;
    const bytes = await content.bytes();
    const text = bytes.length < MAX_ERROR_BYTES ? Buffer.from(bytes).toString() : '';
    const [, code] = /"errors".*?"code":"(\w+)"/s.exec(text) ?? [];
    return code === undefined ? String(statusCode) : `${statusCode} ${code}`;
  } catch (error) {
    return hasCode(error, 'ECONNREFUSED') ? 'refused' : 'lost';
  }
}
