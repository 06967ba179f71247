import { foldText } from '../../src/graph/model/fold-name.ts';

/**
 * Returns the words of a name in sorted order, without case, accents, punctuation, "of", "the" and "and". The result is
 * the same for "Korea, Republic of" and "Republic of Korea".
 */
export function normalizeSpelling(name: string): string {
  const known = NORMALIZED.get(name);
  if (known !== undefined) return known;
  const normalized = splitWords(name).toSorted().join(' ');
  if (NORMALIZED.size === MAX_NORMALIZED) NORMALIZED.clear();
  NORMALIZED.set(name, normalized);
  return normalized;
}

// Each question of a batch compares hundreds of names, and most of these names recur in the other questions.
const NORMALIZED = new Map<string, string>();
const MAX_NORMALIZED = 30_000;

/** Returns whether a name contains all words of a text, in any order. */
export function containsWords(name: string, text: string): boolean {
  const words = new Set(normalizeSpelling(name).split(' '));
  return normalizeSpelling(text)
    .split(' ')
    .every((word) => words.has(word));
}

/** Returns spellings of a name for the search, which finds words in any order, but only whole words. */
export function respell(name: string): readonly string[] {
  const words = splitWords(name);
  const spellings = [words, words.map((word) => (word === SAINT ? 'st' : word))];
  return [...new Set(spellings.map((each) => each.join(' ')))].filter((each) => each !== '');
}

const SAINT = 'saint';
const OMITTED: ReadonlySet<string> = new Set(['of', 'the', 'and']);
/** The characters that do not separate words: apostrophes, and the dots of abbreviations such as U.S.S.R. */
const INSIDE_WORDS = /(?<=\p{L})[.'](?=\p{L}|\s|$|,)/gu;

function splitWords(name: string): readonly string[] {
  const words =
    foldText(name)
      .replaceAll(INSIDE_WORDS, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words
    .filter((word) => !OMITTED.has(word))
    .map((word) => (word === 'st' || word === 'ste' ? SAINT : word));
}
