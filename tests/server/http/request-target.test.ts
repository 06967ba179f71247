import { once } from 'node:events';
import { connect } from 'node:net';
import { networkOf } from '../../../src/server/http/client-network.ts';
import { makeServer } from '../made-up-server.ts';

async function send(port: number, target: string, host: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  let answer = '';
  socket.on('data', (bytes) => (answer += String(bytes)));
  await once(socket, 'close');
  return answer;
}

const server = makeServer();
let port = 0;

beforeAll(async () => {
  port = Number(new URL((await server.listen()).url).port);
});

afterAll(() => server.stop());

it.each([
  ['/health', 'localhost/graphql?query={hello}#'],
  ['/health', 'localhost/graphql?query={hello}&a='],
  ['/health', 'localhost#'],
  ['/health', 'user@localhost'],
  ['//[', 'localhost'],
])('rejects the target %s with the host %s', async (target, host) => {
  const answer = await send(port, target, host);
  expect(answer).not.toContain('world');
  if (target === '/health') expect(answer).toMatch(/^HTTP\/1\.1 400/);
});

it.each(['localhost', 'gaiko.example.org:4000', '[::1]:4000', '10.0.0.1'])(
  'accepts the host %s',
  async (host) => {
    expect(await send(port, '/health', host)).toMatch(/^HTTP\/1\.1 200/);
  },
);

it('counts every path and every form of a target for the rate limit, except /health and /ready', async () => {
  const targets = [
    'http://localhost/graphql?query={hello}',
    '/export/none.csv',
    '/version',
    '/graphql?query={hello}',
    'http://localhost/graphql?query={hello}',
    '/export/none.csv',
    '/schema.graphql',
    '/health',
    '/ready',
  ];
  const limited = makeServer({ GAIKO_RATE_LIMIT: '3' });
  const limitedPort = Number(new URL((await limited.listen()).url).port);
  const statuses = [];
  for (const target of targets) {
    statuses.push((await send(limitedPort, target, 'localhost')).slice(9, 12));
  }
  await limited.stop();
  expect(statuses).toEqual(['200', '400', '200', '429', '429', '429', '429', '200', '200']);
});

it('takes the first half of an IPv6 address as the network of a client', () => {
  expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::6')).toBe('2001:db8:0:0');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf(undefined)).toBe('');
});
