import type { InputRef, SchemaTypes } from '@pothos/core';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { SortTerms } from '../../graph/cypher/sort-terms.ts';
import type { PropertyType } from '../../graph/model/property.ts';

/** A type of properties: how the database stores it, and what fields, filters and sorts make of it. */
export interface PropertyTypeHook {
  /** The GraphQL type of a field that shows such a property, by name; in a list, of a list. */
  readonly type: string | readonly [string];
  /** The names under which a property is stored; fields read the first. */
  readonly stored: (property: string) => readonly string[];
  /** Converts a stored value that is not null to the value of a field. */
  readonly parse?: (stored: unknown) => unknown;
  /** The input by which clients compare it, and the resulting condition on the stored properties. */
  readonly filter?: {
    readonly input: (builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>) => InputRef;
    readonly compare: (given: object, stored: readonly Fragment[]) => Fragment;
  };
  /** How rows are sorted by the stored properties. */
  readonly order?: (stored: readonly Fragment[]) => SortTerms;
}

/** Types of properties by name. */
export type PropertyTypeHooks = Readonly<Partial<Record<PropertyType, PropertyTypeHook>>>;

const BASE: Readonly<Record<string, PropertyTypeHook>> = {
  text: storedAlone('String'),
  integer: storedAlone('Int'),
  float: storedAlone('Float'),
  boolean: storedAlone('Boolean'),
  day: storedAlone('String'),
  texts: storedAlone(['String']),
};

/** A type whose properties are stored under their own name and shown as they are. */
export function storedAlone(type: PropertyTypeHook['type']): PropertyTypeHook {
  return { type, stored: (property) => [property] };
}

/** Returns the hook of a property type, from the extensions or built in. */
export function propertyTypeOf(hooks: PropertyTypeHooks, type: PropertyType): PropertyTypeHook {
  const hook = hooks[type] ?? BASE[type];
  if (!hook) throw new Error(`Define the property type ${type} in \`neo4j.propertyTypes\`.`);
  return hook;
}
