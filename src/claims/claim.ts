import type { Span } from '../dates/as-of.ts';

/** How reliable a source is on one point. */
export type Confidence = 'HIGH' | 'MEDIUM' | 'LOW';

/**
 * What one source says about two nodes and a period. It is stored as the source says it, whatever other sources say.
 */
export interface Claim {
  /**
   * The record that makes the claim: `file/row`. Two rows of one file are two periods; claims with the same origin
   * are one.
   */
  readonly origin: string;
  /**
   * The origin of the record that it comments on, if it is not a period of its own (such as a citation of one date of
   * a row). It stays with that record, in agreement or as its rival.
   */
  readonly about?: string;
  /** Whether it contradicts the record that it comments on. If so, it never agrees with that record. */
  readonly isContesting?: boolean;
  /** Whether it denies the record that it comments on. A denial is never a source of the fact. */
  readonly isDenial?: boolean;
  /**
   * Whether it counts only if a dated claim covers the same days, because a complete list of such facts exists.
   * Without a dated claim it is shown as contradicted.
   */
  readonly needsDatedClaim?: boolean;
  /** The key of the Source that makes the claim. */
  readonly source: string;
  /** EDTF; `..` = described as open; empty = not given. */
  readonly start: string;
  readonly end: string;
  /** Other dates of the relationship on which sources may differ, by property (`signedOn`); EDTF. */
  readonly dates: Readonly<Record<string, string>>;
  /** Days (YYYY-MM-DD) for which the source confirms the fact without knowing its bounds; empty = none. */
  readonly knownFrom: string;
  readonly knownUntil: string;
  /** Days before which it cannot have started and after which it cannot have lasted; empty = no such bound. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly confidence: Confidence;
  /** The rule of the data set: among rivals, the claim with the highest number is preferred; 0 = no rule. */
  readonly preference: number;
  /** Only for relationships that are opened and broken off: whether the source describes the start as a reopening. */
  readonly isReopening: boolean;
  readonly note: string;
  /** The properties of the relationship other than its dates (role, status, ordinal …), as this source gives them. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** The result of resolving claims about one relationship: what the graph shows, and the underlying claims. */
export interface Fact {
  /** kind|from|to|item: relationships with the same key are rivals. */
  readonly claimKey: string;
  /** The claimKey and the value: the same after every import of the same data. */
  readonly factKey: string;
  readonly startedOn: string;
  readonly endedOn: string;
  /** Days; 0001-01-01 or 9999-12-31 if there is no bound. */
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  /** Days; empty = none. */
  readonly knownFrom: string;
  readonly knownUntil: string;
  readonly confidence: Confidence;
  /** PREFERRED: the claim that is shown by default, whether or not it has rivals; NORMAL: its rivals. */
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

/** How claims about one link of a kind become the facts that are shown. */
export interface ClaimResolution {
  /**
   * `periods`: a claim gives a period. `openClose`: a claim gives an opening or a break; periods are built from these in
   * chronological order, and the last one is open. `moments`: without an end, it lasted one day, or as long as its
   * start is imprecise.
   */
  readonly form: 'periods' | 'openClose' | 'moments';
  /** A property whose values cannot be mixed in one fact: any two values, or `value` with any other. */
  readonly keepsApart?: {
    readonly property: string;
    readonly value?: string;
    /** Values that can hold at the same time as another value, such as a suspension during a membership. */
    readonly beside?: readonly string[];
  };
  /** Properties that have only one value per relationship: claims with other values are rivals. */
  readonly contested?: readonly string[];
}

/** How claims about one kind of relationship are resolved. */
export interface ClaimRules extends ClaimResolution {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** The periods in which each end existed. Empty for an end whose existence is unknown. */
  readonly lives?: readonly (readonly Span[])[];
  /** The ends that succeeded former states which have their own facts with the same other end. */
  readonly successors?: readonly Successor[];
}
