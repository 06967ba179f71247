import { createAdmission, type Applicant } from './admission.ts';

/** An operation that asks for admission, with its cost. */
export interface CostedOperation extends Omit<Applicant, 'weight'> {
  readonly cost: number;
}

/** Runs an operation when its lane has room. Throws a SERVICE_UNAVAILABLE error if it would wait too long. */
export type OperationLanes = <Result>(
  work: () => Promise<Result>,
  operation: CostedOperation,
) => Promise<Result>;

/** The maximum cost of an operation in the lane of small operations. */
const SMALL_COST = 500;
/** The maximum total cost of the running operations that are not small. A more expensive operation runs alone. */
const LARGE_RUNNING_COST = 20_000;

/**
 * Creates two lanes, one for small and one for large operations, so that large operations do not delay small ones. Rejects
 * a large operation that has waited for half of its deadline, because the remaining time would not suffice.
 */
export function createOperationLanes({
  timeoutMs,
}: {
  readonly timeoutMs: number;
}): OperationLanes {
  const small = createAdmission({ running: 64, waiting: 128 });
  const large = createAdmission({
    running: LARGE_RUNNING_COST,
    waiting: 64,
    waitMs: timeoutMs / 2,
    retryAfter: 5,
  });
  return (work, { cost, ...applicant }) =>
    cost <= SMALL_COST
      ? small.run(work, applicant)
      : large.run(work, { ...applicant, weight: cost });
}
