import { setTimeout as wait } from 'node:timers/promises';
import type { Lookup } from './draft.ts';

/** An answer of a GraphQL server. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[] | undefined;
}

/** The parts of an error that an answer is compared by. */
export interface AnswerError {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** A question: a document with its variables, some of which the server itself has to give. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly lookups: readonly Lookup[];
}

/** Asks a server one document. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

const PASSING_CODES: ReadonlySet<unknown> = new Set([
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
]);
const MAX_ATTEMPTS = 4;
const WAIT_MS = 2000;

/** Returns a client of the server at a URL. What fails since the server is busy is asked again up to three times. */
export function askAt(url: string): Ask {
  return async (query, variables = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await post(url, { query, variables });
      const isBusy = answer.errors?.some(({ extensions }) =>
        PASSING_CODES.has(extensions?.['code']),
      );
      if (!isBusy || attempt === MAX_ATTEMPTS) return answer;
      await wait(WAIT_MS * attempt);
    }
  };
}

/** Asks a question, its lookups first. */
export async function askQuestion(ask: Ask, question: Question): Promise<Answer> {
  return ask(question.query, await resolveVariables(ask, question));
}

/** Returns the variables of a question, those that the server has to give included. */
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
    throw new Error(`${url} did not answer with a JSON object.`);
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
