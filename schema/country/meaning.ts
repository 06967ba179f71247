import type { Span } from '../../src/dates/as-of.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { dateOrNull } from '../shared/entity.ts';
import type { CountryReference } from './reference.ts';

/** A period as two EDTF texts. The text of an unknown bound is empty. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** A country as it appears in errors. */
export interface NamedCountry {
  readonly key: string;
  readonly name: string;
  readonly existed: Period;
}

/** A country to which a text may refer. */
export interface CountryCandidate extends NamedCountry {
  /** Whether it has a present-day ISO 3166-1 code. */
  readonly isPresent: boolean;
  /** The periods of existence. If they are unknown, a single period without bounds. */
  readonly existence: readonly Period[];
  readonly codes: readonly (Period & { readonly scheme: string; readonly value: string })[];
  readonly names: readonly (Period & { readonly text: string; readonly folded: string })[];
}

/**
 * An interpretation of a text: the candidates that it matches on the date, and those that it matches only at other times.
 */
export interface Meaning {
  readonly meant: readonly CountryCandidate[];
  readonly notThen: readonly CountryCandidate[];
}

/**
 * Returns the interpretations of a text in order of precedence: as a code from each tier of lists, then as a name.
 * Without a date, present-day countries take precedence.
 */
export function findMeanings(
  reference: CountryReference,
  candidates: readonly CountryCandidate[],
  on: Span | null,
): readonly Meaning[] {
  return readersOf(reference).map((read) => {
    const spelled = candidates.flatMap((candidate) => {
      const periods = read(candidate);
      return periods.length > 0 ? [{ candidate, periods }] : [];
    });
    const meant = (on ? heldOn(spelled, on) : preferPresent(spelled)).map(
      ({ candidate }) => candidate,
    );
    const others = spelled.map(({ candidate }) => candidate);
    return { meant, notThen: others.filter((candidate) => !meant.includes(candidate)) };
  });
}

/** A code of a list that a text does not select, with the country that the code identifies. */
export interface OtherCode {
  readonly country: NamedCountry;
  readonly scheme: string;
  readonly value: string;
}

/** Returns the codes that a reference spells in lists that the reference does not search. Each country appears once. */
export function findOtherCodes(
  { codes, tiers }: CountryReference,
  candidates: readonly CountryCandidate[],
): readonly OtherCode[] {
  const searched = tiers.flat();
  return candidates.flatMap((country) => {
    const found = country.codes.find(
      ({ scheme, value }) => codes.includes(value) && !searched.includes(scheme),
    );
    return found ? [{ country, scheme: found.scheme, value: found.value }] : [];
  });
}

interface Spelled {
  readonly candidate: CountryCandidate;
  readonly periods: readonly Period[];
}

/**
 * Returns a function for each interpretation of a text. The function returns the periods in which the text refers to
 * a candidate.
 */
function readersOf(
  reference: CountryReference,
): readonly ((candidate: CountryCandidate) => readonly Period[])[] {
  const { codes, name } = reference;
  const asCode = reference.tiers.map(
    (schemes) => (candidate: CountryCandidate) =>
      [...candidate.codes, { scheme: 'OWN', value: candidate.key, from: '', until: '' }].filter(
        ({ scheme, value }) => schemes.includes(scheme) && codes.includes(value),
      ),
  );
  if (name === null) return asCode;
  const asName = (candidate: CountryCandidate): readonly Period[] =>
    candidate.names.filter(({ folded }) => folded === name);
  return [...asCode, asName];
}

/**
 * Narrows down the matches if no date is given. Returns the first group that is not empty: undated matches of
 * present-day countries, undated matches of any country, matches that a present-day country still uses, all matches.
 */
function preferPresent(spelled: readonly Spelled[]): readonly Spelled[] {
  const lasting = spelled.filter(({ periods }) => periods.some(isUndated));
  const tiers = [
    lasting.filter(({ candidate }) => candidate.isPresent),
    lasting,
    spelled.filter(({ candidate, periods }) => candidate.isPresent && periods.some(isInUse)),
  ];
  return tiers.find((tier) => tier.length > 0) ?? spelled;
}

function isUndated(period: Period): boolean {
  return period.from === '' && isInUse(period);
}

function isInUse({ until }: Period): boolean {
  return until === '' || until === '..';
}

/**
 * Returns the matches that definitely held on the date or, if there are none, those that possibly held. If one match
 * replaced another on that day, returns the later one.
 */
function heldOn(spelled: readonly Spelled[], on: Span): readonly Spelled[] {
  const possible = spelled.filter(holds((period) => mayOverlap(period, on)));
  const certain = possible.filter(holds((period) => certainlyOverlaps(period, on)));
  const held = certain.length > 0 ? certain : possible;
  const staying = held.filter(holds((period) => mayOverlap(period, on) && mayOutlast(period, on)));
  return on.first === on.last && staying.length > 0 ? staying : held;
}

function holds(isTrue: (period: Period) => boolean): (spelled: Spelled) => boolean {
  return ({ candidate, periods }) =>
    periods.some((period) => boundBy(period, candidate).some((each) => isTrue(each)));
}

function mayOutlast({ until }: Period, on: Span): boolean {
  return (dateOrNull(until)?.latest ?? LAST_DAY) > on.last;
}

/** Returns the periods in which a code or name was in use. Its own bounds take precedence over those of the country. */
function boundBy(period: Period, { existence }: CountryCandidate): readonly Period[] {
  return existence.map((life) => ({
    from: period.from === '' ? life.from : period.from,
    until: period.until === '' ? life.until : period.until,
  }));
}

function mayOverlap({ from, until }: Period, on: Span): boolean {
  const start = dateOrNull(from)?.earliest ?? FIRST_DAY;
  const end = dateOrNull(until)?.latest ?? LAST_DAY;
  return start <= end && start <= on.last && end >= on.first;
}

function certainlyOverlaps({ from, until }: Period, on: Span): boolean {
  const start = dateOrNull(from)?.latest ?? LAST_DAY;
  const end = until === '..' ? LAST_DAY : (dateOrNull(until)?.earliest ?? FIRST_DAY);
  return start <= on.last && end >= on.first;
}
