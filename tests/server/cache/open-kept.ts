import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { makeSchema, makeServer } from '../made-up-server.ts';
import { changingVersion } from './changing-version.ts';

/** Noon of a day. */
export const NOON = 20_000.5 * 86_400_000;

/** The values of the header that says whether an answer was kept. */
export const HIT = 'gaiko; hit';
export const MISS = 'gaiko; fwd=miss';

type Headers = Readonly<Record<string, string>>;

/** A server that keeps answers, on a port, with a version of the data and a clock that a test sets. */
export async function openKept(settings: Headers = {}) {
  const state = {
    version: changingVersion('v1'),
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

/** Whether a response is a kept answer. */
export const statusOf = (response: Response) => response.headers.get('cache-status');

/** Sends a request twice, and returns whether the second answer was a kept one. */
export async function isKept(send: () => Promise<Response>): Promise<boolean> {
  const first = await send();
  const bytes = await first.text();
  const second = await send();
  if (statusOf(second) === HIT) expect(await second.text()).toBe(bytes);
  return statusOf(second) === HIT;
}
