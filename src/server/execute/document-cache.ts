import type { DocumentNode, Token } from 'graphql';
import { LRUCache } from 'lru-cache';

/** The maximum memory of the cached documents in bytes. */
const MAX_DOCUMENT_BYTES = 16_777_216;

/** A cache of parsed documents without errors, by text. */
export type DocumentCache = LRUCache<string, DocumentNode>;

/** Creates an empty cache. */
export function createDocumentCache(maxBytes = MAX_DOCUMENT_BYTES): DocumentCache {
  return new LRUCache({
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / 16),
    sizeCalculation: measureDocument,
  });
}

const BYTES_PER_CHARACTER = 2;
/** The measured memory of a token with its share of the syntax tree. */
const BYTES_PER_TOKEN = 320;

/** Returns the approximate memory of a parsed document in bytes. */
export function measureDocument({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token: Token | null | undefined = loc?.startToken; token; token = token.next) {
    tokens += 1;
  }
  return (loc?.source.body.length ?? 0) * BYTES_PER_CHARACTER + tokens * BYTES_PER_TOKEN;
}
