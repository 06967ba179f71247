import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { HIT, isKept, MISS, openKept, statusOf } from './open-kept.ts';

type Kept = Awaited<ReturnType<typeof openKept>>;
let kept: Kept;

beforeEach(async () => {
  kept = await openKept();
});

afterEach(() => kept.stop());

it('runs an operation again after the data has changed', async () => {
  const first = await (await kept.post('{ hello }')).text();
  kept.state.version.set('v2');
  const second = await kept.post('{ hello }');
  expect(statusOf(second)).toBe(MISS);
  expect(await second.text()).not.toBe(first);
});

it('does not keep an answer if an import ended while it was computed', async () => {
  const running = kept.post('{ slow(ms: 50) }');
  await wait(20);
  kept.state.version.set('v2');
  await running;
  expect(statusOf(await kept.post('{ slow(ms: 50) }'))).toBe(MISS);
});

it('does not keep answers while an import is running', async () => {
  kept.state.version.set(null);
  expect(await isKept(() => kept.post('{ hello }'))).toBe(false);
  kept.state.version.set('v1');
  expect(await isKept(() => kept.post('{ hello }'))).toBe(true);
});

it.each([
  ['{ refused }', 'a refused field'],
  ['{ hello broken }', 'a failed field'],
  ['{ nope }', 'an unknown field'],
  ['{ hello', 'a syntax error'],
])('does not keep the answer %s with %s', async (query) => {
  expect(await isKept(() => kept.post(query))).toBe(false);
  const response = await kept.get(query);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
});

it('does not keep explained answers, and explains kept ones anew', async () => {
  expect(await isKept(() => kept.post('{ hello }', {}, { 'x-gaiko-explain': '1' }))).toBe(false);
  await kept.post('{ hello }');
  const explained = await kept.post('{ hello }', {}, { 'x-gaiko-explain': '1' });
  expect(await explained.text()).toContain('"cypher":[]');
});

it('does not keep truncated answers', async () => {
  kept.state.notice = { code: 'TRUNCATED' };
  expect(await isKept(() => kept.get('{ hello }'))).toBe(false);
  Object.assign(kept.state, { notice: null, mark: 'CUT_BY_TIME' });
  expect(await isKept(() => kept.get('{ hello }'))).toBe(false);
});

it('keeps answers with other notices', async () => {
  kept.state.notice = { code: 'DID_NOT_EXIST' };
  expect(await isKept(() => kept.post('{ hello }'))).toBe(true);
});

it('keeps an answer that depends on the day until midnight, also in shared caches', async () => {
  kept.state.mark = 'TODAY';
  expect(await isKept(() => kept.get('{ hello }'))).toBe(true);
  kept.state.now = 20_001 * 86_400_000 - 10_000;
  const late = await kept.get('{ hello }');
  expect(statusOf(late)).toBe(HIT);
  expect(late.headers.get('cache-control')).toContain('s-maxage=10,');
  kept.state.now += 20_000;
  expect(statusOf(await kept.get('{ hello }'))).toBe(MISS);
});

it('does not keep the answer of a client that left', async () => {
  const body = '{"query":"{ slow(ms: 100) }"}';
  const socket = connect(Number(new URL(kept.url).port), '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: */*\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await wait(50);
  socket.destroy();
  await wait(150);
  expect(statusOf(await kept.post('{ slow(ms: 100) }'))).toBe(MISS);
});

it('survives clients that leave while a kept answer is sent', async () => {
  await kept.post('{ item { name } }');
  for (let at = 0; at < 20; at += 1) {
    const socket = connect(Number(new URL(kept.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /graphql?query={item{name}} HTTP/1.1\r\nhost: x\r\n\r\n');
    socket.destroy();
  }
  expect(statusOf(await kept.post('{ item { name } }'))).toBe(HIT);
});
