import { BOOKKEEPING } from '../graph/model/bookkeeping.ts';
import {
  defineRelationship,
  type RelationshipDefinition,
  type RelationshipModel,
} from '../graph/model/relationship-model.ts';
import type { NoProperties, PropertyTypes } from '../graph/model/property.ts';
import type { ClaimResolution } from './claim.ts';

/** The model of the facts of a type. Facts are relationships with dates, a rank and rivals. */
export interface FactModel<
  Properties extends PropertyTypes = PropertyTypes,
> extends RelationshipModel<Properties, typeof FACT_PROPERTIES> {
  readonly key: typeof FACT_KEY;
  /** The rules for resolving claims to facts. */
  readonly claims: ClaimResolution;
  /** Whether a fact only holds while both nodes exist. */
  readonly needsLivingEnds: boolean;
  /**
   * Whether a state can continue relationships of a former state. The days before its own start then belong to the
   * former state.
   */
  readonly isContinued: boolean;
  /** The possible standings, or null if the type has none. */
  readonly standing: Standing | null;
}

/**
 * The possible standings of one node in relation to the other, such as member, observer or candidate. Queries return
 * relationships with the default standing unless others are requested.
 */
export interface Standing {
  /** The property with the standing. A relationship without it has the default standing. */
  readonly property: string;
  /** The default standing. */
  readonly usual: string;
  /** The property with the term that the source uses for the standing. */
  readonly word: string;
  /** The standing for each term that sources use. */
  readonly meanings: Readonly<Record<string, string>>;
}

/** The property that identifies a fact. Its value is the same after every import of the same data. */
export const FACT_KEY = BOOKKEEPING.factKey;

/**
 * The properties of every fact. The displayed values are computed from the claims of the sources, which are stored in
 * the bookkeeping properties.
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
  hasRivals: 'boolean',
  contestedBy: 'texts',
  [BOOKKEEPING.factKey]: 'text',
  [BOOKKEEPING.startOrder]: 'text',
  [BOOKKEEPING.endOrder]: 'text',
  [BOOKKEEPING.origins]: 'texts',
  [BOOKKEEPING.claims]: 'texts',
} as const satisfies PropertyTypes;

interface FactDefinition<Properties extends PropertyTypes> extends Omit<
  RelationshipDefinition<Properties>,
  'key' | 'indexed' | 'inherited'
> {
  readonly claims?: ClaimResolution;
  readonly needsLivingEnds?: boolean;
  readonly isContinued?: boolean;
  readonly standing?: Standing;
}

/** Defines a fact model with its own properties in addition to those of every fact. */
export function defineFact<const Properties extends PropertyTypes = NoProperties>(
  type: string,
  definition: FactDefinition<Properties>,
): FactModel<Properties> {
  const { claims, needsLivingEnds, isContinued, standing, ...relationship } = definition;
  const model = defineRelationship(type, { ...relationship, inherited: FACT_PROPERTIES });
  return {
    ...model,
    key: FACT_KEY,
    indexed: [BOOKKEEPING.startOrder, BOOKKEEPING.endOrder],
    claims: claims ?? { form: 'periods' },
    needsLivingEnds: needsLivingEnds ?? false,
    isContinued: isContinued ?? false,
    standing: standing ?? null,
  };
}

/** Returns whether the relationships of a model are facts. */
export function isFact(model: RelationshipModel): model is FactModel {
  return model.key === FACT_KEY && 'standing' in model;
}

/** Returns the meaning of each word, given the words of each meaning. */
export function invertMeanings(
  words: Readonly<Record<string, readonly string[]>>,
): Standing['meanings'] {
  return Object.fromEntries(
    Object.entries(words).flatMap(([meaning, all]) => all.map((word) => [word, meaning] as const)),
  );
}
