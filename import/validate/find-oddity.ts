import type { Cells } from '../table/cells.ts';
import type { CellFault } from './check-cells.ts';
import type { Input } from '../table/input.ts';

/** Describes a row that was published with known odd values. Undefined if it has no fault or any other fault. */
export function findOddity(
  { edition }: Input,
  cells: Cells,
  faults: readonly CellFault[],
  found: number,
): string | undefined {
  const { rows = 0, cells: odd = [] } = edition?.oddities ?? {};
  if (faults.length === 0 || found >= rows) return undefined;
  const isKnown = faults.every(({ column }) =>
    odd.some((each) => each.column === column && each.cell === cells[each.column]),
  );
  if (!isKnown) return undefined;
  return faults.map(({ column = '' }) => `${column} is "${cells[column] ?? ''}"`).join(', ');
}
