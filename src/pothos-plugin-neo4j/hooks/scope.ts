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
  /** What a root field starts from. */
  readonly open: Values;
  /** The arguments that connections and root fields take. */
  arguments(fields: PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>): InputFieldMap;
  /** The values above with the arguments of a field. */
  narrow(above: Values, given: Readonly<Record<string, unknown>>): Values;
  /** The values for a field that ignores the arguments of higher fields. */
  release(above: Values): Values;
  /** What holds for a relationship that a field with these values shows. */
  conditions(matched: Matched, values: Values): readonly Fragment[];
}

/** What fields say for all below them. Only the hook knows what the values mean. */
export interface Scope {
  readonly values: object;
  readonly hook: ScopeHook;
}

/** The hook of a schema whose fields say nothing for those below. */
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

/** The scope above, with what a field says for itself and all below it. */
export function narrowScope({ values, hook }: Scope, given: object): Scope {
  return { values: hook.narrow(values, given as Readonly<Record<string, unknown>>), hook };
}

/** The scope of a field that ignores the arguments of higher fields. */
export function releaseScope({ values, hook }: Scope): Scope {
  return { values: hook.release(values), hook };
}

/** What holds for a relationship that a scope shows. */
export function relationshipConditions(
  { values, hook }: Scope,
  matched: Matched,
): readonly Fragment[] {
  return hook.conditions(matched, values);
}
