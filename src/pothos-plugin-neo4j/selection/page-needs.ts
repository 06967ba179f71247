import { planOf } from './field-plan.ts';
import type { Selection } from './walk-selection.ts';

/** Whether a selection needs cursors, and whether it needs to know if there are more entries. */
export interface PageNeeds {
  readonly cursors: boolean;
  readonly more: boolean;
}

/** Returns the needs of the selection below a connection. */
export function pageNeeds(selection: Selection): PageNeeds {
  const parts = selection.flatMap(({ children }) =>
    children.map(({ field }) => planOf(field).part),
  );
  return { cursors: parts.includes('cursor'), more: parts.includes('more') };
}
