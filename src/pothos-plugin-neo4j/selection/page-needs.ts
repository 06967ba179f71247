import { planOf } from './field-plan.ts';
import type { Selection } from './walk-selection.ts';

/** What a page needs in addition to its rows: their cursors, and whether there are more. */
export interface PageNeeds {
  readonly cursors: boolean;
  readonly more: boolean;
}

/** What the selection below a connection needs of its page. */
export function pageNeeds(selection: Selection): PageNeeds {
  const parts = selection.flatMap(({ children }) =>
    children.map(({ field }) => planOf(field).part),
  );
  return { cursors: parts.includes('cursor'), more: parts.includes('more') };
}
