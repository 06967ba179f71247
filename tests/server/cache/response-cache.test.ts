import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  createResponseCache,
  type ResponseCache,
} from '../../../src/server/cache/response-cache.ts';
import { settableVersion } from './settable-version.ts';

const MB = 1_048_576;
const DAY = 86_400_000;

let version: ReturnType<typeof settableVersion>;
let now: number;
let isImporting: boolean;
let cache: ResponseCache;

beforeEach(() => {
  version = settableVersion('v1');
  [now, isImporting] = [20_000.5 * DAY, false];
  cache = open(1);
});

const open = (megabytes: number): ResponseCache =>
  createResponseCache({
    maxBytes: megabytes * MB,
    versions: version,
    isImporting: () => isImporting,
    now: () => now,
  });

const responseOf = (bytes: Buffer, isForToday = false) => ({
  bytes,
  contentType: 'application/json; charset=utf-8',
  etag: `W/"${bytes.toString('base64').slice(0, 20)}"`,
  day: isForToday ? Math.floor(now / DAY) : null,
});

async function store(key: string, bytes: Buffer, isForToday = false): Promise<void> {
  await cache.store(key, responseOf(bytes, isForToday), await cache.startExecution());
}

const textOf = async (key: string) => (await cache.find(key))?.bytes.toString();

it('finds a response by its key and by the key of its request', async () => {
  await store('a', Buffer.from('one'));
  cache.addRequest('GET a', 'a');
  expect(await textOf('a')).toBe('one');
  expect((await cache.findByRequest('GET a'))?.bytes.toString()).toBe('one');
  expect(await cache.findByRequest('GET b')).toBeNull();
});

it('removes all responses when the data version changes', async () => {
  await store('a', Buffer.from('one'));
  await store('b', Buffer.from('two'));
  version.set('v2');
  expect(await textOf('a')).toBeUndefined();
  expect(cache.report()).toMatchObject({ entries: 0, bytes: 0 });
});

it('does not store a response if the data version changes during the execution', async () => {
  const start = await cache.startExecution();
  version.set('v2');
  await cache.store('a', responseOf(Buffer.from('one')), start);
  expect(cache.report().entries).toBe(0);
});

it('neither stores nor finds responses while another process imports data', async () => {
  await store('a', Buffer.from('one'));
  version.set(null);
  await store('b', Buffer.from('two'));
  expect(await textOf('a')).toBeUndefined();
  version.set('v1');
  expect(await textOf('a')).toBe('one');
  expect(await textOf('b')).toBeUndefined();
});

it('neither stores nor finds responses while this process imports data', async () => {
  await store('a', Buffer.from('one'));
  isImporting = true;
  await store('b', Buffer.from('two'));
  expect(await textOf('a')).toBeUndefined();
  isImporting = false;
  expect(await textOf('b')).toBeUndefined();
});

it('finds a response that depends on the day only on this day', async () => {
  await store('a', Buffer.from('one'), true);
  await store('b', Buffer.from('two'));
  now += 0.4 * DAY;
  expect(await textOf('a')).toBe('one');
  now += 0.2 * DAY;
  expect(await textOf('a')).toBeUndefined();
  expect(await textOf('b')).toBe('two');
});

it('does not store a response if the day changes during the execution', async () => {
  const start = await cache.startExecution();
  now += DAY;
  await cache.store('a', responseOf(Buffer.from('one')), start);
  expect(cache.report().entries).toBe(0);
});

it('does not store a response that depends on the day in the first minute of the day', async () => {
  now = 20_000 * DAY + 30_000;
  await store('a', Buffer.from('one'), true);
  expect(cache.report().entries).toBe(0);
  now += 60_000;
  await store('a', Buffer.from('one'), true);
  expect(cache.report().entries).toBe(1);
});

it('stays within its maximum size and evicts the least recently used responses', async () => {
  await store('popular', Buffer.from('one'));
  for (let at = 0; at < 300; at += 1) {
    await store(`rare ${at}`, randomBytes(20_000));
    cache.addRequest(`GET ${at}`, `rare ${at}`);
    expect(await textOf('popular')).toBe('one');
    expect(cache.report().bytes).toBeLessThanOrEqual(MB);
  }
  expect(await textOf('rare 0')).toBeUndefined();
  expect(await textOf('rare 299')).toBeDefined();
});

it('limits the size of the request keys', async () => {
  await store('a', Buffer.from('one'));
  for (let at = 0; at < 10_000; at += 1) cache.addRequest(`GET a ${at}`, 'a');
  expect(cache.report().bytes).toBeLessThan(MB / 4);
  expect(await textOf('a')).toBe('one');
});

it('does not store a response that exceeds its share of the cache', async () => {
  await store('a', randomBytes(MB / 4));
  expect(cache.report().entries).toBe(0);
});

it('limits the size of pending responses', async () => {
  const start = await cache.startExecution();
  const all = Array.from({ length: 100 }, (_, at) =>
    cache.store(String(at), responseOf(randomBytes(50_000)), start),
  );
  await Promise.all(all);
  expect(cache.report().entries).toBeLessThan(5);
});

it('compresses a response once and counts the compressed bytes', async () => {
  const bytes = Buffer.from('gaiko '.repeat(1_000));
  await store('a', bytes);
  const before = cache.report().bytes;
  const found = await cache.find('a');
  const encoded = found && (await cache.encode(found, 'br'));
  expect(encoded && brotliDecompressSync(encoded)).toEqual(bytes);
  expect(cache.report().bytes).toBe(before + (encoded?.length ?? 0));
  const again = await cache.find('a');
  expect(again && cache.encode(again, 'br')).toBe(encoded);
  expect(again && gunzipSync(await cache.encode(again, 'gzip'))).toEqual(bytes);
});

it('does not compress a small response', async () => {
  await store('a', Buffer.from('one'));
  const found = await cache.find('a');
  expect(found && cache.encode(found, 'br')).toBe(found?.bytes);
});
