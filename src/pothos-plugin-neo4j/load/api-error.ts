import { GraphQLError } from 'graphql';

/** Creates an error for clients: a message that says what to do, a code, and machine-readable data. */
export function apiError(
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
