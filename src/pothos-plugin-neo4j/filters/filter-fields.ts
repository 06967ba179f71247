import { all, leadsTo, negate } from '../../graph/cypher/condition.ts';
import { cypher, name, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { apiError } from '../load/api-error.ts';
import { compareText } from './compare.ts';
import {
  holdsAll,
  meaningOf,
  type Condition,
  type FilterField,
  type FilterInput,
  type FilterValue,
  type ListFilterInput,
  type Place,
} from './filter.ts';
import type { PropertyTypeHook } from '../hooks/property-type.ts';
import { relationshipConditions } from '../hooks/scope.ts';
import { stringFilter } from './string-filter.ts';
import { toStep, type TraversalStep } from '../load/traversal.ts';

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
  return { description, type: stringFilter, condition };
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

/** Defines a condition on the related node. */
export function nodeOf(filter: () => FilterInput, description: string): FilterField {
  return {
    description,
    type: () => filter().input,
    condition: (given: FilterValue, place) => holdsAll(filter().conditions(), given, place),
  };
}

const MAX_DEPTH = 5;

/** Defines a condition on the relationships of the node: some, none or every one matches a filter. */
export function linksOf(
  list: () => ListFilterInput,
  step: TraversalStep,
  description: string,
): FilterField {
  const condition: Condition = (given: FilterValue, place) => {
    const below = goOn(place);
    const variables = { from: place.node, link: below.link, to: below.node };
    const { filter } = list();
    const quantified = Object.entries(given).flatMap(([quantifier, wanted]) => {
      const quantify = QUANTIFIERS[quantifier];
      const shown = relationshipConditions(place.scope, {
        variable: below.link,
        relationships: step.links,
        meaning: meaningOf(filter, wanted as FilterValue),
      });
      const meets = (condition: Fragment): Fragment =>
        leadsTo(toStep(step), variables, [...shown, condition]);
      return quantify
        ? [quantify(meets, holdsAll(filter.conditions(), wanted as FilterValue, below))]
        : [];
    });
    return all(quantified);
  };
  return { description, type: () => list().input, condition };
}

/** The Cypher of each quantifier. `meets` adds a condition to the pattern of the relationships. */
const QUANTIFIERS: Readonly<
  Record<string, (meets: (condition: Fragment) => Fragment, condition: Fragment) => Fragment>
> = {
  some: (meets, condition) => meets(condition),
  none: (meets, condition) => cypher`NOT ${meets(condition)}`,
  every: (meets, condition) => cypher`NOT ${meets(negate(condition))}`,
};

function goOn(place: Place): Place {
  const depth = place.depth + 1;
  if (depth <= MAX_DEPTH) return { ...place, node: `n${depth}`, link: `l${depth}`, depth };
  throw apiError(
    'BAD_USER_INPUT',
    `A filter can follow relationships at most ${MAX_DEPTH} levels deep. Nest fewer conditions.`,
  );
}

/** Returns the property of the node or relationship of a condition. */
export function readProperty(place: Place, on: Bearer, property: string): Fragment {
  return cypher`${name(place[on])}.${name(property)}`;
}
