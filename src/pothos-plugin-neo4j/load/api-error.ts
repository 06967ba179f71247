import { GraphQLError } from 'graphql';

/** The codes that a field of the API may refuse with; those of the protocol are the server's. */
export type ApiErrorCode =
  | 'BAD_USER_INPUT'
  | 'CURSOR_MISMATCH'
  | 'UNKNOWN_COUNTRY'
  | 'AMBIGUOUS_COUNTRY'
  | 'INTERNAL_SERVER_ERROR';

/** An error for the client: a sentence that says what to do, a code, and what a program can use. */
export function apiError(
  code: ApiErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
