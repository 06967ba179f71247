import type { Driver } from 'neo4j-driver';
import { retryBusy } from '../answers/ask.ts';
import {
  profile,
  toIntegers,
  type ProfiledStatement,
  type SentStatement,
} from '../servers/database.ts';
import { STATEMENTS_PATH } from '../servers/serve.ts';
import { kindOf, type ServerName } from '../servers/server-names.ts';
import type { RunningServer } from '../servers/start-process.ts';

/**
 * Returns the statements that a request sends, with database hits. gaiko includes the statements in the extensions of
 * the response. The other servers record the statements.
 */
export async function readStatements(
  { driver, database }: { readonly driver: Driver; readonly database: string },
  name: ServerName,
  { origin }: RunningServer,
  body: string,
): Promise<readonly ProfiledStatement[]> {
  if (kindOf(name) === 'gaiko') {
    return profile(driver, database, await explain(`${origin}/graphql`, body));
  }
  const text = await post(`${origin}${STATEMENTS_PATH}`, body);
  return JSON.parse(text) as readonly ProfiledStatement[];
}

async function explain(url: string, body: string): Promise<readonly SentStatement[]> {
  const { extensions } = JSON.parse(await post(url, body, { 'x-gaiko-explain': '1' })) as {
    extensions: { cypher: { text: string; parameters: Record<string, unknown> }[] };
  };
  return extensions.cypher.map(({ text, parameters }) => ({
    text,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([key, value]) => [key, toIntegers(value)]),
    ),
  }));
}

/**
 * Returns the data of a response. If the database is temporarily unavailable, which happens on a busy machine, repeats
 * the request. Throws an error if the response contains errors.
 */
export async function readData(url: string, body: string): Promise<unknown> {
  const text = await retryBusy(
    () => post(url, body),
    (response) => response.includes('"code":"SERVICE_UNAVAILABLE"'),
  );
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors === undefined) return data;
  throw new Error(JSON.stringify(errors).slice(0, 300));
}

/** Sends a request body and returns the response body. Throws an error unless the HTTP status is 2xx. */
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
  throw new Error(`${url} returned HTTP status ${response.status}: ${text.slice(0, 500)}`);
}
