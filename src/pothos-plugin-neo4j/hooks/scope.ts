import type { InputFieldMap, SchemaTypes } from '@pothos/core';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';

/** Which relationships of a kind a field means: those that are usual, those that the client has chosen, or all. */
export type Meaning = 'USUAL' | 'CHOSEN' | 'ALL';

/** A relationship as a statement matches it: the variable, its possible kinds, and which of them are meant. */
export interface Matched {
  readonly variable: string;
  readonly relationships: readonly RelationshipModel[];
  readonly meaning: Meaning;
}

/**
 * The arguments that fields pass on to everything below them, and what they mean for relationships. `Values` is the
 * hook's own: the plugin hands it down, and compares it as JSON.
 */
export interface ScopeHook<Values extends object = object> {
  /** The initial values of a root field. */
  readonly open: Values;
  /** The arguments that connections and root fields take. */
  arguments(fields: PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>): InputFieldMap;
  /** Combines the inherited values with the arguments of a field. */
  narrow(above: Values, given: Readonly<Record<string, unknown>>): Values;
  /** The values for a field that ignores the arguments of higher fields. */
  release(above: Values): Values;
  /** The conditions on a relationship that a field with these values returns. */
  conditions(matched: Matched, values: Values): readonly Fragment[];
}

/** The inherited arguments of a field. Only the hook knows what the values mean. */
export interface Scope {
  readonly values: object;
  readonly hook: ScopeHook;
}

/** The hook of a schema without inherited arguments. */
export const NO_SCOPE: ScopeHook = {
  open: {},
  arguments: () => ({}),
  narrow: (above) => above,
  release: (above) => above,
  conditions: () => [],
};

/** The scope of a root field. */
export function openScope(hook: ScopeHook): Scope {
  return { values: hook.open, hook };
}

/** Returns the scope of the parent with the changes of a field, for itself and all fields below it. */
export function narrowScope({ values, hook }: Scope, given: object): Scope {
  return { values: hook.narrow(values, given as Readonly<Record<string, unknown>>), hook };
}

/** The scope of a field that ignores the arguments of higher fields. */
export function releaseScope({ values, hook }: Scope): Scope {
  return { values: hook.release(values), hook };
}

/** The conditions that a scope sets on a relationship. */
export function relationshipConditions(
  { values, hook }: Scope,
  matched: Matched,
): readonly Fragment[] {
  return hook.conditions(matched, values);
}
