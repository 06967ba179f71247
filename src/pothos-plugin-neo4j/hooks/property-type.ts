import type { InputRef, SchemaTypes } from '@pothos/core';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { SortTerms } from '../../graph/cypher/sort-terms.ts';
import type { PropertyType } from '../../graph/model/property.ts';
import { floatSummary, integerSummary } from './number-summary.ts';
import type { Summary } from './summary.ts';

/** A property type: how the database stores its values, and how fields, filters and sort keys use them. */
export interface PropertyTypeHook {
  /** The name of the GraphQL type of such a property, in an array for a list. */
  readonly type: string | readonly [string];
  /** Returns the names of the stored properties. Fields read the first. */
  readonly stored: (property: string) => readonly string[];
  /** Converts a stored value to the value of a field. It is not called for null. */
  readonly parse?: (stored: unknown) => unknown;
  /** The input type of the filter, and a function that returns its condition on the stored properties. */
  readonly filter?: {
    readonly input: (builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>) => InputRef;
    readonly compare: (given: object, stored: readonly Fragment[]) => Fragment;
  };
  /** Returns the sort terms for the stored properties. */
  readonly order?: (stored: readonly Fragment[]) => SortTerms;
  /** Summarizes the values of many rows. */
  readonly summary?: Summary;
}

/** Property types by name. */
export type PropertyTypeHooks = Readonly<Partial<Record<PropertyType, PropertyTypeHook>>>;

const BASE: Readonly<Record<string, PropertyTypeHook>> = {
  text: storedAlone('String'),
  integer: { ...storedAlone('Int'), summary: integerSummary },
  float: { ...storedAlone('Float'), summary: floatSummary },
  boolean: storedAlone('Boolean'),
  day: storedAlone('String'),
  texts: storedAlone(['String']),
};

/** Returns a property type that stores and returns its values unchanged, in one property with the same name. */
export function storedAlone(type: PropertyTypeHook['type']): PropertyTypeHook {
  return { type, stored: (property) => [property] };
}

/** Returns a property type from the hooks, or a built-in one. Throws if there is none. */
export function propertyTypeOf(hooks: PropertyTypeHooks, type: PropertyType): PropertyTypeHook {
  const hook = hooks[type] ?? BASE[type];
  if (!hook) throw new Error(`Define the property type ${type} in \`neo4j.propertyTypes\`.`);
  return hook;
}
