import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The encoding of a file. */
type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/**
 * The rule for choosing the encoding of a file. A byte order mark takes precedence. Without one, bytes that are not
 * UTF-8 are read as Windows-1252 or reported as an error.
 */
export type EncodingChoice = Encoding | 'detect' | 'utf-8-only';

/** The properties of a file, available after all its bytes have been read. */
export interface FileFacts {
  /** The SHA-256 hash of all bytes. */
  readonly hash: string;
  readonly encoding: Encoding;
}

/** The error at the first byte that is not UTF-8. Gives the line and the cell in a tab-separated table. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
  readonly line: number;
  readonly column: number;

  constructor({ line, column }: { readonly line: number; readonly column: number }) {
    super('is not UTF-8; save the file as UTF-8');
    this.line = line;
    this.column = column;
  }
}

/** Reads the text of a file in chunks. Calls `onEnd` after the last one. Throws NotUtf8. */
export async function* readText(
  path: string,
  choice: EncodingChoice,
  onEnd: (facts: FileFacts) => void = () => undefined,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let decoder: Decoder | undefined;
  for await (const chunk of createReadStream(path)) {
    if (!Buffer.isBuffer(chunk)) continue;
    hash.update(chunk);
    decoder ??= openDecoder(choice, chunk);
    yield decoder.decode(chunk);
  }
  if (decoder !== undefined) yield decoder.end();
  onEnd({ hash: hash.digest('hex'), encoding: decoder?.encoding() ?? 'utf-8' });
}

interface Decoder {
  decode(chunk: Buffer): string;
  end(): string;
  encoding(): Encoding;
}

function openDecoder(choice: EncodingChoice, start: Buffer): Decoder {
  const isOpen = choice === 'detect' || choice === 'utf-8-only';
  const encoding = isOpen ? readMark(start) : choice;
  if (encoding === undefined) return openUtf8Decoder(choice === 'utf-8-only');
  const decoder = new TextDecoder(encoding);
  return {
    decode: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
    encoding: () => encoding,
  };
}

function readMark(start: Buffer): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : undefined;
}

// Everything before the first invalid byte is valid UTF-8.
function openUtf8Decoder(isOnly: boolean): Decoder {
  const place = { line: 1, column: 1 };
  let encoding: Encoding = 'utf-8';
  let decoder = new TextDecoder();
  let rest: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer): string => {
    const at = encoding === 'utf-8' ? findInvalid(bytes) : -1;
    const valid = at < 0 ? bytes : bytes.subarray(0, at);
    if (isOnly) advance(place, valid);
    const text = decoder.decode(valid, { stream: true });
    if (at < 0) return text;
    if (isOnly) throw new NotUtf8(place);
    [encoding, decoder] = ['windows-1252', new TextDecoder('windows-1252')];
    return text + decoder.decode(bytes.subarray(at), { stream: true });
  };
  return {
    decode(chunk) {
      const bytes = Buffer.concat([rest, chunk]);
      // An ASCII byte is never part of a multibyte character.
      const end = bytes.findLastIndex((byte) => byte < 0x80) + 1;
      rest = bytes.subarray(end);
      return take(bytes.subarray(0, end));
    },
    end: () => take(rest) + decoder.decode(),
    encoding: () => encoding,
  };
}

/** Returns the start of the first run of non-ASCII bytes that is not UTF-8, or -1 if there is none. */
function findInvalid(bytes: Buffer): number {
  if (isUtf8(bytes)) return -1;
  for (let start = 0; start < bytes.length; start += 1) {
    if ((bytes[start] ?? 0) < 0x80) continue;
    let end = start;
    while ((bytes[end] ?? 0) >= 0x80) end += 1;
    if (!isUtf8(bytes.subarray(start, end))) return start;
    start = end;
  }
  return -1;
}

const LINE_FEED = 0x0a;
const TAB = 0x09;

function advance(place: { line: number; column: number }, bytes: Buffer): void {
  for (const byte of bytes) {
    if (byte === TAB) place.column += 1;
    if (byte !== LINE_FEED) continue;
    place.line += 1;
    place.column = 1;
  }
}
