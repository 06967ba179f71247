import type { Span } from '../../src/dates/as-of.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { foldName } from '../../src/graph/model/fold-name.ts';
import { dateOrNull } from '../shared/entity.ts';
import type { CountryReference } from './reference.ts';

/** A period as two EDTF texts; an empty text means that there is no known bound. */
export interface Spell {
  readonly from: string;
  readonly until: string;
}

/** A country as it appears in errors. */
export interface NamedCountry {
  readonly key: string;
  readonly name: string;
  readonly existed: Spell;
}

/** A country that a text may stand for. */
export interface CountryCandidate extends NamedCountry {
  /** Whether it has a present-day ISO 3166-1 code. */
  readonly isPresent: boolean;
  /** The periods of its existence; a single one without bounds if nothing is known. */
  readonly existence: readonly Spell[];
  readonly codes: readonly (Spell & { readonly scheme: string; readonly value: string })[];
  readonly names: readonly (Spell & { readonly text: string })[];
}

/**
 * One interpretation of a text: the candidates for which it holds on the date, and those for which it holds only at
 * other times.
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
      const spells = read(candidate);
      return spells.length > 0 ? [{ candidate, spells }] : [];
    });
    const meant = (on ? heldOn(spelled, on) : preferPresent(spelled)).map(
      ({ candidate }) => candidate,
    );
    const others = spelled.map(({ candidate }) => candidate);
    return { meant, notThen: others.filter((candidate) => !meant.includes(candidate)) };
  });
}

interface Spelled {
  readonly candidate: CountryCandidate;
  readonly spells: readonly Spell[];
}

/** The possible interpretations of a text; each returns the periods for which it applies to a candidate. */
function readersOf(
  reference: CountryReference,
): readonly ((candidate: CountryCandidate) => readonly Spell[])[] {
  const { codes, name } = reference;
  const asCode = reference.tiers.map(
    (schemes) => (candidate: CountryCandidate) =>
      [...candidate.codes, { scheme: 'OWN', value: candidate.key, from: '', until: '' }].filter(
        ({ scheme, value }) => schemes.includes(scheme) && codes.includes(value),
      ),
  );
  if (name === null) return asCode;
  const asName = (candidate: CountryCandidate): readonly Spell[] =>
    candidate.names.filter(({ text }) => foldName(text) === name);
  return [...asCode, asName];
}

/**
 * Narrows down the matches if no date is given. Returns the first group that is not empty: undated matches of
 * present-day countries, undated matches of any country, matches that a present-day country still uses, all matches.
 */
function preferPresent(spelled: readonly Spelled[]): readonly Spelled[] {
  const lasting = spelled.filter(({ spells }) => spells.some(isUndated));
  const tiers = [
    lasting.filter(({ candidate }) => candidate.isPresent),
    lasting,
    spelled.filter(({ candidate, spells }) => candidate.isPresent && spells.some(isInUse)),
  ];
  return tiers.find((tier) => tier.length > 0) ?? spelled;
}

function isUndated(spell: Spell): boolean {
  return spell.from === '' && isInUse(spell);
}

function isInUse({ until }: Spell): boolean {
  return until === '' || until === '..';
}

/**
 * Returns the matches that definitely held on the date or, if there are none, those that possibly held. If one match
 * replaced another on that day, returns the later one.
 */
function heldOn(spelled: readonly Spelled[], on: Span): readonly Spelled[] {
  const possible = spelled.filter(holds((spell) => mayOverlap(spell, on)));
  const sure = possible.filter(holds((spell) => surelyOverlaps(spell, on)));
  const held = sure.length > 0 ? sure : possible;
  const staying = held.filter(holds((spell) => mayOverlap(spell, on) && mayOutlast(spell, on)));
  return on.first === on.last && staying.length > 0 ? staying : held;
}

function holds(isTrue: (spell: Spell) => boolean): (spelled: Spelled) => boolean {
  return ({ candidate, spells }) =>
    spells.some((spell) => boundBy(spell, candidate).some((each) => isTrue(each)));
}

function mayOutlast({ until }: Spell, on: Span): boolean {
  return (dateOrNull(until)?.latest ?? LAST_DAY) > on.last;
}

/** Returns when a code or name was in use: its own bounds take precedence over those of the country. */
function boundBy(spell: Spell, { existence }: CountryCandidate): readonly Spell[] {
  return existence.map((life) => ({
    from: spell.from === '' ? life.from : spell.from,
    until: spell.until === '' ? life.until : spell.until,
  }));
}

function mayOverlap({ from, until }: Spell, on: Span): boolean {
  const start = dateOrNull(from)?.earliest ?? FIRST_DAY;
  const end = dateOrNull(until)?.latest ?? LAST_DAY;
  return start <= end && start <= on.last && end >= on.first;
}

function surelyOverlaps({ from, until }: Spell, on: Span): boolean {
  const start = dateOrNull(from)?.latest ?? LAST_DAY;
  const end = until === '..' ? LAST_DAY : (dateOrNull(until)?.earliest ?? FIRST_DAY);
  return start <= on.last && end >= on.first;
}
