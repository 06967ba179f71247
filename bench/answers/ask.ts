import { setTimeout as wait } from 'node:timers/promises';
import type { Lookup } from './draft.ts';

/** A response of a GraphQL server. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[] | undefined;
}

/** The parts of an error that are compared. */
interface AnswerError {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** A query with its variables. The values of the variables in `lookups` come from the server. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly lookups: readonly Lookup[];
}

/** A function that sends a query to a server. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

const PASSING_CODES: ReadonlySet<unknown> = new Set([
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
]);
const MAX_ATTEMPTS = 4;
const WAIT_MS = 2000;

/** Returns a client of the server at a URL. If the server is busy, the client retries up to three times. */
export function askAt(url: string): Ask {
  return (query, variables = {}) =>
    retryBusy(
      () => post(url, { query, variables }),
      ({ errors = [] }) => errors.some(({ extensions }) => PASSING_CODES.has(extensions?.['code'])),
    );
}

/** Sends a request. If the server is busy, repeats the request up to three times. */
export async function retryBusy<Response>(
  send: () => Promise<Response>,
  isBusy: (response: Response) => boolean,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send();
    if (!isBusy(response) || attempt === MAX_ATTEMPTS) return response;
    await wait(WAIT_MS * attempt);
  }
}

/** Sends a question after its lookups. */
export async function askQuestion(ask: Ask, question: Question): Promise<Answer> {
  return ask(question.query, await resolveVariables(ask, question));
}

/** Returns the variables of a question, including those from lookups. */
export async function resolveVariables(
  ask: Ask,
  question: Question,
): Promise<Readonly<Record<string, unknown>>> {
  const found = await Promise.all(
    question.lookups.map(async ({ variable, query, variables, path }) => {
      const { data } = await ask(query, variables);
      return [variable, valueAt(data, path)] as const;
    }),
  );
  return { ...question.variables, ...Object.fromEntries(found) };
}

async function post(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null) {
    throw new Error(`${url} did not return a JSON object.`);
  }
  return answer;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([name]) => name === key)?.[1]
        : null,
    value,
  );
}
