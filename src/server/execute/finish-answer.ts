import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { answerError } from './answer-error.ts';
import type { Note } from './run-operation.ts';

interface Finishing {
  readonly log: Logger;
  readonly maxCost: number;
  readonly notes: WeakMap<Request, Note>;
}

/**
 * Returns a plugin that adds the cost to every response and a code to every error. If requested, it also adds the
 * statements.
 */
export function finishAnswer({ log, maxCost, notes }: Finishing): Plugin {
  return {
    onResultProcess(process) {
      const { request, result } = process;
      if (Array.isArray(result) || Symbol.asyncIterator in result) {
        return;
      }
      const note = notes.get(request);
      process.setResult({
        ...result,
        ...(result.errors && {
          errors: result.errors.map((error) => answerError(error, log)),
        }),
        extensions: {
          ...extensionsOf(result),
          cost: { requested: note?.cost ?? 0, limit: maxCost },
          ...(note && note.notices.size > 0 && { notices: [...note.notices.values()] }),
          ...(note?.explained && { cypher: note.explained }),
        },
      });
    },
  };
}

function extensionsOf(result: { readonly extensions?: unknown }): object {
  return typeof result.extensions === 'object' && result.extensions !== null
    ? result.extensions
    : {};
}
