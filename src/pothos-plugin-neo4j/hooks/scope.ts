import type { InputFieldMap, SchemaTypes } from '@pothos/core';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';

/** Which relationships of a type a field returns: the default selection, the selection of the client, or all. */
export type Meaning = 'USUAL' | 'CHOSEN' | 'ALL';

/** A relationship in a statement: its variable, its possible types, and which relationships are returned. */
export interface Matched {
  readonly variable: string;
  readonly relationships: readonly RelationshipModel[];
  readonly meaning: Meaning;
}

/**
 * The inherited arguments of fields, and the conditions that they set on relationships. The hook defines `Values`, which
 * must be plain data. The plugin passes it down and compares it as JSON, but does not interpret it.
 */
export interface ScopeHook<Values extends object = object> {
  /** The initial values of a root field. */
  readonly open: Values;
  /** Defines the arguments of a field. */
  arguments(fields: PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>): InputFieldMap;
  /**
   * The fields of filters on relationships that narrow the values for the condition and for the conditions below. The
   * names are those of the arguments.
   */
  readonly filterFields?: Readonly<Record<string, ScopeFilterField>>;
  /** Combines the inherited values with the arguments of a field or filter. */
  narrow(above: Values, given: Readonly<Record<string, unknown>>): Values;
  /** Returns the values for a field that ignores the arguments of higher fields. */
  release(above: Values): Values;
  /** Returns the conditions on the relationships of a field with these values. */
  conditions(matched: Matched, values: Values): readonly Fragment[];
}

/** A field of a filter that narrows the inherited values. */
export interface ScopeFilterField {
  readonly description: string;
  /** Returns the input type. It is called when the schema is built. */
  readonly type: (builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>) => unknown;
}

/** The values of the inherited arguments at a field, and the hook that interprets them. */
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

/** Returns the scope of a root field. */
export function openScope(hook: ScopeHook): Scope {
  return { values: hook.open, hook };
}

/** Combines the scope of the parent with the arguments of a field. */
export function narrowScope({ values, hook }: Scope, given: object): Scope {
  return { values: hook.narrow(values, given as Readonly<Record<string, unknown>>), hook };
}

/** Returns the scope of a field that ignores the arguments of higher fields. */
export function releaseScope({ values, hook }: Scope): Scope {
  return { values: hook.release(values), hook };
}

/** Returns the conditions of a scope on a relationship. */
export function relationshipConditions(
  { values, hook }: Scope,
  matched: Matched,
): readonly Fragment[] {
  return hook.conditions(matched, values);
}
