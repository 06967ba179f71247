import type { KnownDays } from '../../record/make-claims.ts';
import type { Period } from './cut-by-holder.ts';

/** A period from the cells of a row, and whether it extends beyond the days covered by the data set. */
interface CensoredPeriod {
  /** The start in EDTF; empty if it is unknown. */
  readonly start: string;
  readonly end: string;
  readonly isBegunBefore: boolean;
  readonly isGoingOn: boolean;
}

/**
 * Reads the period of a row. The first and last covered days of a data set are neither starts nor ends. The period is
 * certain from or until that day and possible beyond it.
 */
export function readCensored(
  { start, end, isBegunBefore, isGoingOn }: CensoredPeriod,
  covered: KnownDays,
): Period {
  if (!isBegunBefore && !isGoingOn) return { start, end };
  return {
    start: isBegunBefore ? '' : start,
    end: isGoingOn ? '' : end,
    known: {
      from: isBegunBefore ? covered.from : '',
      until: isGoingOn ? covered.until : covered.from,
    },
  };
}

/** Formats a period in EDTF. Uses `../1816-01-01` and `2016-12-31/..` for the sides that are not covered. */
export function writePeriod({ start, end, known }: Period): readonly [from: string, until: string] {
  const from = start === '' && known !== undefined ? `../${known.from}` : start;
  const until = end === '' && known !== undefined ? `${known.until}/..` : end;
  return [from === '../' ? '' : from, until];
}
