import type { GraphQLSchema } from 'graphql';
import type { Random } from './random.ts';

/** The state of a query that is being generated. */
export interface Draft {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  readonly variables: Variable[];
  readonly fragments: string[];
  readonly lookups: Lookup[];
  /** The number of names used for aliases, variables and fragments. */
  named: number;
  /** The number of fields that can still be selected. */
  fieldsLeft: number;
  /** The number of directives that can still be used. */
  directivesLeft: number;
  /** Whether the next suitable argument gets an invalid value. */
  needsMistake: boolean;
}

/** A variable of an operation. */
export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

/**
 * A variable whose value comes from the server, such as a cursor or a global id. The value is at `path` in the answer
 * to `query`.
 */
export interface Lookup {
  readonly variable: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly path: readonly string[];
}

/** Returns an unused name. */
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

/** Returns an operation with definitions of the variables that it uses. */
export function printOperation(text: string, variables: readonly Variable[]): string {
  const used = usedVariables(text, variables);
  const definitions = used.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  return used.length === 0 ? `query ${text}` : `query (${definitions}) ${text}`;
}

/** Returns the values of the variables that an operation uses. */
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
