import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { makeServer } from '../made-up-server.ts';

interface Outcome {
  readonly result: string;
  readonly isClosing: boolean;
}

function ask(url: string, agent: Agent, query: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const path = `${url}/graphql?query=${encodeURIComponent(query)}`;
    const asked = request(path, { agent }, (response) => {
      response.resume().once('end', () => {
        const isClosing = response.headers.connection === 'close';
        resolve({ result: String(response.statusCode), isClosing });
      });
    });
    asked.once('error', (error: NodeJS.ErrnoException) => {
      // The port is closed. Only a request on an open connection can be lost.
      const isRefused = !asked.reusedSocket;
      resolve({ result: isRefused ? 'refused' : (error.code ?? error.message), isClosing: true });
    });
    asked.end();
  });
}

/** Sends a request. Returns the status of the response, or the code of the error if the request fails. */
function askOnce(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const path = `${url}/graphql?query=${encodeURIComponent('{ slow(ms: 1) }')}`;
    const asked = request(path, { agent }, (response) => {
      response.resume().once('end', () => {
        resolve(String(response.statusCode));
      });
    });
    asked.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    asked.end();
  });
}

it('loses no request of clients that keep their connections', async () => {
  const server = makeServer();
  const { url } = await server.listen();
  const outcomes: Outcome[] = [];
  const client = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (;;) {
      const outcome = await ask(url, agent, '{ slow(ms: 5) }');
      if (outcome.result === 'refused') break;
      outcomes.push(outcome);
      await wait(Math.random() * 20);
    }
    agent.destroy();
  };
  const clients = Array.from({ length: 20 }, client);
  while (outcomes.length < 40) await wait(10);
  const before = outcomes.length;
  await server.stop();
  await Promise.all(clients);
  expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['200']));
  expect(outcomes.slice(0, before).some(({ isClosing }) => isClosing)).toBe(false);
  expect(outcomes.at(-1)?.isClosing).toBe(true);
});

it('loses no request of clients that leave when the server is not ready', async () => {
  const server = makeServer();
  const { url } = await server.listen();
  const results: string[] = [];
  let isReady = true;
  const client = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: false });
    while (isReady) results.push((await ask(url, agent, '{ slow(ms: 1) }')).result);
  };
  const clients = Array.from({ length: 60 }, client);
  while (results.length < 120) await wait(10);
  const stopping = server.stop();
  while (isReady) {
    isReady = (await fetch(`${url}/ready`)).ok;
    await wait(50);
  }
  await Promise.all(clients);
  await stopping;
  expect(new Set(results)).toEqual(new Set(['200']));
}, 30_000);

it('loses no request of clients that open a connection for each request until the port is closed', async () => {
  const server = makeServer();
  const { url } = await server.listen();
  const results: string[] = [];
  const client = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: false });
    for (let result = ''; result !== 'ECONNREFUSED'; results.push(result)) {
      result = await askOnce(url, agent);
    }
  };
  const clients = Array.from({ length: 20 }, client);
  while (results.length < 100) await wait(10);
  await server.stop();
  await Promise.all(clients);
  expect(new Set(results)).toEqual(new Set(['200', 'ECONNREFUSED']));
}, 30_000);

it('is not ready while it stops, but answers', async () => {
  const server = makeServer();
  const { url } = await server.listen();
  const before = await fetch(`${url}/ready`);
  const stopping = server.stop();
  const ready = await fetch(`${url}/ready`);
  expect([before.status, ready.status]).toEqual([200, 503]);
  expect(await ready.json()).toEqual({ status: 'not-ready', reason: 'stopping' });
  const answer = await fetch(`${url}/graphql?query=${encodeURIComponent('{ hello }')}`);
  expect(await answer.json()).toMatchObject({ data: { hello: 'world' } });
  await stopping;
});
