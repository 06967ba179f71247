import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createKeptAnswers, type KeptAnswers } from '../../../src/server/cache/kept-answers.ts';
import { changingVersion } from './changing-version.ts';

const MB = 1_048_576;
const DAY = 86_400_000;

let version: ReturnType<typeof changingVersion>;
let now: number;
let isImporting: boolean;
let kept: KeptAnswers;

beforeEach(() => {
  version = changingVersion('v1');
  [now, isImporting] = [20_000.5 * DAY, false];
  kept = open(1);
});

const open = (megabytes: number): KeptAnswers =>
  createKeptAnswers({
    maxBytes: megabytes * MB,
    versions: version,
    isImporting: () => isImporting,
    now: () => now,
  });

const answer = (bytes: Buffer, isOfToday = false) => ({
  bytes,
  contentType: 'application/json; charset=utf-8',
  tag: `W/"${bytes.toString('base64').slice(0, 20)}"`,
  day: isOfToday ? Math.floor(now / DAY) : null,
});

async function keep(key: string, bytes: Buffer, isOfToday = false): Promise<void> {
  await kept.keep(key, answer(bytes, isOfToday), await kept.begin());
}

const textOf = async (key: string) => (await kept.find(key))?.bytes.toString();

it('finds an answer by its key, and by a request that had it', async () => {
  await keep('a', Buffer.from('one'));
  kept.addRequest('GET a', 'a');
  expect(await textOf('a')).toBe('one');
  expect((await kept.findRequest('GET a'))?.bytes.toString()).toBe('one');
  expect(await kept.findRequest('GET b')).toBeNull();
});

it('drops all answers when the version changes', async () => {
  await keep('a', Buffer.from('one'));
  await keep('b', Buffer.from('two'));
  version.set('v2');
  expect(await textOf('a')).toBeUndefined();
  expect(kept.report()).toMatchObject({ answers: 0, bytes: 0 });
});

it('does not keep an answer if the version changed while it was computed', async () => {
  const beginning = await kept.begin();
  version.set('v2');
  await kept.keep('a', answer(Buffer.from('one')), beginning);
  expect(kept.report().answers).toBe(0);
});

it('neither keeps nor finds answers while another process imports', async () => {
  await keep('a', Buffer.from('one'));
  version.set(null);
  await keep('b', Buffer.from('two'));
  expect(await textOf('a')).toBeUndefined();
  version.set('v1');
  expect(await textOf('a')).toBe('one');
  expect(await textOf('b')).toBeUndefined();
});

it('neither keeps nor finds answers while this process imports', async () => {
  await keep('a', Buffer.from('one'));
  isImporting = true;
  await keep('b', Buffer.from('two'));
  expect(await textOf('a')).toBeUndefined();
  isImporting = false;
  expect(await textOf('b')).toBeUndefined();
});

it('finds an answer that depends on the day only on that day', async () => {
  await keep('a', Buffer.from('one'), true);
  await keep('b', Buffer.from('two'));
  now += 0.4 * DAY;
  expect(await textOf('a')).toBe('one');
  now += 0.2 * DAY;
  expect(await textOf('a')).toBeUndefined();
  expect(await textOf('b')).toBe('two');
});

it('does not keep an answer that was computed across midnight', async () => {
  const beginning = await kept.begin();
  now += DAY;
  await kept.keep('a', answer(Buffer.from('one')), beginning);
  expect(kept.report().answers).toBe(0);
});

it('does not keep an answer that depends on the day in the first minute of a day', async () => {
  now = 20_000 * DAY + 30_000;
  await keep('a', Buffer.from('one'), true);
  expect(kept.report().answers).toBe(0);
  now += 60_000;
  await keep('a', Buffer.from('one'), true);
  expect(kept.report().answers).toBe(1);
});

it('stays within its bytes, and keeps the answers that are used', async () => {
  await keep('popular', Buffer.from('one'));
  for (let at = 0; at < 300; at += 1) {
    await keep(`rare ${at}`, randomBytes(20_000));
    kept.addRequest(`GET ${at}`, `rare ${at}`);
    expect(await textOf('popular')).toBe('one');
    expect(kept.report().bytes).toBeLessThanOrEqual(MB);
  }
  expect(await textOf('rare 0')).toBeUndefined();
  expect(await textOf('rare 299')).toBeDefined();
});

it('bounds the keys of requests', async () => {
  await keep('a', Buffer.from('one'));
  for (let at = 0; at < 10_000; at += 1) kept.addRequest(`GET a ${at}`, 'a');
  expect(kept.report().bytes).toBeLessThan(MB / 4);
  expect(await textOf('a')).toBe('one');
});

it('does not keep an answer that takes a large part of the memory', async () => {
  await keep('a', randomBytes(MB / 4));
  expect(kept.report().answers).toBe(0);
});

it('bounds the answers that wait to be kept', async () => {
  const beginning = await kept.begin();
  const all = Array.from({ length: 100 }, (_, at) =>
    kept.keep(String(at), answer(randomBytes(50_000)), beginning),
  );
  await Promise.all(all);
  expect(kept.report().answers).toBeLessThan(5);
});

it('compresses an answer once, and counts the compressed bytes', async () => {
  const bytes = Buffer.from('gaiko '.repeat(1_000));
  await keep('a', bytes);
  const before = kept.report().bytes;
  const found = await kept.find('a');
  const encoded = found && (await kept.encode(found, 'br'));
  expect(encoded && brotliDecompressSync(encoded)).toEqual(bytes);
  expect(kept.report().bytes).toBe(before + (encoded?.length ?? 0));
  const again = await kept.find('a');
  expect(again && kept.encode(again, 'br')).toBe(encoded);
  expect(again && gunzipSync(await kept.encode(again, 'gzip'))).toEqual(bytes);
});

it('does not compress a small answer', async () => {
  await keep('a', Buffer.from('one'));
  const found = await kept.find('a');
  expect(found && kept.encode(found, 'br')).toBe(found?.bytes);
});
