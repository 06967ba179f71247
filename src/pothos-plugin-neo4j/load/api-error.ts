import { GraphQLError } from 'graphql';

/** The codes of errors that fields of the API throw; the server has those of the protocol. */
export type ApiErrorCode =
  | 'BAD_USER_INPUT'
  | 'CURSOR_MISMATCH'
  | 'UNKNOWN_COUNTRY'
  | 'AMBIGUOUS_COUNTRY'
  | 'INTERNAL_SERVER_ERROR';

/** Creates an error for clients: a message that says what to do, a code, and machine-readable data. */
export function apiError(
  code: ApiErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
