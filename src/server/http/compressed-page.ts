import { createHash } from 'node:crypto';
import { ENCODERS, pickEncoding } from '../cache/encodings.ts';

/** A file for browsers, which the server compresses once. */
export interface CompressedPage {
  answer(request: Request): Promise<Response>;
}

/** Creates a page from HTML. Compresses it at the first request. */
export function createCompressedPage(html: string): CompressedPage {
  return createCompressedFile(Buffer.from(html), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentPolicy(html),
    'cache-control': 'public, no-cache',
  });
}

/** Creates a file that is sent with the given headers and an ETag. Compresses it at the first request. */
export function createCompressedFile(
  bytes: Buffer,
  given: Readonly<Record<string, string>>,
): CompressedPage {
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const made = new Map<string, Promise<Uint8Array>>();
  return {
    async answer(request) {
      const encoding = pickEncoding(request.headers.get('accept-encoding') ?? '');
      const etag = `"${tag}-${encoding}"`;
      const headers = { ...given, vary: 'Accept, Accept-Encoding', etag };
      if (request.headers.get('if-none-match')?.includes(etag)) {
        return new Response(null, { status: 304, headers });
      }
      const body = made.get(encoding) ?? ENCODERS[encoding](bytes);
      made.set(encoding, body);
      return new Response(Buffer.from(await body), {
        headers: encoding === 'identity' ? headers : { ...headers, 'content-encoding': encoding },
      });
    },
  };
}

/** Returns a policy that allows only the scripts of the page, by their hashes, and no requests to other hosts. */
function contentPolicy(html: string): string {
  const hashes = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
