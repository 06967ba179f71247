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
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new QueryError('The server cannot be reached. Check that it is running.', 'OFFLINE');
  });
  const { data, errors, extensions } = await readAnswer<Data>(response);
  const [error] = errors ?? [];
  if (error) throw new QueryError(error.message, error.extensions?.code ?? 'UNKNOWN');
  if (!data) throw new QueryError('The server returned no data.', 'UNKNOWN');
  return { data, notices: (extensions?.notices ?? []).map(({ message }) => message) };
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
