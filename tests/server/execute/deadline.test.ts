import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Call } from '../../../src/server/execute/run-operation.ts';
import { ask, makeSchema, makeServer } from '../made-up-server.ts';

function serverThatHangs(settings: Readonly<Record<string, string>>) {
  const calls: Call[] = [];
  const slow = (_: unknown, __: unknown, call: Call) =>
    once(call.signal, 'abort').then(() => 'late');
  const createContext = (call: Call) => {
    calls.push(call);
    return { ...call, notices: new Map(), marks: new Set<never>() };
  };
  return { calls, server: makeServer(settings, { schema: makeSchema({ slow }), createContext }) };
}

describe('the deadline of an operation', () => {
  it('aborts the work', async () => {
    const { calls, server } = serverThatHangs({ GAIKO_TIMEOUT_MS: '50' });
    await ask(server, '{ slow(ms: 1) }');
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(calls[0]?.timeoutMs).toBe(50);
  });

  it('passes immediately when the client disconnects', async () => {
    const { calls, server } = serverThatHangs({});
    const { url } = await server.listen();
    const client = new AbortController();
    const asked = fetch(`${url}/graphql?query={slow(ms:1)}`, { signal: client.signal });
    await until(() => calls.length === 1);
    client.abort();
    await expect(asked).rejects.toThrow();
    await until(() => calls[0]?.signal.aborted === true);
    await server.stop();
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(5);
}
