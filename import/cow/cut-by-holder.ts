import { FIRST_DAY, LAST_DAY } from '../../src/time/day.ts';
import type { Context } from '../context.ts';
import type { KnownDays } from '../make-claims.ts';
import type { End } from '../record.ts';
import type { Complaint } from '../source.ts';
import { firstDay, lastDay } from '../span.ts';
import { findHolders, type Holder } from './cow-state.ts';

/** What a row says of the time of a state's membership, alliance or border. */
export interface Spell {
  /** EDTF; empty = the row knows none. */
  readonly start: string;
  readonly end: string;
  /** Days for which the row vouches where it knows no bound: those that its data set covers. */
  readonly known?: KnownDays;
}

/** The part of a spell in which one country held the code of the state. */
export interface HeldSpell extends Spell {
  readonly holder: End;
  /** Days before which and after which it was another country's; empty = no such bound. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/**
 * A spell of a state of the Correlates of War project as spells of the countries that the state was in turn. Where
 * one country gives way to another the row tells of no end and no start: the part is known for the days that the
 * country held the code, and possible on no other.
 */
export function cutByHolder(context: Context, code: string, spell: Spell): readonly HeldSpell[] {
  const span = {
    from: spell.start === '' ? (spell.known?.from ?? FIRST_DAY) : firstDay(spell.start),
    until: spell.end === '' ? (spell.known?.until ?? LAST_DAY) : lastDay(spell.end),
  };
  const holders = findHolders(context, code, span);
  return holders.map((holder, index) => {
    const isFirst = index === 0;
    const isLast = index === holders.length - 1;
    return {
      holder: holder.end,
      start: isFirst ? spell.start : '',
      end: isLast ? spell.end : '',
      ...(isFirst && isLast ? keepKnown(spell) : { known: daysHeld(holder, spell, span) }),
      notBefore: isFirst ? '' : holder.from,
      notAfter: isLast ? '' : holder.until,
    };
  });
}

function keepKnown({ known }: Spell): Pick<Spell, 'known'> {
  return known === undefined ? {} : { known };
}

// Of a start that is known to the month only its last day is sure.
function daysHeld(holder: Holder, { start, end }: Spell, span: KnownDays): KnownDays {
  const from = start === '' ? span.from : lastDay(start);
  const until = end === '' ? span.until : firstDay(end);
  return {
    from: from > holder.from ? from : holder.from,
    until: until < holder.until ? until : holder.until,
  };
}

/** A complaint at a column where a code that is known was no country's in a spell. */
export function complainAboutHolder(
  column: string,
  code: string,
  spell: Spell,
  context: Context,
): readonly Complaint[] {
  if (cutByHolder(context, code, spell).length > 0) return [];
  const message = `${code} was no country's number from ${spell.start || 'an unknown day'} to ${spell.end || 'an unknown day'}; see cow_codes.tsv`;
  return [{ column, rule: 'unknown-state', message, isToldOnce: true }];
}
