import { GraphQLError } from 'graphql';

/** An error that is meant for clients, with a code. The codes are those of the schema's author. */
export class ApiError extends GraphQLError {}

/** Creates an error for clients: a message that says what to do, a code, and machine-readable data. */
export function apiError(
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): ApiError {
  return new ApiError(message, { extensions: { code, ...details } });
}
