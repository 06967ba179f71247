import type { NodeModel } from './node-model.ts';
import type { PropertyTypes } from './property.ts';

/** How a link reads as a sentence between its ends: "was party to" with an end, "is party to" without. */
export interface LinkPhrase {
  readonly past: string;
  readonly present: string;
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
  /** The value of a property by which a link tells of no bond, and is left out when a date is asked for. */
  readonly unbound: { readonly property: string; readonly value: string } | null;
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
  sources: 'texts',
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
  readonly phrase: LinkPhrase;
  readonly properties?: PropertyTypes;
  readonly unbound?: { readonly property: string; readonly value: string };
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
    unbound: definition.unbound ?? null,
  };
}
