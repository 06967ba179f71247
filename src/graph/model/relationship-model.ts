import { BOOKKEEPING } from './bookkeeping.ts';
import type { NodeModel } from './node-model.ts';
import type { PropertyTypes } from './property.ts';

/** The verb phrase of a link in a sentence: "was party to" in the past, "has been party to" if it continues. */
export interface RelationshipPhrase {
  readonly past: string;
  readonly perfect: string;
}

/** How a fact reads whose kind has more to say than a phrase: the values of its text properties decide. */
export interface RelationshipWording {
  /** The properties that the sentence is made from. */
  readonly properties: readonly string[];
  /** The verb for these values; undefined if the phrase of the kind fits. */
  readonly verb?: (values: WordedValues, isOpen: boolean) => string | undefined;
  /** The verb of a fact of which no date is known but this one. */
  readonly onlyDate?: { readonly property: string; readonly verb: string };
}

/** The values of the properties that a sentence is made from. */
export type WordedValues = Readonly<Record<string, string | null>>;

/** How claims about one link of a kind become the facts that are shown. */
export interface ClaimResolution {
  /**
   * `spells`: a claim tells a span. `turns`: a claim tells an opening or a break; items are built from them in
   * time, and the last one is open. `moments`: no end means one day, or as long as the start is imprecise.
   */
  readonly form: 'spells' | 'turns' | 'moments';
  /** A property whose values cannot be mixed in one fact: any two values, or `value` with any other. */
  readonly keepsApart?: {
    readonly property: string;
    readonly value?: string;
    /** Values that can hold at the same time as another value, such as a suspension during a membership. */
    readonly beside?: readonly string[];
  };
  /** Properties of which one link has only one value: claims that say other values are rivals. */
  readonly contested?: readonly string[];
}

/** Nodes that tie together others that have little to do with each other: paths lead around them. */
export interface HubEnd {
  readonly node: NodeModel;
  /** Only those that more links of the kind than this lead to. Default: all. */
  readonly moreThan?: number;
}

/** One kind of link: its type in the graph, its ends, what it carries beside the properties of every fact. */
export interface RelationshipModel {
  readonly type: string;
  /** What such a link says, in one sentence. */
  readonly description: string;
  /** The kinds of nodes that it can lead from. Empty: any. */
  readonly from: readonly NodeModel[];
  /** The kinds of nodes that it can lead to. Empty: any. */
  readonly to: readonly NodeModel[];
  /** Symmetric links are stored once, from the lower key to the higher, and read alike from both ends. */
  readonly isSymmetric: boolean;
  /** Whether it is a claim about a span of time; else it has no dates, no rank and no rivals. */
  readonly isFact: boolean;
  readonly phrase: RelationshipPhrase;
  /** Null if the phrase fits all facts of the kind. */
  readonly wording: RelationshipWording | null;
  readonly properties: PropertyTypes;
  readonly claims: ClaimResolution;
  /** Whether a fact of the kind holds only while both its ends exist. */
  readonly needsLivingEnds: boolean;
  /** The hub that links of the kind lead to or from. Null if they lead to none. */
  readonly hub: HubEnd | null;
  /** Whether an end can continue links of a former state, so that some of its links are not its own. */
  readonly isContinued: boolean;
  /** The possible standings of its ends; null if all links of the kind mean the same. */
  readonly standing: Standing | null;
}

/**
 * The possible standings of one end of a link towards the other, such as member, observer or candidate. A query returns
 * only links of the default standing unless it asks for others.
 */
export interface Standing {
  /** The property that holds the standing. A link without it has the default standing. */
  readonly property: string;
  /** The default standing. */
  readonly usual: string;
  /** The property that holds the source's own word for the standing. */
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

interface LinkDefinition extends Partial<
  Omit<RelationshipModel, 'from' | 'phrase' | 'to' | 'type'>
> {
  readonly from: NodeModel | readonly NodeModel[];
  readonly to: NodeModel | readonly NodeModel[];
  readonly phrase: RelationshipPhrase;
}

/** A kind of link with its two ends, how it reads, and its own properties. */
export function defineRelationship(type: string, definition: LinkDefinition): RelationshipModel {
  const ends = { from: [definition.from].flat(), to: [definition.to].flat() };
  return { ...USUAL, ...definition, ...ends, type };
}

const USUAL = {
  description: '',
  isSymmetric: false,
  isFact: true,
  wording: null,
  properties: {},
  claims: { form: 'spells' },
  needsLivingEnds: false,
  hub: null,
  isContinued: false,
  standing: null,
} as const;

/** Maps each word to its meaning, given the words of each meaning. */
export function invertMeanings(
  words: Readonly<Record<string, readonly string[]>>,
): Standing['meanings'] {
  return Object.fromEntries(
    Object.entries(words).flatMap(([meaning, all]) => all.map((word) => [word, meaning] as const)),
  );
}
