import type { NodeModel } from './node-model.ts';
import type { PropertyTypes } from './property.ts';

/** How a link reads as a sentence between its ends: "was party to" with an end, "has been party to" without. */
export interface LinkPhrase {
  readonly past: string;
  readonly perfect: string;
}

/** One kind of link: its type in the graph, its ends, what it carries beside the properties of every fact. */
export interface LinkModel {
  readonly type: string;
  readonly from: readonly NodeModel[];
  readonly to: readonly NodeModel[];
  /** Symmetric links are stored once, from the lower key to the higher, and read alike from both ends. */
  readonly isSymmetric: boolean;
  /** Whether it is a claim about a span of time; else it has no dates, no rank and no rivals. */
  readonly isFact: boolean;
  readonly phrase: LinkPhrase;
  readonly properties: PropertyTypes;
  /** Whether an end may carry on links of a former state, and so have some that are not its own. */
  readonly isContinued: boolean;
  /** The ways in which its ends may stand to each other; null where all links of the kind mean the same. */
  readonly standing: Standing | null;
}

/**
 * The ways in which the ends of a link may stand to each other: of a membership that of a member, an observer, a
 * candidate. Only links of the usual standing are meant where none is asked for.
 */
export interface Standing {
  /** The property that holds it; a link without it has the usual one. */
  readonly property: string;
  readonly usual: string;
  /** The property that holds the word of the source, and what each word means. */
  readonly word: string;
  readonly meanings: Readonly<Record<string, string>>;
}

/**
 * What every link carries that is a claim about a span of time. The shown dates are computed from the parallel
 * lists `claim…`, which hold what each source said; `claimDetails` holds the rest of each claim as JSON text.
 */
export const FACT_PROPERTIES = {
  claimKey: 'text',
  factKey: 'text',
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
  claimOrigins: 'texts',
  claimSources: 'texts',
  claimStarts: 'texts',
  claimEnds: 'texts',
  claimConfidences: 'texts',
  claimNotes: 'texts',
  claimDetails: 'texts',
} as const satisfies PropertyTypes;

interface LinkDefinition {
  readonly from: NodeModel | readonly NodeModel[];
  readonly to: NodeModel | readonly NodeModel[];
  readonly isSymmetric?: boolean;
  readonly isFact?: boolean;
  readonly isContinued?: boolean;
  readonly phrase: LinkPhrase;
  readonly properties?: PropertyTypes;
  readonly standing?: Standing;
}

/** A kind of link with its two ends, how it reads, and its own properties. */
export function defineLink(type: string, definition: LinkDefinition): LinkModel {
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

/** What each word means, from the words of each meaning. */
export function invertMeanings(
  words: Readonly<Record<string, readonly string[]>>,
): Standing['meanings'] {
  return Object.fromEntries(
    Object.entries(words).flatMap(([meaning, all]) => all.map((word) => [word, meaning] as const)),
  );
}
