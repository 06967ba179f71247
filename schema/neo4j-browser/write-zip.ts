import { crc32 } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly text: string;
}

/**
 * Returns a ZIP archive of texts without compression. Neo4j Browser accepts several favorites only as an archive, which
 * does not justify a library. See PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function writeZip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const sizes = describeContent(path, content);
    const file = Buffer.concat([uint32(0x04034b50), VERSION, sizes, uint16(0), path, content]);
    const entry = [uint32(0x02014b50), VERSION, VERSION, sizes, Buffer.alloc(12), uint32(offset)];
    files.push(file);
    directory.push(Buffer.concat([...entry, path]));
    offset += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = uint16(entries.length);
  const end = [
    uint32(0x06054b50),
    uint32(0),
    count,
    count,
    uint32(size),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...files, ...directory, ...end]);
}

/** The version of the format that is required to read the archive: 2.0. */
const VERSION = uint16(20);
const UTF8 = uint16(0x0800);
const STORED = uint16(0);
/** 1 January 1980, midnight. */
const MODIFIED = [uint16(0), uint16(0x21)];

function describeContent(path: Buffer, content: Buffer): Buffer {
  const size = uint32(content.length);
  return Buffer.concat([
    ...[UTF8, STORED, ...MODIFIED, uint32(crc32(content)), size, size],
    uint16(path.length),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
