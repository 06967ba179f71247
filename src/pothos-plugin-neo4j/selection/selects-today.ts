import { planOf } from './field-plan.ts';
import type { Selection } from './walk-selection.ts';

/** Returns whether a selected field computes its value from the current day. */
export function selectsToday(selection: Selection): boolean {
  return selection.some(
    ({ field, children }) => planOf(field).readsToday === true || selectsToday(children),
  );
}
