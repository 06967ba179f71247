import type { KnownDays } from '../../record/make-claims.ts';
import type { Spell } from './cut-by-holder.ts';

/** A spell as given by its cells, and whether it extends beyond the days that the data set covers. */
export interface CensoredSpell {
  /** EDTF; empty = unknown. */
  readonly start: string;
  readonly end: string;
  readonly isBegunBefore: boolean;
  readonly isGoingOn: boolean;
}

/**
 * The spell of a row. The first and last days that a data set covers are neither starts nor ends: the spell is known
 * from or until that day, and possible beyond it.
 */
export function readCensored(
  { start, end, isBegunBefore, isGoingOn }: CensoredSpell,
  covered: KnownDays,
): Spell {
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

/** A spell in EDTF, with `../1816-01-01` and `2016-12-31/..` for the sides that are not covered. */
export function writeSpell({ start, end, known }: Spell): readonly [from: string, until: string] {
  const from = start === '' && known !== undefined ? `../${known.from}` : start;
  const until = end === '' && known !== undefined ? `${known.until}/..` : end;
  return [from === '../' ? '' : from, until];
}
