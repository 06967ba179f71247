import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** The maximum size of a request body. */
export const MAX_BODY_BYTES = 100_000;

/** A body that was read, or null if it was too large. */
export interface ReadBody {
  readonly bytes: Buffer | null;
}

/** Reads the body of a request and attaches it to the request, where Yoga looks for it first. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
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
      // Yoga lists the keys of a body, which takes milliseconds for the keys of a large Buffer.
      Object.assign(request, { body: Readable.from([bytes]) });
      resolve({ bytes: size > MAX_BODY_BYTES ? null : bytes });
    });
  });
}
