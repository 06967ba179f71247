import { contains, overlaps, readAsOf, type Span } from '../dates/as-of.ts';
import { dayAfter, earlierDay, FIRST_DAY, LAST_DAY, laterDay } from '../dates/day.ts';
import type { Fact, Successor } from './claim.ts';

/** The first day on which a fact can begin and the last day on which it can end. Empty if there is no bound. */
export interface LifeBounds {
  readonly notBefore: string;
  readonly notAfter: string;
}

/** Days on which a fact held, and whether a source gives them as its start or end. */
export interface ValidDays extends Span {
  readonly isGiven: boolean;
}

/**
 * Returns the bounds of the time in which all nodes of a fact existed. If a node existed more than once, only the
 * periods that overlap the days of the fact count. If a source dates the fact to days on which a node did not exist,
 * the lifetime of that node sets no bound.
 */
export function boundByLives(
  lives: readonly (readonly Span[])[],
  validDays: ValidDays | undefined,
): LifeBounds {
  const hulls = lives
    .map((life) => touched(life, validDays))
    .filter((life) => life.length > 0)
    .map(hullOf);
  const first = hulls.map((hull) => hull.first).reduce(laterDay, FIRST_DAY);
  const last = hulls.map((hull) => hull.last).reduce(earlierDay, LAST_DAY);
  return {
    notBefore: first === FIRST_DAY ? '' : first,
    notAfter: last === LAST_DAY ? '' : last,
  };
}

/**
 * Returns whether a fact certainly held, began, ended or was signed on a day on which one of its nodes did not exist.
 */
export function isOutsideLives(
  fact: Pick<Fact, 'startedOn' | 'endedOn' | 'startLatest' | 'endEarliest' | 'dates'>,
  lives: readonly (readonly Span[])[],
): boolean {
  const validDays = listCertainSpans(fact);
  const dates = Object.values(fact.dates).map(readAsOf);
  return lives
    .filter((life) => life.length > 0)
    .some(
      (life) =>
        validDays.some((span) => !life.some((each) => contains(each, span))) ||
        dates.some((date) => !life.some((each) => overlaps(each, date))),
    );
}

/**
 * Returns the first day on which a fact belongs to the successor, if a former state has its own facts for the earlier
 * days. Returns an empty text if all days belong to the successor.
 */
export function findOwnStart(
  fact: Pick<Fact, 'startedOn' | 'startEarliest' | 'startLatest' | 'endLatest'>,
  { life, formerPeriods }: Successor,
): string {
  if (fact.startedOn === '') return '';
  const start = { first: fact.startEarliest, last: fact.startLatest };
  if (life.length === 0) {
    // If the lifetime of the successor is unknown, a fact that began under a former state belongs to that state at
    // first.
    const former = formerPeriods.find((each) => overlaps(each, start));
    return former === undefined ? '' : dayAfter(former.last);
  }
  if (life.some((each) => overlaps(each, start))) return '';
  const whole = { first: fact.startEarliest, last: fact.endLatest };
  if (!formerPeriods.some((each) => overlaps(each, whole))) return '';
  const later = life.map((each) => each.first).filter((first) => first > start.last);
  return later.toSorted()[0] ?? '';
}

function touched(life: readonly Span[], validDays: ValidDays | undefined): readonly Span[] {
  const found = validDays === undefined ? [] : life.filter((each) => overlaps(each, validDays));
  return found.length > 0 || validDays?.isGiven === true ? found : life;
}

function hullOf(spans: readonly Span[]): Span {
  return {
    first: spans.map(({ first }) => first).reduce(earlierDay, LAST_DAY),
    last: spans.map(({ last }) => last).reduce(laterDay, FIRST_DAY),
  };
}

function listCertainSpans({
  startedOn,
  endedOn,
  startLatest,
  endEarliest,
}: Pick<Fact, 'startedOn' | 'endedOn' | 'startLatest' | 'endEarliest'>): readonly Span[] {
  const isStarted = startedOn !== '' && startedOn !== '..';
  const days = [...(isStarted ? [startLatest] : []), ...(endedOn === '' ? [] : [endEarliest])];
  const [first, last] = days;
  const isSpan = first !== undefined && last !== undefined && first <= last;
  return isSpan ? [{ first, last }] : days.map((day) => ({ first: day, last: day }));
}
