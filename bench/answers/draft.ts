import type { GraphQLSchema } from 'graphql';
import type { Random } from './random.ts';

/** A query that is being written. */
export interface Draft {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  readonly variables: Variable[];
  readonly fragments: string[];
  readonly lookups: Lookup[];
  /** How many aliases, variables and fragments have been named. */
  named: number;
  /** How many more fields it may select. */
  fieldsLeft: number;
  /** How many more directives it may use. */
  directivesLeft: number;
  /** Whether the next argument that can be wrong shall be wrong. */
  needsMistake: boolean;
}

/** A variable of an operation. */
export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

/**
 * A variable whose value depends on the server, such as a cursor or a global id: the value is the one at `path` in
 * the answer to `query`.
 */
export interface Lookup {
  readonly variable: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly path: readonly string[];
}

/** Returns a name that the query does not use yet. */
export function newName(draft: Draft, prefix: string): string {
  draft.named += 1;
  return `${prefix}${draft.named}`;
}

/** Declares a variable and returns its name. */
export function declare(draft: Draft, type: string, value: unknown): string {
  const name = newName(draft, 'v');
  draft.variables.push({ name, type, value });
  return name;
}

/** Returns an operation with its variable definitions: those that the text uses. */
export function printOperation(text: string, variables: readonly Variable[]): string {
  const used = usedVariables(text, variables);
  const definitions = used.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  return used.length === 0 ? `query ${text}` : `query (${definitions}) ${text}`;
}

/** Returns the values of the variables that the text uses. */
export function valuesOf(
  text: string,
  variables: readonly Variable[],
): Readonly<Record<string, unknown>> {
  const used = usedVariables(text, variables).filter(({ value }) => value !== undefined);
  return Object.fromEntries(used.map(({ name, value }) => [name, value]));
}

function usedVariables(text: string, variables: readonly Variable[]): readonly Variable[] {
  return variables.filter(({ name }) => new RegExp(`\\$${name}\\b`).test(text));
}
