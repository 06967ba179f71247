import type { KnownDays } from '../../record/make-claims.ts';
import type { Spell } from './cut-by-holder.ts';

/** A spell as its cells tell it, and at which sides the data set lost sight of it. */
export interface CensoredSpell {
  /** EDTF; empty = unknown. */
  readonly start: string;
  readonly end: string;
  readonly isBegunBefore: boolean;
  readonly isGoingOn: boolean;
}

/**
 * What a row tells of a spell. A bound of the days that a data set covers is no start and no end: the spell is known
 * from that day or up to it, and possible beyond.
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

/** How a spell is written where a node tells of it: `../1816-01-01` and `2016-12-31/..` for what was lost from sight. */
export function writeSpell({ start, end, known }: Spell): readonly [from: string, until: string] {
  const from = start === '' && known !== undefined ? `../${known.from}` : start;
  const until = end === '' && known !== undefined ? `${known.until}/..` : end;
  return [from === '../' ? '' : from, until];
}
