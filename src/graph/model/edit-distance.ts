/**
 * Returns the optimal string alignment distance of two texts. It counts inserted, deleted, substituted and transposed
 * letters. Returns `most + 1` if the distance is greater than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const row of from.keys()) {
    const next = nextRow({ from, to, row, before, last });
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[to.length] ?? most + 1;
}

interface Step {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly row: number;
  readonly before: readonly number[];
  readonly last: readonly number[];
}

function nextRow({ from, to, row, before, last }: Step): readonly number[] {
  const next = [row + 1];
  for (const [column, letter] of to.entries()) {
    const wrong = (last[column] ?? 0) + Number(from[row] !== letter);
    const costs = [wrong, (last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1];
    const isSwapped = from[row] === to[column - 1] && from[row - 1] === letter;
    if (isSwapped) costs.push((before[column - 1] ?? 0) + 1);
    next.push(Math.min(...costs));
  }
  return next;
}
