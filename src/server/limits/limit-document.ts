import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../../process/read-config.ts';
import { limitExpansion } from './limit-expansion.ts';
import { limitSelections } from './limit-selections.ts';
import { queriesOnly } from './queries-only.ts';

/** The maximum number of tokens in a document. */
export const MAX_TOKENS = 2_000;
/** The maximum number of directives in a document. */
export const MAX_DIRECTIVES = 50;

/**
 * Returns plugins that reject documents that are too large or too deep, before they run. Their limits also bound the
 * expansion of fragments when the selection is read.
 */
export function limitDocument(config: Config): readonly Plugin[] {
  return [
    maxTokensPlugin({
      n: MAX_TOKENS,
      // The parser stops at the first error.
      onReject: [
        (_, error) => {
          throw coded(error, 'QUERY_TOO_LARGE', 'Split the document into several queries.');
        },
      ],
    }),
    maxDepthPlugin({
      n: config.maxDepth,
      flattenFragments: true,
      ...report('QUERY_TOO_DEEP', 'Nest fewer fields, or split the query.'),
    }),
    maxDirectivesPlugin({
      n: MAX_DIRECTIVES,
      ...report('QUERY_TOO_LARGE', 'Use fewer directives.'),
    }),
    addRule(limitExpansion),
    addRule(limitSelections),
    addRule(queriesOnly),
    ...(config.publicTools ? [] : [addRule(NoSchemaIntrospectionCustomRule)]),
  ];
}

function addRule(rule: ValidationRule): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(rule);
    },
  };
}

function report(code: string, advice: string) {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError): void => {
        context?.reportError(coded(error, code, advice));
      },
    ],
  };
}

function coded(error: GraphQLError, code: string, advice: string): GraphQLError {
  const problem = error.message.replace(/^Syntax Error: /, '');
  return new GraphQLError(`${problem} ${advice}`, { extensions: { code } });
}
