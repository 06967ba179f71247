/** Creates the response to a rejected request, with an error in the form of the other paths. */
export function refuse(
  status: number,
  { code, message }: { readonly code: string; readonly message: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const errors = [{ message, extensions: { code } }];
  return Response.json({ errors }, { status, headers });
}
