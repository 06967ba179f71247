import type { Lab } from './lab.ts';

/** A fault or an attack, with a function that measures its effect. */
export interface Fault {
  readonly title: string;
  /** The expected effect. Empty if there is no limit. */
  readonly goal: string;
  /** Causes the fault and describes the measured effect. */
  measure(lab: Lab): Promise<string>;
}

/** The measured effect of a fault. */
export interface Measured extends Pick<Fault, 'title' | 'goal'> {
  readonly effect: string;
}
