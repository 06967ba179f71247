import { Pool } from 'undici';

/** The result of a load test. */
export interface Load {
  readonly requests: number;
  readonly failures: number;
  /** The time from the first request to the last response, in milliseconds. */
  readonly ms: number;
  /** The latency of each request in milliseconds, unsorted. */
  readonly latencies: readonly number[];
}

/** The options of a load test. The request bodies repeat in order. */
export interface LoadOptions {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly ms: number;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Sends requests over concurrent connections. Each connection sends at least one request, and sends the next request
 * after the response until the time limit is reached. Waits for all responses, so that the next measurement starts
 * without load.
 */
export async function runLoad({ url, bodies, connections, ms }: LoadOptions): Promise<Load> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies: number[] = [];
  let [failures, asked] = [0, 0];
  const began = performance.now();
  const work = async (): Promise<void> => {
    do {
      const body = bodies[asked++ % bodies.length] ?? '';
      const start = performance.now();
      const { statusCode, body: response } = await pool.request({
        path: pathname,
        method: 'POST',
        headers: HEADERS,
        body,
      });
      await response.dump({ limit: Number.MAX_SAFE_INTEGER });
      latencies.push(performance.now() - start);
      failures += statusCode === 200 ? 0 : 1;
    } while (performance.now() - began < ms);
  };
  await Promise.all(Array.from({ length: connections }, work));
  const spent = performance.now() - began;
  await pool.close();
  return { requests: latencies.length, failures, ms: spent, latencies };
}
