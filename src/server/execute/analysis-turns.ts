import { setImmediate } from 'node:timers/promises';
import { createAdmission, type Applicant } from './admission.ts';

/** Waits until an operation may be analyzed. Throws a SERVICE_UNAVAILABLE error if it would wait too long. */
export type AnalysisTurns = (applicant: Omit<Applicant, 'weight'>) => Promise<void>;

/** The maximum number of operations that wait. */
const MAX_WAITING = 512;

/**
 * Creates turns for the analysis of operations, such as validation, which blocks the event loop. Each iteration of the
 * event loop has one turn, so that other requests are served between the analyses.
 */
export function createAnalysisTurns({ timeoutMs }: { readonly timeoutMs: number }): AnalysisTurns {
  const admission = createAdmission({
    running: 1,
    waiting: MAX_WAITING,
    waitMs: timeoutMs / 2,
  });
  return (applicant) => admission.run(() => setImmediate(), applicant);
}
