import { readAsOf, type Span } from '../dates/as-of.ts';
import { earlierDay, FIRST_DAY, LAST_DAY, laterDay } from '../dates/day.ts';
import type { ClaimRules, Fact } from './claim.ts';
import type { MergedValues } from './merged-values.ts';
import { boundByLives, type ValidDays } from './lives.ts';

/** The dates of a fact. */
export type FactTime = Pick<
  Fact,
  | 'startedOn'
  | 'endedOn'
  | 'startEarliest'
  | 'startLatest'
  | 'endEarliest'
  | 'endLatest'
  | 'knownFrom'
  | 'knownUntil'
>;

/** The rules for computing the dates of a fact: the form of the relationship, and the lifetimes of its ends. */
export type TimeRules = Pick<ClaimRules, 'form' | 'lives'>;

/**
 * Returns the displayed dates of merged values, and the earliest and latest days on which the fact began and ended.
 * Dates from sources are kept unchanged. Missing dates are limited to the lifetimes of the ends.
 */
export function computeTime(draft: MergedValues, { form, lives = [] }: TimeRules): FactTime {
  const life = boundByLives(lives, findValidDays(draft));
  const notBefore = laterDay(draft.notBefore, life.notBefore);
  const start = computeStart({ ...draft, notBefore });
  const end = computeEnd({ ...draft, notBefore }, start, form);
  const limit = computeLimit([draft.notAfter, life.notAfter], start.first);
  const isEndGiven = draft.end !== '';
  const bounds = {
    startEarliest: start.first,
    startLatest: start.last,
    endEarliest: isEndGiven ? end.first : earlierDay(end.first, limit),
    endLatest: isEndGiven ? end.last : earlierDay(end.last, limit),
  };
  const endedOn = showEnd(draft, limit);
  return { startedOn: draft.start, endedOn, ...bounds, ...computeKnownDays(draft, bounds) };
}

// If the sources contradict each other and the limit precedes the first day, the first day becomes the limit.
function computeLimit(days: readonly string[], first: string): string {
  const limit = days.filter((day) => day !== '').reduce(earlierDay, LAST_DAY);
  return laterDay(limit, first);
}

/**
 * Returns the days of the start, otherwise of the end, otherwise the known days. Returns undefined if none are known.
 * The days select the lifetimes of the ends that apply.
 */
export function findValidDays({
  start,
  end,
  knownFrom,
  knownUntil,
}: MergedValues): ValidDays | undefined {
  if (start !== '' && start !== '..') return { ...readAsOf(start), isGiven: true };
  if (end !== '' && end !== '..') return { ...readAsOf(end), isGiven: true };
  if (knownUntil === '') return undefined;
  return { first: knownFrom || knownUntil, last: knownUntil, isGiven: false };
}

function computeStart({ start, notBefore }: MergedValues): Span {
  if (start === '') return { first: notBefore || FIRST_DAY, last: LAST_DAY };
  return start === '..' ? { first: FIRST_DAY, last: FIRST_DAY } : readAsOf(start);
}

function computeEnd(draft: MergedValues, start: Span, form: ClaimRules['form']): Span {
  if (draft.end === '..') return { first: LAST_DAY, last: LAST_DAY };
  if (draft.end !== '') return readAsOf(draft.end);
  if (form === 'moments') return start;
  // A start without a last possible day does not prove that the fact lasted until any later day.
  const hasStart = draft.start !== '' && start.last < LAST_DAY;
  const lastKnown = hasStart ? laterDay(start.last, draft.knownUntil) : start.first;
  return { first: lastKnown, last: LAST_DAY };
}

// The limit only restricts the possible days. It is not displayed as an end date.
function showEnd({ end, isCensored, knownUntil }: MergedValues, limit: string): string {
  return end === '' && isCensored && knownUntil < limit ? `${knownUntil}/..` : end;
}

type Bounds = Omit<FactTime, 'startedOn' | 'endedOn' | 'knownFrom' | 'knownUntil'>;

function computeKnownDays(
  draft: MergedValues,
  bounds: Bounds,
): Pick<FactTime, 'knownFrom' | 'knownUntil'> {
  if (draft.knownUntil === '') return { knownFrom: '', knownUntil: '' };
  const hasCertainlyBegun = draft.start !== '' && bounds.startLatest <= draft.knownUntil;
  const from = draft.knownFrom || (hasCertainlyBegun ? '' : draft.knownUntil);
  // A fact that is known on a day and ended later held on all days in between.
  const isValidUntilEnd = draft.start === '' && draft.end !== '';
  const until = isValidUntilEnd ? laterDay(draft.knownUntil, bounds.endEarliest) : draft.knownUntil;
  return keepWithin({ from, until }, bounds);
}

// Certain days must also be possible, so known days outside the bounds are dropped.
function keepWithin(
  { from, until }: { readonly from: string; readonly until: string },
  { startEarliest, endLatest }: Bounds,
): Pick<FactTime, 'knownFrom' | 'knownUntil'> {
  const knownFrom = from && laterDay(from, startEarliest);
  const knownUntil = earlierDay(until, endLatest);
  const isOutside = (knownFrom || startEarliest) > knownUntil;
  return isOutside ? { knownFrom: '', knownUntil: '' } : { knownFrom, knownUntil };
}
