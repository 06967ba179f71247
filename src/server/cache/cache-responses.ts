import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ListenerContext } from '../execute/listener-context.ts';
import { EXPLAIN_HEADER } from '../execute/explain.ts';
import { toAsked, type Note } from '../execute/run-operation.ts';
import {
  CACHE_STATUS,
  cacheHeaders,
  isNotModified,
  toETag,
  type HttpCaching,
} from './cache-headers.ts';
import { defineCacheKeys } from './cache-key.ts';
import type { CacheableResponse, ExecutionStart } from './response-cache.ts';

interface CachingResponses extends HttpCaching {
  readonly schema: GraphQLSchema;
  readonly notes: WeakMap<Request, Note>;
}

/** An operation in progress. `cached` is its response if the cache contains one. */
interface Operation {
  readonly key: string;
  readonly requestKey: string | undefined;
  readonly start: ExecutionStart;
  readonly cached: CacheableResponse | null;
}

/**
 * Returns a plugin that sends cached responses and stores new responses in the cache. It must be the last plugin, because
 * a response is stored as the other plugins have left it.
 */
export function cacheResponses(caching: CachingResponses): Plugin<ListenerContext> {
  const { cache } = caching;
  const operations = new WeakMap<Request, Operation>();
  const failed = new WeakSet<Request>();
  const keyOf = defineCacheKeys(caching.schema);
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request, requestKey } = args.contextValue;
      if (request.headers.has(EXPLAIN_HEADER)) return;
      const key = keyOf({ ...toAsked(args), accept: request.headers.get('accept') ?? '' });
      if (key === null) return;
      setExecuteFn(async (given): Promise<unknown> => {
        const cached = await cache.find(key);
        operations.set(request, { key, requestKey, start: await cache.startExecution(), cached });
        return cached ? { data: null } : executeFn(given);
      });
    },
    onResultProcess(process) {
      const { request, result } = process;
      if ('errors' in result) failed.add(request);
      const cached = operations.get(request)?.cached;
      if (!cached) return;
      process.setResultProcessor((_, api) => toResponse(cached, api.Response), 'application/json');
    },
    async onResponse(asked) {
      const { request, response } = asked;
      const operation = operations.get(request);
      const isComplete = operation !== undefined && !failed.has(request);
      const cacheable = isComplete ? await finish(caching, operation, request, response) : null;
      if (operation) {
        const isCached = operation.cached !== null;
        noteStatus(response, caching, isCached);
        caching.observer.note(request, { isCached });
      }
      if (request.method !== 'GET' || !isJson(response)) return;
      addCacheHeaders(response, cacheable, caching);
      if (cacheable && isNotModified(request.headers.get('if-none-match'), cacheable)) {
        const { headers } = response;
        asked.setResponse(new asked.fetchAPI.Response(null, { status: 304, headers }));
      }
    },
  };
}

function noteStatus({ headers }: Response, { cache }: HttpCaching, isHit: boolean): void {
  headers.set(CACHE_STATUS.name, isHit ? CACHE_STATUS.hit : CACHE_STATUS.miss);
  cache.count(isHit);
}

function toResponse({ bytes, contentType }: CacheableResponse, Reply: typeof Response): Response {
  return new Reply(new Uint8Array(bytes), { headers: { 'content-type': contentType } });
}

function addCacheHeaders(
  { headers }: Response,
  cacheable: CacheableResponse | null,
  { now, vary }: HttpCaching,
): void {
  if (!cacheable) {
    headers.set('cache-control', 'no-store');
    return;
  }
  for (const [name, text] of Object.entries(cacheHeaders(cacheable, now())))
    headers.set(name, text);
  headers.append('vary', vary);
}

/** Returns the response of an operation after storing it in the cache. Returns null if it must not be cached. */
async function finish(
  { cache, notes, observer }: CachingResponses,
  { key, requestKey, start, cached }: Operation,
  request: Request,
  response: Response,
): Promise<CacheableResponse | null> {
  const operation = observer.find(request)?.operation ?? null;
  const read = cached ?? (await readCacheable(response, notes.get(request), start));
  const cacheable = read && { ...read, operation };
  if (!cacheable) return null;
  if (!cached) void cache.store(key, cacheable, start);
  if (requestKey !== undefined) cache.addRequest(requestKey, key);
  return cacheable;
}

async function readCacheable(
  response: Response,
  note: Note | undefined,
  { day }: ExecutionStart,
): Promise<CacheableResponse | null> {
  if (!note || !isWhole(note) || response.status !== 200 || !isJson(response)) return null;
  const bytes = Buffer.from(await response.text());
  const contentType = response.headers.get('content-type') ?? '';
  return { bytes, contentType, etag: toETag(bytes), day: note.marks.has('TODAY') ? day : null };
}

/** Returns whether a response contains all data and no explanation. */
function isWhole({ explained, marks, notices }: Note): boolean {
  const isTruncated = Array.from(notices.values(), codeOf).includes('TRUNCATED');
  return explained === null && !marks.has('CUT_BY_TIME') && !isTruncated;
}

function codeOf(notice: object): unknown {
  return 'code' in notice ? notice.code : undefined;
}

function isJson({ headers }: Response): boolean {
  return /^application\/(graphql-response\+)?json\b/.test(headers.get('content-type') ?? '');
}
