import { hash } from 'node:crypto';
import type { Answer } from './kept-answers.ts';

/** The time in seconds for which shared caches can serve an answer without asking the server. */
const SHARED_MAX_AGE_S = 60;

const SECONDS_PER_DAY = 86_400;

/** The header that says whether an answer was kept (RFC 9211). */
export const STATUS = {
  name: 'cache-status',
  hit: 'gaiko; hit',
  miss: 'gaiko; fwd=miss',
} as const;

/** Returns the ETag for the bytes of an answer. It is weak, because compressed bytes have the same. */
export function tagOf(bytes: Buffer): string {
  return `W/"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`;
}

/** Returns whether the client already has the answer, by its If-None-Match header. */
export function isCurrent(ifNoneMatch: string | null | undefined, { tag }: Answer): boolean {
  if (ifNoneMatch === null || ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = tag.slice(2);
  return ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === opaque);
}

/**
 * Returns the headers with which clients and shared caches can store an answer to a GET request. Clients ask again each
 * time and get 304. Shared caches ask again after a minute, or at the end of the UTC day on which the answer depends.
 */
export function cachingHeaders(
  { tag, day }: Answer,
  now: number,
): Readonly<Record<string, string>> {
  const left = day === null ? Infinity : (day + 1) * SECONDS_PER_DAY - Math.ceil(now / 1_000);
  const maxAge = Math.max(0, Math.min(SHARED_MAX_AGE_S, left));
  return {
    etag: tag,
    'cache-control': `public, max-age=0, s-maxage=${maxAge}, must-revalidate`,
  };
}

/** Returns the names of the request headers that select an answer. */
export function varyOf({ publicTools }: { readonly publicTools: boolean }): string {
  return publicTools ? 'Accept, Accept-Encoding, X-Gaiko-Explain' : 'Accept, Accept-Encoding';
}
