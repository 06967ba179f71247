import type { KnownDays } from '../../record/make-claims.ts';
import type { Period } from './cut-by-holder.ts';

/** A period as given by its cells, and whether it extends beyond the days that the data set covers. */
interface CensoredPeriod {
  /** EDTF; empty = unknown. */
  readonly start: string;
  readonly end: string;
  readonly isBegunBefore: boolean;
  readonly isGoingOn: boolean;
}

/**
 * The period of a row. The first and last days that a data set covers are neither starts nor ends: the period is known
 * from or until that day, and possible beyond it.
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

/** A period in EDTF, with `../1816-01-01` and `2016-12-31/..` for the sides that are not covered. */
export function writePeriod({ start, end, known }: Period): readonly [from: string, until: string] {
  const from = start === '' && known !== undefined ? `../${known.from}` : start;
  const until = end === '' && known !== undefined ? `${known.until}/..` : end;
  return [from === '../' ? '' : from, until];
}
