import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { answerError } from './answer-error.ts';
import type { Observer } from '../observe/observer.ts';
import type { Note } from './run-operation.ts';

interface Finishing {
  readonly log: Logger;
  readonly maxCost: number;
  readonly notes: WeakMap<Request, Note>;
  readonly observer: Observer;
}

/** The maximum number of errors in a response. `extensions.omittedErrors` contains the number of others. */
export const MAX_ERRORS = 10;

/**
 * Returns a plugin that adds the cost to every response and a code to every error. If requested, it also adds the
 * statements.
 */
export function finishAnswer({ log, maxCost, notes, observer }: Finishing): Plugin {
  return {
    onResultProcess(process) {
      const { request, result } = process;
      if (Array.isArray(result) || Symbol.asyncIterator in result) {
        return;
      }
      const note = notes.get(request);
      process.setResult({
        ...result,
        ...limitErrors(result.errors, log, observer.find(request)?.requestId),
        extensions: {
          ...extensionsOf(result),
          ...countOmitted(result.errors),
          cost: { requested: note?.cost ?? 0, limit: maxCost },
          ...(note && note.notices.size > 0 && { notices: [...note.notices.values()] }),
          ...(note?.explained && { cypher: note.explained }),
        },
      });
    },
  };
}

type Errors = readonly GraphQLError[] | undefined;

function limitErrors(
  errors: Errors,
  log: Logger,
  requestId?: string,
): { readonly errors?: GraphQLError[] } {
  return errors
    ? { errors: errors.slice(0, MAX_ERRORS).map((error) => answerError(error, log, requestId)) }
    : {};
}

function countOmitted(errors: Errors = []): { readonly omittedErrors?: number } {
  return errors.length > MAX_ERRORS ? { omittedErrors: errors.length - MAX_ERRORS } : {};
}

function extensionsOf(result: { readonly extensions?: unknown }): object {
  return typeof result.extensions === 'object' && result.extensions !== null
    ? result.extensions
    : {};
}
