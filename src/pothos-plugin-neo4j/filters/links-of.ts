import { all, countWalks, leadsTo, negate } from '../../graph/cypher/condition.ts';
import { cypher, type Fragment } from '../../graph/cypher/cypher.ts';
import type { Walked } from '../../graph/cypher/pattern.ts';
import type { RelatedKeys } from '../../graph/cypher/related-keys.ts';
import { relationshipConditions, releaseScope, type Meaning } from '../hooks/scope.ts';
import { apiError } from '../load/api-error.ts';
import { toShortStep, toStep, type TraversalStep } from '../load/traversal.ts';
import { compareNumber } from './compare.ts';
import {
  keysOf,
  meaningOf,
  narrowPlace,
  type Condition,
  type FilterField,
  type FilterInput,
  type FilterValue,
  type ListFilterInput,
  type Place,
} from './filter.ts';

export const MAX_DEPTH = 5;

/**
 * Defines a condition on the relationships of the node, all together: how many of them match a filter. `inheritsScope`
 * is whether the scope of the field applies (default: true).
 */
export function linksOf(
  list: () => ListFilterInput,
  step: TraversalStep,
  description: string,
  { inheritsScope = true }: { readonly inheritsScope?: boolean } = {},
): FilterField {
  return quantified(list, () => step, { description, meaningOf, inheritsScope });
}

/**
 * Defines a condition on the relationships of the node of every type, without a default selection. `toStep` returns the
 * types and the direction that the filter requires, so that the database follows no others.
 */
export function allLinksOf(
  list: () => ListFilterInput,
  toStep: (wanted: FilterValue) => TraversalStep,
  description: string,
): FilterField {
  return quantified(list, toStep, { description, meaningOf: () => 'ALL', inheritsScope: true });
}

/**
 * Defines a Boolean condition. It is true if a node at the end of one step is also at the end of the other step. It is
 * false if the first step leads to nodes, but the other step leads to none of these nodes.
 */
export function endsMeet(
  one: TraversalStep,
  other: TraversalStep,
  description: string,
): FilterField {
  const condition: Condition = (given: boolean, place) => {
    const below = goOn(place);
    const second = `${below.link}b`;
    const matched = (variable: string, { links }: TraversalStep): readonly Fragment[] =>
      relationshipConditions(place.scope, { variable, relationships: links, meaning: 'USUAL' });
    const leads = (...conditions: readonly Fragment[]): Fragment =>
      leadsTo(toStep(one), walkedTo(below), [...matched(below.link, one), ...conditions]);
    const also = leadsTo(
      { ...toStep(other), labels: [] },
      { ...walkedTo(below), link: second },
      matched(second, other),
    );
    return given ? leads(also) : cypher`(${leads()} AND NOT ${leads(also)})`;
  };
  return { description, type: () => 'Boolean', condition };
}

function quantified(
  list: () => ListFilterInput,
  stepOf: (wanted: FilterValue) => TraversalStep,
  options: {
    readonly description: string;
    readonly meaningOf: (filter: FilterInput, wanted: FilterValue) => Meaning;
    readonly inheritsScope: boolean;
  },
): FilterField {
  const read = (wanted: FilterValue, place: Place): Omit<Quantified, 'given'> => {
    const { filter } = list();
    const scope = options.inheritsScope ? place.scope : releaseScope(place.scope);
    const step = stepOf(wanted);
    const relationships = step.links;
    const meaning = options.meaningOf(filter, wanted);
    const { below, rest } = narrowPlace(filter, wanted, {
      ...goOn(place),
      scope,
      relationships,
      meaning,
    });
    return {
      step,
      walked: walkedTo(below),
      shown: relationshipConditions(below.scope, { variable: below.link, relationships, meaning }),
      matches: filter.condition(rest, below),
    };
  };
  const condition: Condition = (given: FilterValue, place) =>
    all(
      Object.entries(given).flatMap(([quantifier, value]) => {
        const { quantify, filterOf = (each: FilterValue) => each } = QUANTIFIERS[quantifier] ?? {};
        if (!quantify) return [];
        const own = value as FilterValue;
        return [quantify({ ...read(filterOf(own) ?? {}, place), given: own })];
      }),
    );
  const relatedOf = ({ some, ...others }: FilterValue, place: Place): RelatedKeys | null => {
    if (some === undefined || Object.keys(others).length > 0) return null;
    const wanted = some as FilterValue;
    const keys = keysOf(list().filter, wanted);
    if (!keys) return null;
    const { step, walked, shown, matches } = read(wanted, place);
    if (step.to.length === 0) return null;
    return { keys, step: toStep(step), walked, conditions: [...shown, matches] };
  };
  return { description: options.description, type: () => list().input, condition, relatedOf };
}

/** The relationships of a quantifier, and the condition to test on them. */
interface Quantified {
  readonly step: TraversalStep;
  readonly walked: Walked;
  readonly shown: readonly Fragment[];
  readonly matches: Fragment;
  readonly given: FilterValue;
}

interface Quantifier {
  readonly quantify: (quantified: Quantified) => Fragment;
  /** Returns the filter in the value of the quantifier. Default: the value. */
  readonly filterOf?: (given: FilterValue) => FilterValue | undefined;
}

const QUANTIFIERS: Readonly<Record<string, Quantifier>> = {
  some: { quantify: (all) => meets(all, all.matches) },
  none: { quantify: (all) => cypher`NOT ${meets(all, all.matches)}` },
  every: { quantify: (all) => cypher`NOT ${meets(all, negate(all.matches))}` },
  single: { quantify: (all) => cypher`${countMatching(all)} = 1` },
  count: {
    quantify: (all) => compareCount('count', all.given, countMatching(all)),
    filterOf: whereOf,
  },
  countNodes: {
    quantify: (all) => compareCount('countNodes', all.given, countMatching(all, 'nodes')),
    filterOf: whereOf,
  },
};

function meets({ step, walked, shown }: Quantified, condition: Fragment): Fragment {
  return leadsTo(toShortStep(step), walked, [...shown, condition]);
}

function countMatching(
  { step, walked, shown, matches }: Quantified,
  of: 'links' | 'nodes' = 'links',
): Fragment {
  return countWalks(toShortStep(step), walked, { conditions: [...shown, matches], of });
}

function whereOf({ where }: FilterValue): FilterValue | undefined {
  return where as FilterValue | undefined;
}

function compareCount(field: string, given: FilterValue, count: Fragment): Fragment {
  const operators = Object.entries(given).filter(([operator]) => operator !== 'where');
  if (operators.length > 0) return compareNumber(Object.fromEntries(operators), count);
  throw apiError(
    'BAD_USER_INPUT',
    `\`${field}\` has no number to compare with. Add one of eq, gt, gte, lt, lte, such as \`${field}: {gte: 3}\`.`,
  );
}

function walkedTo({ from, link, node }: Place): Walked {
  return { from, link, to: node };
}

function goOn(place: Place): Place {
  const depth = place.depth + 1;
  if (depth <= MAX_DEPTH) {
    const bound = { from: place.node, node: `n${depth}`, link: `l${depth}`, ends: undefined };
    return { ...place, ...bound, depth };
  }
  throw apiError(
    'BAD_USER_INPUT',
    `A filter can follow relationships at most ${MAX_DEPTH} levels deep. Nest fewer conditions.`,
  );
}
