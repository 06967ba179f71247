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
import { createDocumentCache } from './document-cache.ts';

/** More than a document of the maximum size can have, so that the number of omitted errors is right. */
const MAX_FOUND = 10_000;

/**
 * Returns a plugin that validates documents. It reports invalid values in documents with the same code as in variables,
 * and suggests names only if the schema is public. Documents in the cache are neither parsed nor validated again.
 */
export function validateDocument(isPublic: boolean, documents = createDocumentCache()): Plugin {
  return {
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
