import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** The maximum size of a request body. */
export const MAX_BODY_BYTES = 100_000;

/**
 * Reads the body of a request and assigns it to `request.body`, which Yoga reads instead of the stream. Returns null if
 * the body is too large.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) {
      chunks.push(chunk);
    }
  });
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('end', () => {
      const bytes = Buffer.concat(chunks);
      // Yoga enumerates the keys of the body. For a large Buffer, this takes milliseconds.
      Object.assign(request, { body: Readable.from([bytes]) });
      resolve(size > MAX_BODY_BYTES ? null : bytes);
    });
  });
}
