import type { Cells } from '../table/cells.ts';
import type { UnlocatedIssue } from './check-cells.ts';
import type { Input } from '../table/input.ts';

/** Describes the known odd values of a published row. Returns undefined if the row has no issues or other issues. */
export function findOddity(
  { edition }: Input,
  cells: Cells,
  issues: readonly UnlocatedIssue[],
  found: number,
): string | undefined {
  const { rows = 0, cells: odd = [] } = edition?.oddities ?? {};
  if (issues.length === 0 || found >= rows) return undefined;
  const isKnown = issues.every(({ column }) =>
    odd.some((each) => each.column === column && each.cell === cells[each.column]),
  );
  if (!isKnown) return undefined;
  return issues.map(({ column = '' }) => `${column} is "${cells[column] ?? ''}"`).join(', ');
}
