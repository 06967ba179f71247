import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { HIT, isCached, MISS, statusOf, useCachingServer } from './caching-server.ts';

const server = useCachingServer();

it('runs an operation again after the data version has changed', async () => {
  const first = await (await server().post('{ hello }')).text();
  server().state.version.set('v2');
  const second = await server().post('{ hello }');
  expect(statusOf(second)).toBe(MISS);
  expect(await second.text()).not.toBe(first);
});

it('does not cache a response if an import ends during the execution', async () => {
  const running = server().post('{ slow(ms: 600) }');
  await wait(300);
  server().state.version.set('v2');
  await running;
  expect(statusOf(await server().post('{ slow(ms: 600) }'))).toBe(MISS);
});

it('does not cache responses during an import', async () => {
  server().state.version.set(null);
  expect(await isCached(() => server().post('{ hello }'))).toBe(false);
  server().state.version.set('v1');
  expect(await isCached(() => server().post('{ hello }'))).toBe(true);
});

it.each([
  ['{ refused }', 'a refused field'],
  ['{ hello broken }', 'a failed field'],
  ['{ nope }', 'an unknown field'],
  ['{ hello', 'a syntax error'],
])('does not cache the response to %s with %s', async (query) => {
  expect(await isCached(() => server().post(query))).toBe(false);
  const response = await server().get(query);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
});

it('neither caches explained responses nor sends cached responses to requests for an explanation', async () => {
  expect(await isCached(() => server().post('{ hello }', {}, { 'x-gaiko-explain': '1' }))).toBe(
    false,
  );
  await server().post('{ hello }');
  const explained = await server().post('{ hello }', {}, { 'x-gaiko-explain': '1' });
  expect(await explained.text()).toContain('"cypher":[]');
});

it('does not cache truncated responses', async () => {
  server().state.notice = { code: 'TRUNCATED' };
  expect(await isCached(() => server().get('{ hello }'))).toBe(false);
  Object.assign(server().state, { notice: null, mark: 'CUT_BY_TIME' });
  expect(await isCached(() => server().get('{ hello }'))).toBe(false);
});

it('caches responses with other notices', async () => {
  server().state.notice = { code: 'DID_NOT_EXIST' };
  expect(await isCached(() => server().post('{ hello }'))).toBe(true);
});

it('caches a response that depends on the current day until midnight, also in shared caches', async () => {
  server().state.mark = 'TODAY';
  expect(await isCached(() => server().get('{ hello }'))).toBe(true);
  server().state.now = 20_001 * 86_400_000 - 10_000;
  const late = await server().get('{ hello }');
  expect(statusOf(late)).toBe(HIT);
  expect(late.headers.get('cache-control')).toContain('s-maxage=10,');
  server().state.now += 20_000;
  expect(statusOf(await server().get('{ hello }'))).toBe(MISS);
});

it('does not cache the response to a client that has disconnected', async () => {
  const body = '{"query":"{ slow(ms: 100) }"}';
  const socket = connect(Number(new URL(server().url).port), '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: */*\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await wait(50);
  socket.destroy();
  await wait(150);
  expect(statusOf(await server().post('{ slow(ms: 100) }'))).toBe(MISS);
});

it('ignores clients that disconnect while it sends a cached response', async () => {
  await server().post('{ item { name } }');
  for (let at = 0; at < 20; at += 1) {
    const socket = connect(Number(new URL(server().url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /graphql?query={item{name}} HTTP/1.1\r\nhost: x\r\n\r\n');
    socket.destroy();
  }
  expect(statusOf(await server().post('{ item { name } }'))).toBe(HIT);
});
