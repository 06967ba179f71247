import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { hasCode } from '../../src/neo4j/has-code.ts';

/** How to decode the bytes of a file as text. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What the bytes of a file show before any row is read. */
export interface FileFacts {
  /** The SHA-256 hash of all bytes. */
  readonly hash: string;
  readonly encoding: Encoding;
  /** The first position that is not UTF-8, in lines and cells. Undefined if the whole file is UTF-8. */
  readonly invalidAt: BytePlace | undefined;
}

interface BytePlace {
  readonly line: number;
  readonly column: number;
}

/** Reads all bytes of a file once, a chunk at a time. */
export async function inspectFile(path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let mark: Encoding | undefined;
  let isValid = true;
  for await (const chunk of readBytes(path)) {
    mark ??= readMark(chunk);
    hash.update(chunk);
    isValid &&= isDecoded(decoder, chunk);
  }
  isValid &&= isDecoded(decoder, undefined);
  const encoding = mark === undefined || mark === 'utf-8' ? undefined : mark;
  const usual = isValid ? 'utf-8' : 'windows-1252';
  return {
    hash: hash.digest('hex'),
    encoding: encoding ?? usual,
    invalidAt: isValid ? undefined : await findInvalid(path),
  };
}

async function* readBytes(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path)) if (Buffer.isBuffer(chunk)) yield chunk;
}

function readMark(start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function isDecoded(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch (error) {
    if (hasCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA')) return false;
    throw error;
  }
}

const LINE_FEED = 0x0a;
const TAB = 0x09;

async function findInvalid(path: string): Promise<BytePlace> {
  let line = 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of readBytes(path)) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      const text = bytes.subarray(start, end);
      if (!isUtf8(text)) return { line, column: countCells(text) };
      line += 1;
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  return { line, column: countCells(rest) };
}

// The cell with the first invalid byte: the cells before it are valid.
function countCells(line: Buffer): number {
  let column = 1;
  let start = 0;
  for (let end = line.indexOf(TAB); end >= 0; end = line.indexOf(TAB, start)) {
    if (!isUtf8(line.subarray(start, end))) return column;
    column += 1;
    start = end + 1;
  }
  return column;
}
