import type { IncomingMessage, ServerResponse } from 'node:http';
import { EXPLAIN_HEADER } from '../execute/explain.ts';
import { cachingHeaders, isCurrent, STATUS } from './answer-headers.ts';
import { toRequestKey } from './answer-key.ts';
import { pickEncoding } from './encodings.ts';
import type { KeptAnswer, KeptAnswers } from './kept-answers.ts';

/**
 * Sends the kept answer to a request, before the request is parsed. If there is none, returns the key of the request, or
 * undefined if its answer is never kept.
 */
export type AnswerAgain = (
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
) => Promise<{ readonly isSent: boolean; readonly requestKey?: string }>;

interface Sending {
  readonly kept: KeptAnswers;
  /** The names of the request headers that select an answer. */
  readonly vary: string;
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number;
  /** Returns the headers of every response to an origin. */
  readonly headers: (origin: string | undefined) => Readonly<Record<string, string>>;
}

/** Creates a function that sends kept answers. */
export function createAnswerAgain(sending: Sending): AnswerAgain {
  return async (request, body, response) => {
    const { method = '', url = '', headers } = request;
    if (headers[EXPLAIN_HEADER] !== undefined) return { isSent: false };
    const { accept = '', 'content-type': contentType = '' } = headers;
    const requestKey = toRequestKey({ method, url, contentType, accept, body });
    const answer = await sending.kept.findRequest(requestKey);
    if (!answer) return { isSent: false, requestKey };
    sending.kept.count(true);
    await send(sending, answer, request, response);
    return { isSent: true };
  };
}

async function send(
  { kept, vary, now, headers: headersOf }: Sending,
  answer: KeptAnswer,
  { method, headers: given }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const common = headersOf(given.origin);
  const isGet = method === 'GET';
  const headers = {
    ...common,
    'content-type': answer.contentType,
    [STATUS.name]: STATUS.hit,
    ...(isGet && cachingHeaders(answer, now())),
    ...(isGet && { vary: join(common['vary'], vary) }),
  };
  if (isGet && isCurrent(given['if-none-match'], answer)) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = pickEncoding(given['accept-encoding']);
  const bytes = await kept.encode(answer, encoding);
  response.writeHead(200, {
    ...headers,
    ...(bytes !== answer.bytes && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  });
  response.end(bytes);
}

function join(one: string | undefined, other: string): string {
  return one === undefined ? other : `${one}, ${other}`;
}
