import { BOOKKEEPING } from '../graph/model/bookkeeping.ts';
import {
  defineRelationship,
  type RelationshipDefinition,
  type RelationshipModel,
} from '../graph/model/relationship-model.ts';
import type { NoProperties, PropertyTypes } from '../graph/model/property.ts';
import type { ClaimResolution } from './claim.ts';

/** A kind of link that is a claim about a span of time: it has dates, a rank and rivals. */
export interface FactModel<
  Properties extends PropertyTypes = PropertyTypes,
> extends RelationshipModel<Properties, typeof FACT_PROPERTIES> {
  readonly key: typeof FACT_KEY;
  /** How claims about one link of the kind become the facts that are shown. */
  readonly claims: ClaimResolution;
  /** Whether a fact of the kind holds only while both its ends exist. */
  readonly needsLivingEnds: boolean;
  /** Whether an end can continue relationships of a former state, so that some of its relationships are not its own. */
  readonly isContinued: boolean;
  /** The possible standings of its ends; null if all links of the kind mean the same. */
  readonly standing: Standing | null;
}

/**
 * The possible standings of one end of a relationship towards the other, such as member, observer or candidate. A
 * query returns only relationships with the default standing unless it asks for others.
 */
export interface Standing {
  /** The property with the standing. A relationship without it has the default standing. */
  readonly property: string;
  /** The default standing. */
  readonly usual: string;
  /** The property with the source's own term for the standing. */
  readonly word: string;
  /** The standing that each word of a source means. */
  readonly meanings: Readonly<Record<string, string>>;
}

/** The property that identifies a fact; it is the same after every import of the same data. */
export const FACT_KEY = BOOKKEEPING.factKey;

/**
 * What every link carries that is a claim about a span of time. All that is shown is computed from what each source
 * said, which the bookkeeping holds.
 */
export const FACT_PROPERTIES = {
  startedOn: 'text',
  endedOn: 'text',
  startEarliest: 'day',
  startLatest: 'day',
  endEarliest: 'day',
  endLatest: 'day',
  knownFrom: 'day',
  knownUntil: 'day',
  confidence: 'text',
  rank: 'text',
  isOutsideLife: 'boolean',
  ownFrom: 'day',
  sources: 'texts',
  sourceQuality: 'integer',
  sourceKinds: 'texts',
  deniedBy: 'texts',
  [BOOKKEEPING.factKey]: 'text',
  [BOOKKEEPING.origins]: 'texts',
  [BOOKKEEPING.claims]: 'texts',
} as const satisfies PropertyTypes;

interface FactDefinition<Properties extends PropertyTypes> extends Omit<
  RelationshipDefinition<Properties>,
  'key' | 'inherited'
> {
  readonly claims?: ClaimResolution;
  readonly needsLivingEnds?: boolean;
  readonly isContinued?: boolean;
  readonly standing?: Standing;
}

/** A kind of fact: a link with the properties of every fact and its own. */
export function defineFact<const Properties extends PropertyTypes = NoProperties>(
  type: string,
  definition: FactDefinition<Properties>,
): FactModel<Properties> {
  const { claims, needsLivingEnds, isContinued, standing, ...relationship } = definition;
  const model = defineRelationship(type, { ...relationship, inherited: FACT_PROPERTIES });
  return {
    ...model,
    key: FACT_KEY,
    claims: claims ?? { form: 'periods' },
    needsLivingEnds: needsLivingEnds ?? false,
    isContinued: isContinued ?? false,
    standing: standing ?? null,
  };
}

/** Whether links of a kind are facts. */
export function isFact(model: RelationshipModel): model is FactModel {
  return model.key === FACT_KEY && 'standing' in model;
}

/** Maps each word to its meaning, given the words of each meaning. */
export function invertMeanings(
  words: Readonly<Record<string, readonly string[]>>,
): Standing['meanings'] {
  return Object.fromEntries(
    Object.entries(words).flatMap(([meaning, all]) => all.map((word) => [word, meaning] as const)),
  );
}
