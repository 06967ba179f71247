import { all } from '../../graph/cypher/condition.ts';
import { cypher, name, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { compareText } from './compare.ts';
import {
  keysOf,
  type Condition,
  type FilterField,
  type FilterInput,
  type FilterValue,
  type Place,
} from './filter.ts';
import type { PropertyTypeHook } from '../hooks/property-type.ts';
import { stringFilter } from './string-filter.ts';

/** Whether a condition reads a property of the node or of the relationship that leads to it. */
export type Bearer = 'node' | 'link';

/** Defines a condition on a text. `folded` is the property with the folded text. Only nodes with `label` have the text. */
export function textOf(
  on: Bearer,
  property: string,
  options: { readonly description: string; readonly folded?: string; readonly label?: string },
): FilterField {
  const { description, folded, label } = options;
  const condition: Condition = (given: object, place) => {
    const stored = readProperty(place, on, property);
    const text = label
      ? cypher`CASE WHEN ${name(place[on])}:${name(label)} THEN ${stored} END`
      : stored;
    return compareText(
      given,
      folded ? { text, folded: readProperty(place, on, folded) } : { text },
    );
  };
  const isKey = on === 'node' && property === 'key';
  return { description, type: stringFilter, condition, ...(isKey ? { keysOf: readKeys } : {}) };
}

/** Returns the values that a StringFilter allows, or null if the filter has no list of values. */
function readKeys(given: {
  readonly eq?: string;
  readonly in?: readonly string[];
}): readonly string[] | null {
  return given.eq === undefined ? (given.in ?? null) : [given.eq];
}

/** Defines a condition on a property with the filter of its property type. `stored` overrides the stored properties. */
export function propertyOf(
  hook: PropertyTypeHook,
  on: Bearer,
  property: string,
  options: { readonly description: string; readonly stored?: readonly string[] },
): FilterField {
  const { filter } = hook;
  if (!filter) throw new Error(`The type of ${property} has no filter.`);
  const { description, stored = hook.stored(property) } = options;
  const condition: Condition = (given: object, place) =>
    filter.compare(
      given,
      stored.map((each) => readProperty(place, on, each)),
    );
  return { description, type: (builder) => filter.input(builder), condition };
}

/** Defines a condition on a property with the values of an enum. */
export function oneOf(
  on: Bearer,
  property: string,
  options: { readonly description: string; readonly type: () => unknown },
): FilterField {
  const condition: Condition = (given: string, place) =>
    cypher`${readProperty(place, on, property)} = ${value(given)}`;
  return { ...options, condition };
}

/** Defines a condition that a number is one of the given numbers. */
export function oneOfNumbers(
  on: Bearer,
  property: string,
  { description }: { readonly description: string },
): FilterField {
  const condition: Condition = (given: readonly number[], place) =>
    cypher`${readProperty(place, on, property)} IN ${value(given.map(BigInt))}`;
  return { description, type: () => ['Int'], condition };
}

/** Defines a condition that a property is true or false. An unknown value matches neither. */
export function flagOf(on: Bearer, property: string, description: string): FilterField {
  const condition: Condition = (given: boolean, place) =>
    cypher`${readProperty(place, on, property)} = ${value(given)}`;
  return { description, type: () => 'Boolean', condition };
}

/** Defines a condition on a number that is computed from properties of the relationship. */
export function numberFrom(
  { filter }: PropertyTypeHook,
  compute: (place: Place) => Fragment,
  description: string,
): FilterField {
  if (!filter) throw new Error('The type of the number has no filter.');
  const condition: Condition = (given: object, place) => filter.compare(given, [compute(place)]);
  return { description, type: (builder) => filter.input(builder), condition };
}

/** Defines a condition on the related node. With `label`, only nodes with this label match. */
export function nodeOf(
  filter: () => FilterInput,
  description: string,
  { label }: { readonly label?: string } = {},
): FilterField {
  const condition: Condition = (given: FilterValue, place) => {
    const matches = filter().condition(given, place);
    return label ? all([cypher`${name(place.node)}:${name(label)}`, matches]) : matches;
  };
  return {
    description,
    type: () => filter().input,
    condition,
    keysOf: (given: FilterValue) => keysOf(filter(), given),
  };
}

/** Defines a condition on the relationship itself, with the fields of another filter. */
export function sameLink(filter: () => FilterInput, description: string): FilterField {
  return { ...nodeOf(filter, description), onSameLink: filter };
}

/** Defines a condition on the node from which the relationship leads. */
export function nearNodeOf(filter: () => FilterInput, description: string): FilterField {
  const condition: Condition = (given: FilterValue, place) =>
    filter().condition(given, { ...place, node: place.from, relationships: [] });
  return { description, type: () => filter().input, condition };
}

/** Returns the property of the node or relationship of a condition. */
export function readProperty(place: Place, on: Bearer, property: string): Fragment {
  return cypher`${name(place[on])}.${name(property)}`;
}
