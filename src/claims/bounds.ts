import { earlierDay, FIRST_DAY, LAST_DAY, laterDay } from '../time/day.ts';
import type { ClaimRules, Fact } from './claim.ts';
import type { Draft } from './draft.ts';
import { readRange, type DayRange } from './said-date.ts';

/** The part of a fact that tells its time. */
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

/** The dates shown for a draft, and the days between which it began and ended. */
export function computeTime(draft: Draft, form: ClaimRules['form']): FactTime {
  const start = computeStart(draft);
  const end = computeEnd(draft, start, form);
  // A state's last day before its first is a contradiction of sources: then the first day is the last one.
  const limit = draft.notAfter ? laterDay(draft.notAfter, start.earliest) : LAST_DAY;
  const bounds = {
    startEarliest: start.earliest,
    startLatest: start.latest,
    endEarliest: earlierDay(end.earliest, limit),
    endLatest: earlierDay(end.latest, limit),
  };
  const isBeyond = draft.end !== '' && end.earliest > limit;
  const endedOn = isBeyond ? limit : showEnd(draft, limit);
  return { startedOn: draft.start, endedOn, ...bounds, ...computeKnownDays(draft, bounds) };
}

function computeStart({ start, notBefore }: Draft): DayRange {
  if (start === '') return { earliest: notBefore || FIRST_DAY, latest: LAST_DAY };
  return start === '..' ? { earliest: FIRST_DAY, latest: FIRST_DAY } : readRange(start);
}

function computeEnd(draft: Draft, start: DayRange, form: ClaimRules['form']): DayRange {
  if (draft.end === '..') return { earliest: LAST_DAY, latest: LAST_DAY };
  if (draft.end !== '') return readRange(draft.end);
  if (form === 'moments') return start;
  // A start without a last possible day is no reason to take the fact for one that lasts.
  const hasStart = draft.start !== '' && start.latest < LAST_DAY;
  const lastKnown = hasStart ? laterDay(start.latest, draft.knownUntil) : start.earliest;
  return { earliest: lastKnown, latest: LAST_DAY };
}

function showEnd({ end, isCensored, knownUntil }: Draft, limit: string): string {
  if (end !== '' || !isCensored) return end;
  return knownUntil < limit ? `${knownUntil}/..` : limit;
}

type Bounds = Omit<FactTime, 'startedOn' | 'endedOn' | 'knownFrom' | 'knownUntil'>;

function computeKnownDays(
  draft: Draft,
  bounds: Bounds,
): Pick<FactTime, 'knownFrom' | 'knownUntil'> {
  if (draft.knownUntil === '') return { knownFrom: '', knownUntil: '' };
  const isSurelyBegun = draft.start !== '' && bounds.startLatest <= draft.knownUntil;
  const from = draft.knownFrom || (isSurelyBegun ? '' : draft.knownUntil);
  // Known on a day and said to have ended later: it held on all days between.
  const isHeldOn = draft.start === '' && draft.end !== '';
  const until = isHeldOn ? laterDay(draft.knownUntil, bounds.endEarliest) : draft.knownUntil;
  return keepWithin({ from, until }, bounds);
}

// What is certain is possible: no day is known on which the fact cannot have held.
function keepWithin(
  { from, until }: { readonly from: string; readonly until: string },
  { startEarliest, endLatest }: Bounds,
): Pick<FactTime, 'knownFrom' | 'knownUntil'> {
  const knownFrom = from && laterDay(from, startEarliest);
  const knownUntil = earlierDay(until, endLatest);
  const isOutside = (knownFrom || startEarliest) > knownUntil;
  return isOutside ? { knownFrom: '', knownUntil: '' } : { knownFrom, knownUntil };
}
