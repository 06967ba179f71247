import { setTimeout as wait } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import type { ServerName } from '../queries/bench-query.ts';
import {
  profile,
  toIntegers,
  type ProfiledStatement,
  type SentStatement,
} from '../servers/database.ts';
import { STATEMENTS_PATH } from '../servers/serve.ts';
import type { RunningServer } from '../servers/start-process.ts';

const MAX_ATTEMPTS = 5;
const WAIT_MS = 2000;

async function explain(url: string, body: string): Promise<readonly SentStatement[]> {
  const answer = JSON.parse(await post(url, body, { 'x-gaiko-explain': '1' })) as {
    extensions: { cypher: { text: string; parameters: Record<string, unknown> }[] };
  };
  return answer.extensions.cypher.map(({ text, parameters }) => ({
    text,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([key, value]) => [key, toIntegers(value)]),
    ),
  }));
}

/** Returns the statements of a request with their database hits. gaiko explains its statements; the others record them. */
export async function readStatements(
  { driver, database }: { readonly driver: Driver; readonly database: string },
  name: ServerName,
  { origin }: RunningServer,
  body: string,
): Promise<readonly ProfiledStatement[]> {
  if (name === 'gaiko' || name === 'cached') {
    return profile(driver, database, await explain(`${origin}/graphql`, body));
  }
  const text = await post(`${origin}${STATEMENTS_PATH}`, body);
  return JSON.parse(text) as readonly ProfiledStatement[];
}

/** On a busy machine, a server may take the database for unavailable. Repeats such requests. */
export async function askPatiently(url: string, body: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(url, body);
    const isBusy = answer.includes('"code":"SERVICE_UNAVAILABLE"');
    if (!isBusy || attempt === MAX_ATTEMPTS) return answer;
    await wait(WAIT_MS * attempt);
  }
}

/** Sends the body of a request and returns the answer as text. */
export async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
}

/** Returns the data of an answer. Throws an error if it contains errors. */
export function readData(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors === undefined) return data;
  throw new Error(JSON.stringify(errors).slice(0, 300));
}
