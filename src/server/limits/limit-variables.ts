import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** The maximum depth of variables. */
export const MAX_VARIABLE_DEPTH = 10;

/** Returns a plugin that rejects variables that are nested too deeply. */
export function limitVariables(): Plugin {
  return {
    onParams({ params }) {
      if (isDeeperThan(params.variables, MAX_VARIABLE_DEPTH)) {
        throw new GraphQLError(
          `Variables can be nested at most ${MAX_VARIABLE_DEPTH} levels deep. Flatten the filter.`,
          { extensions: { code: 'QUERY_TOO_DEEP', http: { spec: true, status: 400 } } },
        );
      }
    },
  };
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
