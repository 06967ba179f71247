interface CodedDispute {
  readonly hostlev: string;
  readonly outcome: string;
  readonly fatality: string;
}

/** Describes a dispute in sentences, from a row of MIDA. */
export function summarizeDispute({ hostlev, outcome, fatality }: CodedDispute): string {
  const parts = [
    ['Highest level', HOSTILITY.get(hostlev)],
    ['Outcome', OUTCOMES.get(outcome)],
    ['Fatalities', FATALITIES.get(fatality)],
  ] as const;
  return parts
    .flatMap(([what, meaning]) => (meaning === undefined ? [] : [`${what}: ${meaning}.`]))
    .join(' ');
}

/** The levels of hostility in the code book. */
export const HOSTILITY: ReadonlyMap<string, string> = new Map([
  ['1', 'none'],
  ['2', 'threat'],
  ['3', 'display of force'],
  ['4', 'use of force'],
  ['5', 'war'],
]);

/** The outcomes in the code book. */
const OUTCOMES: ReadonlyMap<string, string> = new Map([
  ['1', 'victory for side A'],
  ['2', 'victory for side B'],
  ['3', 'side A yielded'],
  ['4', 'side B yielded'],
  ['5', 'stalemate'],
  ['6', 'compromise'],
  ['7', 'released'],
  ['8', 'unclear'],
  ['9', 'joined a war that was going on'],
]);

/** The levels of fatalities in the code book. */
const FATALITIES: ReadonlyMap<string, string> = new Map([
  ['0', 'none'],
  ['1', '1 to 25'],
  ['2', '26 to 100'],
  ['3', '101 to 250'],
  ['4', '251 to 500'],
  ['5', '501 to 999'],
  ['6', 'more than 999'],
]);
