import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';

/** The error of a failed query, with the message and the code from the server. */
export class QueryError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = 'QueryError';
    this.code = code;
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
  readonly extensions?: { readonly notices?: readonly { readonly message: string }[] };
}

/** The data of a query, and the notices of the server, which limit the meaning of the data. */
export interface Answered<Data> {
  readonly data: Data;
  readonly notices: readonly string[];
}

/**
 * Sends a query to the server and returns its data. Throws QueryError if the server answers with an error, or cannot be
 * reached.
 */
export async function request<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  return (await requestWithNotices(document, variables, signal)).data;
}

/** Sends a query like `request`, and also returns the notices of the server. */
export async function requestWithNotices<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answered<Data>> {
  const body = JSON.stringify({ query: print(document), variables });
  const response = await sendPatiently(body, signal);
  const { data, errors, extensions } = await readAnswer<Data>(response);
  const [error] = errors ?? [];
  if (error) throw new QueryError(error.message, error.extensions?.code ?? 'UNKNOWN');
  if (!data) throw new QueryError('The server returned no data.', 'UNKNOWN');
  return { data, notices: (extensions?.notices ?? []).map(({ message }) => message) };
}

/** The maximum number of retries for a query that an overloaded or importing server rejects. */
const MAX_RETRIES = 2;
const MAX_WAIT_SECONDS = 10;

/** Sends the body of a request and returns the response. Sends the body again if the response has the status 503. */
async function sendPatiently(body: string, signal: AbortSignal | undefined): Promise<Response> {
  for (let retries = 0; ; retries += 1) {
    const response = await send(body, signal);
    if (response.status !== 503 || retries === MAX_RETRIES) return response;
    const seconds = Number(response.headers.get('retry-after') ?? 1);
    await wait(Math.min(seconds, MAX_WAIT_SECONDS) * 1000, signal);
  }
}

/** Sends the body of a request and returns the response. Throws QueryError if the server cannot be reached. */
async function send(body: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new QueryError('The server cannot be reached. Check that it is running.', 'OFFLINE');
  }
}

/** Waits for a number of milliseconds. Throws the reason of the signal if the signal is aborted. */
async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
    signal?.addEventListener('abort', resolve, { once: true });
  });
  signal?.throwIfAborted();
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const content: unknown = await response.json().catch(() => null);
  if (!isAnswer<Data>(content)) {
    throw new QueryError(`The server answered with HTTP ${response.status}.`, 'UNKNOWN');
  }
  return content;
}

function isAnswer<Data>(content: unknown): content is Answer<Data> {
  return (
    typeof content === 'object' && content !== null && ('data' in content || 'errors' in content)
  );
}

/** Returns the address that opens a query with its variables in GraphiQL. */
export function graphiqlLink<Variables>(
  document: TadaDocumentNode<unknown, Variables>,
  variables: Variables,
): string {
  const parameters = new URLSearchParams({
    query: print(document),
    variables: JSON.stringify(variables, null, 2),
  });
  return `/graphql?${parameters.toString()}`;
}
