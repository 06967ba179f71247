import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { makeServer } from '../made-up-server.ts';

it('logs no stack trace if a client hangs up', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const server = makeServer({}, { log });
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const { url } = await server.listen();
    const asked = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    asked.on('error', () => undefined);
    asked.end(JSON.stringify({ query: '{ slow(ms: 300) }' }));
    await wait(100);
    asked.destroy();
    await wait(500);
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent('{ hello }')}`);
    expect(await response.json()).toMatchObject({ data: { hello: 'world' } });
  } finally {
    await server.stop();
    printed.mockRestore();
  }
  expect(lines.join('')).not.toMatch(/"stack"|\n? {4}at |ERR_|AbortError/);
  expect(printed).not.toHaveBeenCalled();
});
