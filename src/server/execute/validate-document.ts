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

/** More than a document of the maximum size can have, so that the number of omitted errors is right. */
const MAX_FOUND = 10_000;

/**
 * Returns a plugin that validates documents. It reports invalid values in documents with the same code as in variables,
 * and suggests names only if the schema is public.
 */
export function validateDocument(isPublic: boolean): Plugin {
  return {
    onValidate({ setValidationFn }) {
      setValidationFn(
        (schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) =>
          validate(
            schema,
            document,
            rules?.map((rule) => (rule === ValuesOfCorrectTypeRule ? badValues : rule)),
            { hideSuggestions: !isPublic, maxErrors: MAX_FOUND },
          ),
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
