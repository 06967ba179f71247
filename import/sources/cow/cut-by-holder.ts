import { earlierDay, FIRST_DAY, LAST_DAY, laterDay } from '../../../src/dates/day.ts';
import type { Context } from '../../table/context.ts';
import type { KnownDays } from '../../record/make-claims.ts';
import type { End } from '../../record/record.ts';
import type { Complaint } from '../../table/source.ts';
import { firstDay, lastDay } from '../../table/span.ts';
import { findHolders } from './cow-state.ts';

/** What a row says of the time of a state's membership, alliance or border. */
export interface Spell {
  /** EDTF; empty = the row knows none. */
  readonly start: string;
  readonly end: string;
  /** Days for which the row vouches where it knows no bound: those that its data set covers. */
  readonly known?: KnownDays;
}

/** The part of a spell in which the same countries held the codes of the states. */
export interface HeldSpell extends Spell {
  /** Who held the first code, and the codes after it. */
  readonly holder: End;
  readonly others: readonly End[];
  /** Days before which and after which it was another country's; empty = no such bound. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/**
 * A spell of one state of the Correlates of War project, or of several together, as spells of the countries that the
 * states were in turn. Where one country gives way to another the row tells of no end and no start: the part is
 * known for the days that the country held the code, and possible on no other. An end in the month, or on the day, of
 * such a handover belongs to the former country, a start to the latter.
 */
export function cutByHolder(
  context: Context,
  codes: readonly string[],
  spell: Spell,
): readonly HeldSpell[] {
  const span = spanOf(spell);
  const all = findParts(context, codes, span);
  const parts = withoutRemainders(all, spell);
  return parts.flatMap((part, at) => {
    const isCutBefore = part.from !== span.from && (at > 0 || part === all[0]);
    const isCutAfter = part.until !== span.until && (at < parts.length - 1 || part === all.at(-1));
    return holdPart(part, spell, { span, isCutBefore, isCutAfter });
  });
}

interface Cut {
  readonly span: KnownDays;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

function holdPart(
  { ends: [holder, ...others], from, until }: Part,
  spell: Spell,
  { span, isCutBefore, isCutAfter }: Cut,
): readonly HeldSpell[] {
  if (holder === undefined) return [];
  const isWhole = !isCutBefore && !isCutAfter;
  return [
    {
      ...{ holder, others },
      start: isCutBefore ? '' : spell.start,
      end: isCutAfter ? '' : spell.end,
      ...(isWhole ? keepKnown(spell) : { known: daysHeld({ from, until }, spell, span) }),
      notBefore: isCutBefore ? from : '',
      notAfter: isCutAfter ? until : '',
    },
  ];
}

/** A part of what begins and ends on days of its own, such as a war. */
export interface HeldMoment extends Pick<HeldSpell, 'holder' | 'start' | 'end'> {
  /** Which of its days come from a handover of the code, not from the row; empty = none. */
  readonly note: string;
}

/** The same for what begins and ends on days of its own, such as a war: each part has the days of its holders. */
export function cutMoment(context: Context, code: string, spell: Spell): readonly HeldMoment[] {
  return cutByHolder(context, [code], spell).map(({ holder, start, end, notBefore, notAfter }) => ({
    holder,
    start: start === '' ? notBefore : start,
    end: end === '' ? notAfter : end,
    note: noteHandover(code, start === '' ? notBefore : '', end === '' ? notAfter : ''),
  }));
}

function noteHandover(code: string, since: string, until: string): string {
  const days = [since && `from ${since}`, until && `until ${until}`].filter((part) => part !== '');
  return days.length === 0 ? '' : `COW number ${code} stood for this country ${days.join(' ')}`;
}

// Drops the days after a handover in the month of the end, and those before it in the month of the start. A spell
// within one such month stays with the former holder.
function withoutRemainders(parts: readonly Part[], { start, end }: Spell): readonly Part[] {
  const firstEnd = isFine(end) ? firstDay(end) : LAST_DAY;
  const lastStart = isFine(start) ? lastDay(start) : '';
  const ended = parts.filter(({ from }, at) => at === 0 || from < firstEnd);
  return ended.filter(({ until }, at) => at === ended.length - 1 || until > lastStart);
}

// In a year of which no month is known, each holder may have had its part.
function isFine(date: string): boolean {
  return date.length >= 'YYYY-MM'.length;
}

function spanOf({ start, end, known }: Spell): KnownDays {
  const from = start === '' ? (known?.from ?? '') : firstDay(start);
  // Nothing is said of an end: then it is whose it was at the start.
  const until = end === '' ? (known?.until ?? from) : lastDay(end);
  return { from: from === '' ? FIRST_DAY : from, until: until === '' ? LAST_DAY : until };
}

interface Part extends KnownDays {
  readonly ends: readonly End[];
}

function findParts(context: Context, codes: readonly string[], span: KnownDays): readonly Part[] {
  let parts: readonly Part[] = [{ ends: [], ...span }];
  for (const code of codes)
    parts = parts.flatMap((part) =>
      findHolders(context, code, part).map((holder) => ({
        ends: [...part.ends, holder.end],
        from: laterDay(part.from, holder.from),
        until: earlierDay(part.until, holder.until),
      })),
    );
  return parts.toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function keepKnown({ known }: Spell): Pick<Spell, 'known'> {
  return known === undefined ? {} : { known };
}

// Of a start that is known to the month only its last day is sure.
function daysHeld(held: KnownDays, { start, end }: Spell, span: KnownDays): KnownDays {
  const from = start === '' ? span.from : lastDay(start);
  const until = end === '' ? span.until : firstDay(end);
  return { from: laterDay(from, held.from), until: earlierDay(until, held.until) };
}

/** A complaint at a column where a code that is known was no country's in a spell. */
export function complainAboutHolder(
  column: string,
  code: string,
  spell: Spell,
  context: Context,
): readonly Complaint[] {
  if (cutByHolder(context, [code], spell).length > 0) return [];
  const message = `${code} was no country's number from ${spell.start || 'an unknown day'} to ${spell.end || 'an unknown day'}; see cow_codes.tsv`;
  return [{ column, rule: 'unknown-state', message, isToldOnce: true, lookedUpIn: ['cow_codes'] }];
}
