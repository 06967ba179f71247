import { ENCODERS, pickEncoding } from '../cache/encodings.ts';
import { cacheHeaders, isNotModified, toETag } from '../cache/cache-headers.ts';

interface Document {
  readonly text: string;
  /** The content type, without a charset. */
  readonly type: string;
  /** Additional headers of the response. The function sets the headers for caching, encoding and content type itself. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether PUBLIC_URL is set. Without PUBLIC_URL, the client chooses the origin of the URLs in the document. */
  readonly isPublic: boolean;
}

/** Returns a response with an ETag and a compressed document, or the status 304 if the client has the document. */
export async function sendDocument(
  { method, headers: sent }: Request,
  { text, type, headers = {}, isPublic }: Document,
): Promise<Response> {
  const bytes = Buffer.from(text);
  const contentType = `${type}; charset=utf-8`;
  const cacheable = { bytes, contentType, etag: toETag(bytes), day: null };
  const all = {
    ...headers,
    ...cacheHeaders(cacheable, Date.now()),
    ...(!isPublic && { 'cache-control': PRIVATE }),
    vary: 'Accept, Accept-Encoding',
  };
  if (isNotModified(sent.get('if-none-match'), cacheable))
    return new Response(null, { status: 304, headers: all });
  const encoding = pickEncoding(sent.get('accept-encoding') ?? '');
  const described = {
    ...all,
    'content-type': contentType,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  };
  if (method === 'HEAD') return new Response(null, { headers: described });
  return new Response(Buffer.from(await ENCODERS[encoding](bytes)), { headers: described });
}

/** The Cache-Control header of a response whose URLs have an origin that the client can choose. */
export const PRIVATE = 'private, max-age=0, must-revalidate';
