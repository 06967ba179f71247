import type { Span } from '../dates/as-of.ts';

/** The reliability of a source for a claim. */
export type Confidence = 'HIGH' | 'MEDIUM' | 'LOW';

/**
 * A statement of one source about two nodes and a period. It is stored unchanged, even if other sources contradict it.
 */
export interface Claim {
  /**
   * The record that makes the claim: `file/row`. Two rows of a file are two periods. Claims with the same origin belong
   * to one period.
   */
  readonly origin: string;
  /**
   * The origin of the record that it comments on, for example by citing a date. The claim then belongs to the period of
   * that record, in agreement or as its rival.
   */
  readonly about?: string;
  /** Whether it contradicts the record that it comments on. If so, it never agrees with that record. */
  readonly isContesting?: boolean;
  /** Whether it denies the record that it comments on. A denial is never a source of the fact. */
  readonly isDenial?: boolean;
  /**
   * Whether it only counts if a dated claim covers the same days, because a complete list of such facts exists. Without
   * a dated claim, it is displayed as contradicted.
   */
  readonly needsDatedClaim?: boolean;
  /** The key of the Source that makes the claim. */
  readonly source: string;
  /** EDTF. `..` if the source describes it as open, empty if it is not given. */
  readonly start: string;
  readonly end: string;
  /** Other EDTF dates of the relationship on which sources can differ, by property, such as `signedOn`. */
  readonly dates: Readonly<Record<string, string>>;
  /**
   * The days (YYYY-MM-DD) for which the source confirms the fact without stating when it began or ended. Empty if there
   * are none.
   */
  readonly knownFrom: string;
  readonly knownUntil: string;
  /**
   * The first day on which it can have started, and the last day on which it can have held. Empty if there is no bound.
   */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly confidence: Confidence;
  /**
   * The preference of the data set. Among rivals, the claim with the highest value is preferred. 0 if the data set has
   * no rule.
   */
  readonly preference: number;
  /** Whether the source describes the start as a reopening. Only for relationships in the form `openClose`. */
  readonly isReopening: boolean;
  readonly note: string;
  /** The properties of the relationship as given by this source, except its dates. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** A resolved fact: the values that the graph shows, and the underlying claims. */
export interface Fact {
  /** kind|from|to|item. Facts with the same claim key are rivals. */
  readonly claimKey: string;
  /** The claim key and the values of the fact. It is the same after every import of the same data. */
  readonly factKey: string;
  readonly startedOn: string;
  readonly endedOn: string;
  /** Days. 0001-01-01 or 9999-12-31 if there is no bound. */
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  /** Days. Empty if there are none. */
  readonly knownFrom: string;
  readonly knownUntil: string;
  readonly confidence: Confidence;
  /** PREFERRED if the fact is displayed by default, NORMAL if it is a rival of the preferred fact. */
  readonly rank: 'PREFERRED' | 'NORMAL';
  /** Whether it certainly held, began or ended on a day on which one of its nodes did not exist. */
  readonly isOutsideLife: boolean;
  /**
   * The first day on which the fact belongs to the present state. Earlier days belong to a former state. Empty if all
   * days belong to the present state.
   */
  readonly ownFrom: string;
  readonly sources: readonly string[];
  /** The sources that deny it. They are not in `sources`. */
  readonly deniedBy: readonly string[];
  /** The displayed dates and properties. */
  readonly dates: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly claims: readonly Claim[];
}

/** A successor state, and the periods for which its former states have their own facts. */
export interface Successor {
  /** The periods in which the successor existed. Empty if unknown. */
  readonly life: readonly Span[];
  readonly formerPeriods: readonly Span[];
}

/** The rules for resolving the claims about relationships of a type. */
export interface ClaimResolution {
  /**
   * `periods`: Each claim gives a period. `openClose`: Each claim gives an opening or a break. Periods are built from
   * these in chronological order, and the last one is open. `moments`: Each claim gives an event. Without an end, it
   * lasted one day, or as long as its start is imprecise.
   */
  readonly form: 'periods' | 'openClose' | 'moments';
  /**
   * A property whose different values belong to different facts. If `value` is set, only `value` is kept apart from the
   * others.
   */
  readonly keepsApart?: {
    readonly property: string;
    readonly value?: string;
    /** Values that can apply at the same time as another value, such as a suspension during a membership. */
    readonly beside?: readonly string[];
  };
  /** Properties with a single value per relationship. Claims with different values are rivals. */
  readonly contested?: readonly string[];
}

/** The rules for resolving the claims about two nodes. */
export interface ClaimRules extends ClaimResolution {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** The periods in which each node existed. Empty for a node whose lifetime is unknown. */
  readonly lives?: readonly (readonly Span[])[];
  /** The nodes that succeeded former states, if those have their own facts with the same other node. */
  readonly successors?: readonly Successor[];
}
