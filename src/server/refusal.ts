/** Creates a response that rejects a request with a GraphQL error. */
export function refuse(
  status: number,
  error: { readonly code: string; readonly message: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(refusalText(error), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

/** Returns the JSON text of a rejection. */
export function refusalText(error: { readonly code: string; readonly message: string }): string {
  return JSON.stringify({ errors: [{ message: error.message, extensions: { code: error.code } }] });
}
