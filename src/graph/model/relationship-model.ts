import { BOOKKEEPING } from './bookkeeping.ts';
import type { NodeModel } from './node-model.ts';
import type { PropertyTypes } from './property.ts';

/** The verb phrase of a relationship in a sentence: "was party to" in the past, "has been party to" if it continues. */
export interface RelationshipPhrase {
  readonly past: string;
  readonly perfect: string;
}

/** One kind of relationship: its type in the graph, its ends, and its properties in addition to those of every fact. */
export interface RelationshipModel {
  readonly type: string;
  readonly from: readonly NodeModel[];
  readonly to: readonly NodeModel[];
  /**
   * Symmetric relationships are stored once, from the lower key to the higher, and mean the same in both directions.
   */
  readonly isSymmetric: boolean;
  /** Whether it is a claim about a period; otherwise it has no dates, rank or rivals. */
  readonly isFact: boolean;
  readonly phrase: RelationshipPhrase;
  readonly properties: PropertyTypes;
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

interface LinkDefinition {
  readonly from: NodeModel | readonly NodeModel[];
  readonly to: NodeModel | readonly NodeModel[];
  readonly isSymmetric?: boolean;
  readonly isFact?: boolean;
  readonly isContinued?: boolean;
  readonly phrase: RelationshipPhrase;
  readonly properties?: PropertyTypes;
  readonly standing?: Standing;
}

/** Defines a kind of relationship with its two ends, its verb phrase, and its own properties. */
export function defineRelationship(type: string, definition: LinkDefinition): RelationshipModel {
  return {
    type,
    from: [definition.from].flat(),
    to: [definition.to].flat(),
    isSymmetric: definition.isSymmetric ?? false,
    isFact: definition.isFact ?? true,
    phrase: definition.phrase,
    properties: definition.properties ?? {},
    isContinued: definition.isContinued ?? false,
    standing: definition.standing ?? null,
  };
}

/** Maps each word to its meaning, given the words of each meaning. */
export function invertMeanings(
  words: Readonly<Record<string, readonly string[]>>,
): Standing['meanings'] {
  return Object.fromEntries(
    Object.entries(words).flatMap(([meaning, all]) => all.map((word) => [word, meaning] as const)),
  );
}
