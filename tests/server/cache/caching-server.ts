import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { makeSchema, makeServer } from '../made-up-server.ts';
import { settableVersion } from './settable-version.ts';

/** The initial time of the clock, at noon (UTC). */
export const NOON = 20_000.5 * 86_400_000;

/** The values of the Cache-Status header. */
export const HIT = 'gaiko; hit';
export const MISS = 'gaiko; fwd=miss';

export type CachingServer = Awaited<ReturnType<typeof openCachingServer>>;

type Headers = Readonly<Record<string, string>>;

/** Starts a server with a response cache. Tests set the data version and the clock in `state`. */
export async function openCachingServer(settings: Headers = {}) {
  const state = {
    version: settableVersion('v1'),
    now: NOON,
    runs: 0,
    lines: [] as unknown[],
    mark: null as 'TODAY' | 'CUT_BY_TIME' | null,
    notice: null as { readonly code: string } | null,
  };
  const run = (value: unknown) => {
    state.runs += 1;
    return value;
  };
  const server = makeServer(settings, {
    versions: state.version,
    now: () => state.now,
    log: pino({ level: 'info' }, { write: (line) => state.lines.push(JSON.parse(line)) }),
    schema: makeSchema({
      hello: () => run(`world ${state.runs}`),
      echo: (_: unknown, given: object) => run(JSON.stringify(given)),
      item: () => run({ name: 'x'.repeat(5_000), item: null, size: 1 }),
      slow: async (_: unknown, { ms }: { ms: number }) => run(await wait(ms, 'done')),
    }),
    createContext: (call) => ({
      ...call,
      notices: new Map(state.notice ? [['a', state.notice]] : []),
      marks: new Set(state.mark ? [state.mark] : []),
    }),
  });
  const url = `${(await server.listen()).url}/graphql`;
  return {
    state,
    url,
    stop: () => server.stop(),
    post: (query: string, variables: object = {}, headers: Headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    get: (query: string, headers: Headers = {}, method = 'GET') =>
      fetch(`${url}?${new URLSearchParams({ query }).toString()}`, { method, headers }),
  };
}

/** Starts a new server for each test of the calling file. Returns a function that returns the current server. */
export function useCachingServer(): () => CachingServer {
  let server: CachingServer;
  beforeEach(async () => {
    server = await openCachingServer();
  });
  afterEach(() => server.stop());
  return () => server;
}

/** Returns the Cache-Status header of a response. */
export const statusOf = (response: Response) => response.headers.get('cache-status');

/** Sends a request twice. Returns whether the second response comes from the cache. */
export async function isCached(send: () => Promise<Response>): Promise<boolean> {
  const first = await send();
  const bytes = await first.text();
  const second = await send();
  if (statusOf(second) === HIT) expect(await second.text()).toBe(bytes);
  return statusOf(second) === HIT;
}
