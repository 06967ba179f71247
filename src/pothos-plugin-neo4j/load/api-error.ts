import { GraphQLError } from 'graphql';
import { withoutStack } from '../../neo4j/without-stack.ts';

/** An error that clients see, with a code that the author of the schema chooses. */
export class ApiError extends GraphQLError {}

/** Creates an error for clients with a code, a message that explains how to fix it, and machine-readable details. */
export function apiError(
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): ApiError {
  // A request can cause thousands of errors, and recording a stack trace is slow.
  return withoutStack(() => new ApiError(message, { extensions: { code, ...details } }));
}
