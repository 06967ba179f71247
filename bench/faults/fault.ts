import type { Lab } from './lab.ts';

/** A fault or an attack, and how to measure its effect. */
export interface Fault {
  readonly title: string;
  /** The effect that gaiko aims at. */
  readonly goal: string;
  /** Causes the fault and describes the measured effect. */
  measure(lab: Lab): Promise<string>;
}

/** The result of a fault. */
export interface Measured extends Pick<Fault, 'title' | 'goal'> {
  readonly effect: string;
}
