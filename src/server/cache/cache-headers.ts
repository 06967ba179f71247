import { hash } from 'node:crypto';
import type { Observer } from '../observe/observer.ts';
import type { CacheableResponse, ResponseCache } from './response-cache.ts';

/** The response cache and the settings of its HTTP headers. */
export interface HttpCaching {
  readonly cache: ResponseCache;
  /** The value of the Vary header. */
  readonly vary: string;
  readonly observer: Observer;
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number;
}

/** The maximum age in seconds of a response in a shared cache. */
const SHARED_MAX_AGE_S = 60;

const SECONDS_PER_DAY = 86_400;

/** The Cache-Status header (RFC 9211) and its values. */
export const CACHE_STATUS = {
  name: 'cache-status',
  hit: 'gaiko; hit',
  miss: 'gaiko; fwd=miss',
} as const;

/** Returns the ETag of a response body. The ETag is weak, because all encodings of the body share it. */
export function toETag(bytes: Buffer): string {
  return `W/"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`;
}

/** Returns whether an If-None-Match header contains the ETag of a response. */
export function isNotModified(
  ifNoneMatch: string | null | undefined,
  { etag }: CacheableResponse,
): boolean {
  if (ifNoneMatch === null || ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = etag.slice(2);
  return ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === opaque);
}

/**
 * Returns the ETag and Cache-Control headers of a response to a GET request. Clients revalidate the response on each use.
 * Shared caches revalidate it after a minute, or at the end of the UTC day if it is valid only on that day.
 */
export function cacheHeaders(
  { etag, day }: CacheableResponse,
  now: number,
): Readonly<Record<string, string>> {
  const secondsLeft =
    day === null ? Infinity : (day + 1) * SECONDS_PER_DAY - Math.ceil(now / 1_000);
  const maxAge = Math.max(0, Math.min(SHARED_MAX_AGE_S, secondsLeft));
  return {
    etag,
    'cache-control': `public, max-age=0, s-maxage=${maxAge}, must-revalidate`,
  };
}

/** Returns the value of the Vary header. */
export function varyOf({ publicTools }: { readonly publicTools: boolean }): string {
  return publicTools ? 'Accept, Accept-Encoding, X-Gaiko-Explain' : 'Accept, Accept-Encoding';
}
