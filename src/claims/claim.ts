import type { Span } from '../time/as-of.ts';

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
  /** Whether it only denies what the record that it comments on says: it is never a source of the fact. */
  readonly isDenial?: boolean;
  /**
   * Whether it counts only beside a dated claim that covers the same days, since a complete list of such facts is at
   * hand: without one it is shown as contradicted.
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
  /** Whether it surely held, began or ended on a day on which one of its ends did not exist. */
  readonly isOutsideLife: boolean;
  /** The day from which it is the end's own, where the days before belong to a former state; empty = all of them are. */
  readonly ownFrom: string;
  readonly sources: readonly string[];
  /** The sources that deny it; none of them is among `sources`. */
  readonly deniedBy: readonly string[];
  /** The shown value of each date and property. */
  readonly dates: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly claims: readonly Claim[];
}

/** A state that followed others, and the periods for which these have facts of their own. */
export interface Successor {
  /** When it existed itself; empty where nobody tells. */
  readonly life: readonly Span[];
  readonly formerPeriods: readonly Span[];
}

/** What a data model says of the kind of link that claims are about. */
export interface ClaimRules {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /**
   * `spells`: a claim tells a span. `turns`: a claim tells an opening or a break; items are built from them in
   * time, and the last one is open. `moments`: no end means one day, or as long as the start is imprecise.
   */
  readonly form: 'spells' | 'turns' | 'moments';
  /** A property whose values may not be mixed in one link: any two, or `value` with any other. */
  readonly keepsApart?: {
    readonly property: string;
    readonly value?: string;
    /** Values that may hold beside another one at the same time (a suspension beside the membership). */
    readonly beside?: readonly string[];
  };
  /** Properties of which one link has only one value: claims that say other values are rivals. */
  readonly contested?: readonly string[];
  /** The spans in which each end existed; an end of which nothing is known has none. */
  readonly lives?: readonly (readonly Span[])[];
  /** Ends that followed former states with facts of their own for the same other end. */
  readonly successors?: readonly Successor[];
}
