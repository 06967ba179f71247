import type { Span } from '../dates/as-of.ts';
import type { ClaimResolution } from '../graph/model/relationship-model.ts';

/** How far a source is to be trusted in one matter. */
export type Confidence = 'HIGH' | 'MEDIUM' | 'LOW';

/** What one source says of two nodes and a span of time, as it was said; never changed by what others say. */
export interface Claim {
  /** Which record says it: `file/row`. Two rows of one file are two spells; two claims of one origin are one. */
  readonly origin: string;
  /**
   * The origin of the record that it comments on, where it is no spell of its own (a citation of one date of a
   * row): it stays with that record, agreeing or as its rival.
   */
  readonly about?: string;
  /** Whether it says other than the record that it comments on: then it never agrees with that record. */
  readonly isContesting?: boolean;
  /** Whether it denies the record that it comments on. A denial is never a source of the fact. */
  readonly isDenial?: boolean;
  /**
   * Whether it counts only if a dated claim covers the same days, because a complete list of such facts exists.
   * Without a dated claim it is shown as contradicted.
   */
  readonly needsDatedClaim?: boolean;
  /** Whose word it is: the key of a Source. */
  readonly source: string;
  /** EDTF; `..` = said to be open; empty = not said. */
  readonly start: string;
  readonly end: string;
  /** Other dates of the link that sources may differ on, by property (`signedOn`); EDTF. */
  readonly dates: Readonly<Record<string, string>>;
  /** Days (YYYY-MM-DD) for which the source surely vouches where it knows no bound; empty = none. */
  readonly knownFrom: string;
  readonly knownUntil: string;
  /** Days before which it cannot have started and after which it cannot have lasted; empty = no such bound. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly confidence: Confidence;
  /** By the rule of the data set: the claim with the higher number is preferred among rivals; 0 = no rule. */
  readonly preference: number;
  /** Only for links that open and break: whether the start is said to be a beginning anew. */
  readonly isReopening: boolean;
  readonly note: string;
  /** What the link carries beside dates (role, status, ordinal …), as this source has it. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** What the claims about one link come to: what the graph shows, and the claims behind it. */
export interface Fact {
  /** kind|from|to|item: links that share it are rivals. */
  readonly claimKey: string;
  /** The claimKey and the value: the same after any re-import. */
  readonly factKey: string;
  readonly startedOn: string;
  readonly endedOn: string;
  /** Days; no bound is 0001-01-01 or 9999-12-31. */
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  /** Days; empty = none. */
  readonly knownFrom: string;
  readonly knownUntil: string;
  readonly confidence: Confidence;
  /** PREFERRED: the claim that is shown by default, among rivals or alone; NORMAL: its rivals. */
  readonly rank: 'PREFERRED' | 'NORMAL';
  /** Whether it definitely held, began or ended on a day on which one of its ends did not exist. */
  readonly isOutsideLife: boolean;
  /** The first day that belongs to the end itself; earlier days belong to a former state. Empty if all days do. */
  readonly ownFrom: string;
  readonly sources: readonly string[];
  /** The sources that deny it. They are not listed in `sources`. */
  readonly deniedBy: readonly string[];
  /** The shown value of each date and property. */
  readonly dates: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly claims: readonly Claim[];
}

/** A state that succeeded others, and the periods for which those have their own facts. */
export interface Successor {
  /** The periods in which it existed. Empty if unknown. */
  readonly life: readonly Span[];
  readonly formerPeriods: readonly Span[];
}

/** What a data model says of the kind of link that claims are about. */
export interface ClaimRules extends ClaimResolution {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** The periods in which each end existed. Empty for an end whose existence is unknown. */
  readonly lives?: readonly (readonly Span[])[];
  /** The ends that succeeded former states which have their own facts with the same other end. */
  readonly successors?: readonly Successor[];
}
