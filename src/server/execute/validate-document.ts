import {
  validate,
  ValuesOfCorrectTypeRule,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { AnalysisTurns } from './analysis-turns.ts';
import { createDocumentCache, type DocumentCache } from './document-cache.ts';
import type { ListenerContext } from './listener-context.ts';

/** The number of errors after which the validation of a document stops, because each error takes time. */
const MAX_FOUND = 20;

interface Validating {
  /** Whether errors suggest names of the schema. */
  readonly isPublic: boolean;
  readonly takeTurn: AnalysisTurns;
  readonly documents?: DocumentCache;
}

/**
 * Returns a plugin that validates documents. It reports invalid values in documents with the same code as in variables.
 * Documents in the cache are neither parsed nor validated again.
 */
export function validateDocument({
  isPublic,
  takeTurn,
  documents = createDocumentCache(),
}: Validating): Plugin<object, ListenerContext> {
  return {
    async onParams({ request, params, context }) {
      if (documents.has(params.query ?? '')) return;
      await takeTurn({ signal: request.signal, client: context.client });
    },
    onParse({ params, setParsedDocument }) {
      const known = documents.get(String(params.source));
      if (known) setParsedDocument(known);
    },
    onValidate({ setValidationFn }) {
      setValidationFn(
        (schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) => {
          const text = document.loc?.source.body ?? '';
          if (documents.peek(text) === document) return [];
          const errors = validate(
            schema,
            document,
            rules?.map((rule) => (rule === ValuesOfCorrectTypeRule ? badValues : rule)),
            { hideSuggestions: !isPublic, maxErrors: MAX_FOUND },
          );
          if (errors.length === 0) documents.set(text, document);
          return errors;
        },
      );
    },
  };
}

function badValues(context: ValidationContext) {
  return ValuesOfCorrectTypeRule(
    new Proxy(context, {
      get(target, name): unknown {
        return name === 'reportError' ? report : Reflect.get(target, name, target);
      },
    }),
  );
  function report(error: GraphQLError): void {
    error.extensions['code'] ??= 'BAD_USER_INPUT';
    context.reportError(error);
  }
}
