import { earlierDay, FIRST_DAY, LAST_DAY, laterDay } from '../../../src/dates/day.ts';
import type { Context } from '../../table/context.ts';
import type { KnownDays } from '../../record/make-claims.ts';
import type { End } from '../../record/record.ts';
import type { RowIssue } from '../../table/source.ts';
import { firstDay, lastDay } from '../../table/span.ts';
import { findHolders } from './cow-state.ts';

/** The time of a state's membership, alliance or border, as a row gives it. */
export interface Period {
  /** EDTF. Empty if the row gives none. */
  readonly start: string;
  readonly end: string;
  /** The days on which it definitely held if the row gives no bound: those that the data set covers. */
  readonly known?: KnownDays;
}

/** The part of a period in which the same countries held the codes of the states. */
export interface HolderPeriod extends Period {
  /** The country that held the first code, and those that held the other codes. */
  readonly holder: End;
  readonly others: readonly End[];
  /** The days before and after which another country held a code. Empty if there is no such bound. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/**
 * Cuts the period of one or more states of the Correlates of War project into periods of the countries that held their
 * codes. A handover of a code is neither an end nor a start: the part is known for the days on which the country held
 * the code, and impossible on all others. An end in the month, or on the day, of a handover belongs to the old country;
 * a start belongs to the new one.
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

/** The part of an event, such as a war, in which one country held the code. */
interface HolderMoment extends Pick<HolderPeriod, 'holder' | 'start' | 'end'> {
  /** The days that come from a handover of the code instead of the row. Empty if there are none. */
  readonly note: string;
}

/** Cuts an event, such as a war, by holder. A handover ends one part and starts the next. */
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
  return days.length === 0 ? '' : `COW number ${code} stood for this country ${days.join(' ')}`;
}

// Drops the days after a handover in the month of the end, and those before a handover in the month of the start. A
// period within one such month stays with the old holder.
function withoutRemainders(parts: readonly Part[], { start, end }: Period): readonly Part[] {
  const firstEnd = isFine(end) ? firstDay(end) : LAST_DAY;
  const lastStart = isFine(start) ? lastDay(start) : '';
  const ended = parts.filter(({ from }, at) => at === 0 || from < firstEnd);
  return ended.filter(({ until }, at) => at === ended.length - 1 || until > lastStart);
}

// If only the year is known, each holder may have had a part of the period.
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

// If a start is known only to the month, only the last day of that month is certain.
function findValidDays(handover: KnownDays, { start, end }: Period, span: KnownDays): KnownDays {
  const from = start === '' ? span.from : lastDay(start);
  const until = end === '' ? span.until : firstDay(end);
  return { from: laterDay(from, handover.from), until: earlierDay(until, handover.until) };
}

/** An issue at a column if no country held a known code during a period. */
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
