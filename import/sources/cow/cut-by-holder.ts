import { earlierDay, FIRST_DAY, LAST_DAY, laterDay } from '../../../src/dates/day.ts';
import type { Context } from '../../table/context.ts';
import type { KnownDays } from '../../record/make-claims.ts';
import type { End } from '../../record/record.ts';
import type { RowIssue } from '../../table/source.ts';
import { firstDay, lastDay } from '../../table/span.ts';
import { findHolders } from './cow-state.ts';

/** The period of a membership, alliance or border in a row. */
export interface Period {
  /** The start in EDTF; empty if it is unknown. */
  readonly start: string;
  readonly end: string;
  /** The days of certain validity if the row gives no bounds: the days covered by the data set. */
  readonly known?: KnownDays;
}

/** The part of a period without a handover of a code. */
export interface HolderPeriod extends Period {
  /** The country with the first code, and the countries with the other codes. */
  readonly holder: End;
  readonly others: readonly End[];
  /** The days before and after which another country had a code; empty if there is no such bound. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/**
 * Divides a period at each handover of a code to another country. Takes one or more codes of the Correlates of War
 * project. A handover is neither an end nor a start: a part is certain on the days on which its country had the code,
 * and impossible on all other days. An end in the month or on the day of a handover belongs to the old country. A start
 * belongs to the new country.
 */
export function cutByHolder(
  context: Context,
  codes: readonly string[],
  period: Period,
): readonly HolderPeriod[] {
  const span = spanOf(period);
  const all = findParts(context, codes, span);
  const parts = withoutRemainders(all, period);
  return parts.flatMap((part, at) => {
    const isCutBefore = part.from !== span.from && (at > 0 || part === all[0]);
    const isCutAfter = part.until !== span.until && (at < parts.length - 1 || part === all.at(-1));
    return makePart(part, period, { span, isCutBefore, isCutAfter });
  });
}

interface Cut {
  readonly span: KnownDays;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

function makePart(
  { ends: [holder, ...others], from, until }: Part,
  period: Period,
  { span, isCutBefore, isCutAfter }: Cut,
): readonly HolderPeriod[] {
  if (holder === undefined) return [];
  const isWhole = !isCutBefore && !isCutAfter;
  return [
    {
      ...{ holder, others },
      start: isCutBefore ? '' : period.start,
      end: isCutAfter ? '' : period.end,
      ...(isWhole ? keepKnown(period) : { known: findValidDays({ from, until }, period, span) }),
      notBefore: isCutBefore ? from : '',
      notAfter: isCutAfter ? until : '',
    },
  ];
}

/** The part of an event, such as a war, during which one country had the code. */
interface HolderMoment extends Pick<HolderPeriod, 'holder' | 'start' | 'end'> {
  /** The days that are derived from a handover of the code; empty if there are none. */
  readonly note: string;
}

/** Divides an event, such as a war, at each handover of the code. A handover ends one part and starts the next. */
export function cutMoment(context: Context, code: string, period: Period): readonly HolderMoment[] {
  return cutByHolder(context, [code], period).map(
    ({ holder, start, end, notBefore, notAfter }) => ({
      holder,
      start: start === '' ? notBefore : start,
      end: end === '' ? notAfter : end,
      note: noteHandover(code, start === '' ? notBefore : '', end === '' ? notAfter : ''),
    }),
  );
}

function noteHandover(code: string, since: string, until: string): string {
  const days = [since && `from ${since}`, until && `until ${until}`].filter((part) => part !== '');
  return days.length === 0 ? '' : `COW number ${code} denoted this country ${days.join(' ')}`;
}

// Removes the days after a handover in the month of the end, and the days before a handover in the month of the start.
// A period within one such month belongs to the old holder.
function withoutRemainders(parts: readonly Part[], { start, end }: Period): readonly Part[] {
  const firstEnd = isFine(end) ? firstDay(end) : LAST_DAY;
  const lastStart = isFine(start) ? lastDay(start) : '';
  const ended = parts.filter(({ from }, at) => at === 0 || from < firstEnd);
  return ended.filter(({ until }, at) => at === ended.length - 1 || until > lastStart);
}

// If only the year is known, each holder can have had a part of the period.
function isFine(date: string): boolean {
  return date.length >= 'YYYY-MM'.length;
}

function spanOf({ start, end, known }: Period): KnownDays {
  const from = start === '' ? (known?.from ?? '') : firstDay(start);
  // Without an end, the period belongs to the holder at its start.
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

function keepKnown({ known }: Period): Pick<Period, 'known'> {
  return known === undefined ? {} : { known };
}

// If the precision of a start is a month, only the last day of that month is certain.
function findValidDays(handover: KnownDays, { start, end }: Period, span: KnownDays): KnownDays {
  const from = start === '' ? span.from : lastDay(start);
  const until = end === '' ? span.until : firstDay(end);
  return { from: laterDay(from, handover.from), until: earlierDay(until, handover.until) };
}

/** Returns an issue at a column if no country had a known code during a period. */
export function checkHolder(
  column: string,
  code: string,
  period: Period,
  context: Context,
): readonly RowIssue[] {
  if (cutByHolder(context, [code], period).length > 0) return [];
  const message = `${code} was not the number of any country from ${period.start || 'an unknown day'} to ${period.end || 'an unknown day'}; see cow_codes.tsv`;
  return [
    { column, rule: 'unknown-state', message, isReportedOnce: true, lookedUpIn: ['cow_codes'] },
  ];
}
