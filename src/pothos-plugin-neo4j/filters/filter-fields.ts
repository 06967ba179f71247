import { all, leadsTo, negate } from '../../graph/cypher/condition.ts';
import { cypher, name, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { apiError } from '../load/api-error.ts';
import { compareDate, compareSources, compareText } from './compare.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import {
  doesAskForStanding,
  holdsAll,
  type Condition,
  type FilterField,
  type FilterInput,
  type FilterValue,
  type ListFilterInput,
  type Place,
} from './filter.ts';
import { factConditions } from '../scope/scope-conditions.ts';
import { hasStanding, meantConditions, ownConditions } from '../scope/standing.ts';
import { toStep, type TraversalStep } from '../load/traversal.ts';

/** Whether a condition reads the node or the link that led to it. */
type Bearer = 'node' | 'link';

/** A condition on a text; `folded` names the same text without accents, `label` the only nodes that have it. */
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
  return { description, type: 'StringFilter', condition };
}

/** A condition on a date; `bounds` are the days beside it where they have names of their own. */
export function dateOf(
  on: Bearer,
  property: string,
  options: { readonly description: string; readonly bounds?: readonly [string, string] },
): FilterField {
  const { description, bounds } = options;
  const [earliest, latest] = bounds ?? [`${property}Earliest`, `${property}Latest`];
  const condition: Condition = (given: object, place) =>
    compareDate(given, {
      text: readProperty(place, on, property),
      earliest: readProperty(place, on, earliest),
      latest: readProperty(place, on, latest),
    });
  return { description, type: 'DateFilter', condition };
}

/** A condition on a property that holds a value of an enum. */
export function oneOf(
  on: Bearer,
  property: string,
  options: { readonly description: string; readonly type: () => unknown },
): FilterField {
  const condition: Condition = (given: string, place) =>
    cypher`${readProperty(place, on, property)} = ${value(given)}`;
  return { ...options, condition };
}

/** A condition that a number is one of the given numbers. */
export function oneOfNumbers(
  on: Bearer,
  property: string,
  { description }: { readonly description: string },
): FilterField {
  const condition: Condition = (given: readonly number[], place) =>
    cypher`${readProperty(place, on, property)} IN ${value(given.map(BigInt))}`;
  return { description, type: () => ['Int'], condition };
}

/** A condition on the standing of a link, such as the status of a membership. */
export function standingOf(
  { standing }: RelationshipModel,
  options: { readonly description: string; readonly type: () => unknown },
): FilterField {
  if (standing === null) throw new Error('The link has no standing.');
  const condition: Condition = (given: readonly string[], place) =>
    hasStanding(place.link, standing, given);
  return { ...options, condition, asksForStanding: true };
}

/** A condition on the source's own word for a standing. */
export function standingWordOf(property: string, description: string): FilterField {
  return { ...textOf('link', property, { description }), asksForStanding: true };
}

/** A condition on who says so. */
export function sourcesOf(on: Bearer, description: string): FilterField {
  const condition: Condition = (given: object, place) =>
    compareSources(given, {
      sources: readProperty(place, on, 'sources'),
      confidence: readProperty(place, on, 'confidence'),
      quality: readProperty(place, on, 'sourceQuality'),
      kinds: readProperty(place, on, 'sourceKinds'),
    });
  return { description, type: 'SourceFilter', condition };
}

/** A condition on the link itself: its dates and its sources. */
export function factOf(description: string): FilterField {
  const conditions = Object.fromEntries(
    Object.entries(FACT_FIELDS).map(([field, { condition }]) => [field, condition]),
  );
  return {
    description,
    type: 'FactFilter',
    condition: (given: FilterValue, place) => holdsAll(conditions, given, place),
  };
}

/** The fields of a filter on links. */
export const FACT_FIELDS: Readonly<Record<string, FilterField>> = {
  startedOn: dateOf('link', 'startedOn', {
    description: 'When it began.',
    bounds: ['startEarliest', 'startLatest'],
  }),
  endedOn: dateOf('link', 'endedOn', {
    description: 'When it ended.',
    bounds: ['endEarliest', 'endLatest'],
  }),
  sources: sourcesOf('link', 'Who says so.'),
};

/** A condition on the node to which the link leads. */
export function nodeOf(filter: () => FilterInput, description: string): FilterField {
  return {
    description,
    type: () => filter().input,
    condition: (given: FilterValue, place) => holdsAll(filter().conditions(), given, place),
  };
}

const MAX_DEPTH = 5;

/** A condition on the links of the node: that some, none or every one of them meets a filter. */
export function linksOf(
  list: () => ListFilterInput,
  step: TraversalStep,
  description: string,
): FilterField {
  const condition: Condition = (given: FilterValue, place) => {
    const below = goOn(place);
    const shown = factConditions(below.link, place.scope);
    const walked = { from: place.node, link: below.link, to: below.node };
    const { filter } = list();
    const quantified = Object.entries(given).flatMap(([quantifier, wanted]) => {
      const quantify = QUANTIFIERS[quantifier];
      const meant = conditionsMeant(filter, wanted as FilterValue, step, below);
      const meets = (condition: Fragment): Fragment =>
        leadsTo(toStep(step), walked, [...shown, ...meant, condition]);
      return quantify
        ? [quantify(meets, holdsAll(filter.conditions(), wanted as FilterValue, below))]
        : [];
    });
    return all(quantified);
  };
  return { description, type: () => list().input, condition };
}

function conditionsMeant(
  filter: FilterInput,
  given: FilterValue,
  { links }: TraversalStep,
  { link, scope }: Place,
): readonly Fragment[] {
  return doesAskForStanding(filter, given)
    ? ownConditions(links, link, scope)
    : meantConditions(links, link, scope);
}

/** What a quantifier means, by whether a link leads to something for which a condition holds. */
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
    `A filter may go on through links ${MAX_DEPTH} times, one within the other; this one goes further.`,
  );
}

function readProperty(place: Place, on: Bearer, property: string): Fragment {
  return cypher`${name(place[on])}.${name(property)}`;
}
