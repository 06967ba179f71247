import { Pool } from 'undici';

/** What a load came to. */
export interface Load {
  readonly requests: number;
  readonly failures: number;
  /** From the first request to the last answer. */
  readonly ms: number;
  /** The time of each request, in no order. */
  readonly latencies: readonly number[];
  readonly bytes: number;
}

/** Which requests to make: the bodies in turn, over so many connections, for a time. */
export interface LoadOptions {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly ms: number;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Posts bodies to a server as fast as it answers. Each connection makes one request or more and no new one once the
 * time is up; all answers are awaited, so that none burdens what is measured next.
 */
export async function runLoad({ url, bodies, connections, ms }: LoadOptions): Promise<Load> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies: number[] = [];
  let [failures, bytes, asked] = [0, 0, 0];
  const began = performance.now();
  const work = async (): Promise<void> => {
    do {
      const body = bodies[asked++ % bodies.length] ?? '';
      const start = performance.now();
      const answer = await pool.request({ path: pathname, method: 'POST', headers: HEADERS, body });
      const content = await answer.body.arrayBuffer();
      latencies.push(performance.now() - start);
      bytes += content.byteLength;
      failures += answer.statusCode === 200 ? 0 : 1;
    } while (performance.now() - began < ms);
  };
  await Promise.all(Array.from({ length: connections }, work));
  const spent = performance.now() - began;
  await pool.close();
  return { requests: latencies.length, failures, ms: spent, latencies, bytes };
}
