import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText, type EncodingChoice, type FileFacts } from '../../import/table/read-text.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaiko-text-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(bytes: Buffer, choice: EncodingChoice = 'detect') {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const found: FileFacts[] = [];
  let text = '';
  for await (const part of readText(path, choice, (facts) => found.push(facts))) text += part;
  return { text, encoding: found[0]?.encoding, hash: found[0]?.hash };
}

// Longer than a chunk of a file, so that characters cross the bounds of chunks.
const LONG = 'naïve 日本 façade\n'.repeat(20_000);

it('reads UTF-8, with or without a byte order mark', async () => {
  expect(await read(Buffer.from(LONG))).toMatchObject({ text: LONG, encoding: 'utf-8' });
  expect(await read(Buffer.from(`\uFEFF${LONG}`))).toMatchObject({ text: LONG, encoding: 'utf-8' });
});

it('reads UTF-16 with a byte order mark', async () => {
  const bytes = Buffer.from(`\uFEFF${LONG}`, 'utf16le');
  expect(await read(bytes)).toMatchObject({ text: LONG, encoding: 'utf-16le' });
  expect(await read(bytes.swap16())).toMatchObject({ text: LONG, encoding: 'utf-16be' });
});

it('reads other files as Windows-1252, regardless of the position of the first non-ASCII byte', async () => {
  for (const before of ['', 'a,b\n', 'plain\n'.repeat(30_000)]) {
    const bytes = Buffer.from(`${before}C\xf4te d'Ivoire \xe9\xe9n, \x93quoted\x94\n`, 'latin1');
    const text = `${before}Côte d'Ivoire één, “quoted”\n`;
    expect(await read(bytes)).toMatchObject({ text, encoding: 'windows-1252' });
  }
});

it('reads a file that ends with a non-ASCII character', async () => {
  expect(await read(Buffer.from('日本'))).toMatchObject({ text: '日本', encoding: 'utf-8' });
  expect(await read(Buffer.from('caf\xe9', 'latin1'))).toMatchObject({ text: 'café' });
  expect(await read(Buffer.alloc(0))).toMatchObject({ text: '', encoding: 'utf-8' });
});

it('hashes all bytes', async () => {
  const bytes = Buffer.from(`\uFEFF${LONG}`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect((await read(bytes)).hash).toBe(hash);
});

it('reports the position of the first invalid byte if UTF-8 is required', async () => {
  const start = `${'名\tname\tyear\n'.repeat(10_000)}日本\tC`;
  const bytes = Buffer.concat([Buffer.from(start), Buffer.from('\xf4te\n', 'latin1')]);
  await expect(read(bytes, 'utf-8-only')).rejects.toMatchObject({ line: 10_001, column: 2 });
});
