import { createServer, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { sendLoad, type LoadOptions } from '../../bench/measure/send-load.ts';
import { listenOnFreePort } from '../../bench/servers/listen.ts';

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function load(answer: RequestListener, options: Partial<LoadOptions>) {
  server = createServer(answer);
  const url = `http://127.0.0.1:${await listenOnFreePort(server)}/graphql`;
  const goesOn = (sent: number): boolean => sent < 4;
  return sendLoad({ url, connections: 1, goesOn, bodyAt: String, ...options });
}

it('sends the body of each request in order over one connection', async () => {
  const bodies: string[] = [];
  const ports = new Set<number | undefined>();
  const { outcomes, latencies } = await load((request, response) => {
    ports.add(request.socket.remotePort);
    void text(request).then((body) => {
      bodies.push(body);
      response.end('{"data":{}}');
    });
  }, {});
  expect([bodies, ports.size, latencies.length]).toEqual([['0', '1', '2', '3'], 1, 4]);
  expect([...outcomes]).toEqual([['200', 4]]);
});

it('counts errors by status and code, and omits their latencies', async () => {
  const error = '{"errors":[{"message":"No","extensions":{"code":"TIMEOUT"}}]}';
  const answers: readonly [number, string][] = [
    [200, error],
    [200, '{}'],
    [503, error],
    [503, '{}'],
  ];
  let at = 0;
  const { outcomes, latencies } = await load((_, response) => {
    const [status, body] = answers[at++] ?? [500, ''];
    response.writeHead(status).end(body);
  }, {});
  expect([...outcomes.keys()].sort()).toEqual(['200', '200 TIMEOUT', '503', '503 TIMEOUT']);
  expect(latencies).toHaveLength(1);
});

it('counts requests without a complete response as lost', async () => {
  const { outcomes } = await load((request, response) => {
    response.writeHead(200, { 'content-length': 10 }).write('{');
    setImmediate(() => request.socket.destroy());
  }, {});
  expect([...outcomes]).toEqual([['lost', 4]]);
});

it('counts requests to a closed port as refused', async () => {
  const { outcomes } = await load(() => undefined, {
    url: 'http://127.0.0.1:1/graphql',
    goesOn: (sent) => sent < 2,
  });
  expect([...outcomes]).toEqual([['refused', 2]]);
});

it('stops when an outcome has occurred', async () => {
  let requests = 0;
  await load(
    (_, response) => {
      requests += 1;
      response.writeHead(requests === 3 ? 200 : 503).end('{}');
    },
    { goesOn: (_, outcomes) => !outcomes.has('200') },
  );
  expect(requests).toBe(3);
});
