import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { EXPLAIN_HEADER } from '../execute/explain.ts';
import { toAsked, type Note } from '../execute/run-operation.ts';
import { cachingHeaders, isCurrent, STATUS, tagOf } from './answer-headers.ts';
import { defineAnswerKeys } from './answer-key.ts';
import type { Answer, Beginning, KeptAnswers } from './kept-answers.ts';

/** The key of the request, if the HTTP listener has read its bytes. */
export interface ListenerContext {
  readonly requestKey?: string | undefined;
}

interface KeepingAnswers {
  readonly schema: GraphQLSchema;
  readonly kept: KeptAnswers;
  readonly notes: WeakMap<Request, Note>;
  /** The names of the request headers that select an answer. */
  readonly vary: string;
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number;
}

/** An operation that has begun, and its kept answer if there is one. */
interface Operation {
  readonly key: string;
  readonly requestKey: string | undefined;
  readonly beginning: Beginning;
  readonly found: Answer | null;
}

/**
 * Returns a plugin that keeps the answers of operations, and sends them again while the data does not change. It has to
 * be the last plugin.
 */
export function keepAnswers(keeping: KeepingAnswers): Plugin<ListenerContext> {
  const { kept } = keeping;
  const operations = new WeakMap<Request, Operation>();
  const failed = new WeakSet<Request>();
  const keyOf = defineAnswerKeys(keeping.schema);
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request, requestKey } = args.contextValue;
      if (request.headers.has(EXPLAIN_HEADER)) return;
      const key = keyOf({ ...toAsked(args), accept: request.headers.get('accept') ?? '' });
      if (key === null) return;
      setExecuteFn(async (given): Promise<unknown> => {
        const found = await kept.find(key);
        operations.set(request, { key, requestKey, beginning: await kept.begin(), found });
        return found ? { data: null } : executeFn(given);
      });
    },
    onResultProcess(process) {
      const { request, result } = process;
      if ('errors' in result) failed.add(request);
      const found = operations.get(request)?.found;
      if (!found) return;
      process.setResultProcessor((_, api) => toResponse(found, api.Response), 'application/json');
    },
    async onResponse(asked) {
      const { request, response } = asked;
      const operation = operations.get(request);
      const isWhole = operation !== undefined && !failed.has(request);
      const answer = isWhole ? await finish(keeping, operation, request, response) : null;
      if (operation) noteStatus(response, kept, operation.found !== null);
      if (request.method !== 'GET' || !isJson(response)) return;
      addCachingHeaders(response, answer, keeping);
      if (answer && isCurrent(request.headers.get('if-none-match'), answer)) {
        const { headers } = response;
        asked.setResponse(new asked.fetchAPI.Response(null, { status: 304, headers }));
      }
    },
  };
}

function noteStatus({ headers }: Response, kept: KeptAnswers, isKept: boolean): void {
  headers.set(STATUS.name, isKept ? STATUS.hit : STATUS.miss);
  kept.count(isKept);
}

function toResponse({ bytes, contentType }: Answer, Reply: typeof Response): Response {
  return new Reply(new Uint8Array(bytes), { headers: { 'content-type': contentType } });
}

function addCachingHeaders(
  { headers }: Response,
  answer: Answer | null,
  { now, vary }: KeepingAnswers,
): void {
  if (!answer) {
    headers.set('cache-control', 'no-store');
    return;
  }
  for (const [name, text] of Object.entries(cachingHeaders(answer, now()))) headers.set(name, text);
  headers.append('vary', vary);
}

/** Returns the answer of an operation and keeps it. Returns null if it cannot be sent again. */
async function finish(
  { kept, notes }: KeepingAnswers,
  { key, requestKey, beginning, found }: Operation,
  request: Request,
  response: Response,
): Promise<Answer | null> {
  const answer = found ?? (await readAnswer(response, notes.get(request), beginning));
  if (!answer) return null;
  if (!found) void kept.keep(key, answer, beginning);
  if (requestKey !== undefined) kept.addRequest(requestKey, key);
  return answer;
}

async function readAnswer(
  response: Response,
  note: Note | undefined,
  { day }: Beginning,
): Promise<Answer | null> {
  if (!note || !isComplete(note) || response.status !== 200 || !isJson(response)) return null;
  const bytes = Buffer.from(await response.text());
  const contentType = response.headers.get('content-type') ?? '';
  return { bytes, contentType, tag: tagOf(bytes), day: note.marks.has('TODAY') ? day : null };
}

function isComplete({ explained, marks, notices }: Note): boolean {
  const isCut = Array.from(notices.values(), codeOf).includes('TRUNCATED');
  return explained === null && !marks.has('CUT_BY_TIME') && !isCut;
}

function codeOf(notice: object): unknown {
  return 'code' in notice ? notice.code : undefined;
}

function isJson({ headers }: Response): boolean {
  return /^application\/(graphql-response\+)?json\b/.test(headers.get('content-type') ?? '');
}
