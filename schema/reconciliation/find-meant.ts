import type { Span } from '../../src/dates/as-of.ts';
import { foldName } from '../../src/graph/model/fold-name.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { findFormer } from '../country/find-country.ts';
import { findMeanings, findOtherCodes, type CountryCandidate } from '../country/meaning.ts';
import { country } from '../country/model.ts';
import { readCountryReference, type CountryReference } from '../country/reference.ts';
import { didExist, findPredecessors, readStates, type State } from '../country/states.ts';
import { fetchFound, type FoundEntity } from './found-entity.ts';
import type { Meant, Question } from './judge.ts';
import { containsWords, normalizeSpelling, respell } from './spelling.ts';

/** The meaning of a text that means no country. */
export const NOTHING: Meant = { countries: new Set(), predecessors: new Set(), isDoubtful: false };

/**
 * Returns the countries that a text means, with the same interpretations of codes and names as `country(code:, on:)`. Unlike
 * `country`, counts all interpretations: if a text is the code of one country and the name of another, the text means both.
 */
export async function findMeant(
  context: GraphContext,
  { text, on }: Question,
  found: readonly FoundEntity[],
): Promise<Meant> {
  const countries = found.flatMap((each) => (each.country ? [each.country] : []));
  const meanings = spellingsOf(text, countries).flatMap((each) =>
    findMeanings(each, countries, on),
  );
  const meant = new Set(meanings.flatMap((each) => each.meant.map(({ key }) => key)));
  const isOther = isOtherCode(text, countries, meant);
  if (on === null) {
    return {
      ...NOTHING,
      countries: meant,
      isDoubtful: isOther || isSharedPast(text, countries, meant),
    };
  }
  const later = meanings.flatMap(({ notThen }) => notThen);
  const absent = await findAbsent(context, countries, meant, on);
  if (meant.size === absent.length) {
    return findPredecessor(context, { text, on, later, absent });
  }
  const isDoubtful = isOther || (await hasSharedName(context, { text, meant, on }));
  return { ...NOTHING, countries: meant, isDoubtful };
}

/**
 * Returns the meant countries with unknown dates that did not exist yet, because a predecessor existed on the date. In 1850,
 * the Ottoman Empire existed instead of Turkey.
 */
async function findAbsent(
  context: GraphContext,
  countries: readonly CountryCandidate[],
  meant: ReadonlySet<string>,
  on: Span,
): Promise<readonly CountryCandidate[]> {
  const undated = countries.filter(
    ({ key, existence }) =>
      meant.has(key) && existence.every(({ from, until }) => from === '' && until === ''),
  );
  const states = await readStates(
    context,
    undated.map(({ key }) => key),
  );
  return undated.filter(({ key }) => {
    const state = states.get(key);
    return state && !didExist(state, states, on) && findPredecessors(states, key, on).length > 0;
  });
}

/** Returns a reference for the text, for each of its other spellings, and for each name with the same normalized spelling. */
function spellingsOf(
  text: string,
  countries: readonly CountryCandidate[],
): readonly CountryReference[] {
  const reference = readCountryReference(text);
  if (!reference) return [];
  const wanted = normalizeSpelling(text);
  const names = countries
    .flatMap((each) => each.names)
    .filter((name) => wanted !== '' && normalizeSpelling(name.text) === wanted)
    .map(({ folded }) => folded);
  if (reference.name === null) return [reference];
  return [
    reference,
    ...respell(text).flatMap((spelling) => readCountryReference(spelling) ?? []),
    ...[...new Set(names)].map((name) => ({ text, codes: [], tiers: [], name })),
  ];
}

/**
 * Returns whether a text means a former state, is not the usual name of the former state, and is also a name of another
 * state. "Yugoslavia" is the usual name of one state, but "Nationalist China" can mean two states.
 */
function isSharedPast(
  text: string,
  countries: readonly CountryCandidate[],
  meant: ReadonlySet<string>,
): boolean {
  const wanted = normalizeSpelling(text);
  const bearers = countries.filter(({ names }) =>
    names.some((name) => normalizeSpelling(name.text) === wanted),
  );
  const isPast = bearers.some(
    ({ key, name, isPresent }) =>
      meant.has(key) && !isPresent && normalizeSpelling(name) !== wanted,
  );
  return isPast && bearers.length > 1;
}

/**
 * Returns whether a text of three letters or a number is the code of another country in a list that requires a scheme, such
 * as Correlates of War: "AUS" is Australia in ISO 3166, but Austria in that list.
 */
function isOtherCode(
  text: string,
  countries: readonly CountryCandidate[],
  meant: ReadonlySet<string>,
): boolean {
  const reference = /^([a-z]{3}|\d{1,3})$/i.test(text.trim()) ? readCountryReference(text) : null;
  const others = reference ? findOtherCodes(reference, countries) : [];
  return others.some(({ country: other }) => !meant.has(other.key));
}

interface Later {
  readonly text: string;
  readonly on: Span;
  /** The countries that bear the name at other times. */
  readonly later: readonly CountryCandidate[];
  /** The countries with unknown dates that bear the name, but did not exist yet. */
  readonly absent: readonly CountryCandidate[];
}

/**
 * Returns the states that preceded the countries with a name. A single predecessor is certain if the countries continued the
 * predecessor under another name or order, or if the name of the predecessor starts with the text.
 */
async function findPredecessor(context: GraphContext, asked: Later): Promise<Meant> {
  const { on, text } = asked;
  const later = [...asked.later, ...asked.absent];
  const states = await readStates(
    context,
    later.map(({ key }) => key),
  );
  const former = [
    ...(await findFormer(context, asked.later, on)),
    ...asked.absent.flatMap(({ key }) => findPredecessors(states, key, on)),
  ];
  const predecessors = new Set(former.map(({ key }) => key));
  const [only] = former;
  if (!only) return NOTHING;
  if (predecessors.size > 1) return { ...NOTHING, predecessors, isDoubtful: true };
  const isContinued = later.every(({ key }) => continues(states, only.key, key));
  const begins = foldName(only.name).startsWith(foldName(text));
  return { ...NOTHING, predecessors, isDoubtful: !isContinued && !begins };
}

/** Returns whether one state became another through changes alone, without splits, mergers or absorption. */
function continues(states: ReadonlyMap<string, State>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const key of seen) {
    for (const { key: next, kind } of states.get(key)?.successors ?? []) {
      if (kind === 'CHANGE') seen.add(next);
    }
  }
  return seen.has(to);
}

interface Named {
  readonly text: string;
  readonly meant: ReadonlySet<string>;
  readonly on: Span;
}

/**
 * Returns whether a predecessor of the meant country still existed on the date and has a name that contains the text. In 1960,
 * South Vietnam existed beside Vietnam, so that "Vietnam" can mean both states.
 */
async function hasSharedName(context: GraphContext, { text, meant, on }: Named): Promise<boolean> {
  const [key] = meant;
  if (key === undefined || meant.size > 1) return false;
  const states = await readStates(context, [key]);
  const beside = findPredecessors(states, key, on).filter((state) => !meant.has(state.key));
  const others = await Promise.all(
    beside.map((state) => fetchFound(context, country.label, state.key)),
  );
  return others.some((other) => other?.names.some((name) => containsWords(name.text, text)));
}
