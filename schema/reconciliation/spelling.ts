import { foldText } from '../../src/graph/model/fold-name.ts';

/**
 * Returns a name in a form that is the same for all its usual spellings: the sorted words, without case, accents,
 * punctuation, "of", "the" and "and". "Korea, Republic of" and "Republic of Korea" have the same form.
 */
export function normalizeSpelling(name: string): string {
  const known = NORMALIZED.get(name);
  if (known !== undefined) return known;
  const normalized = splitWords(name).toSorted().join(' ');
  if (NORMALIZED.size === MAX_NORMALIZED) NORMALIZED.clear();
  NORMALIZED.set(name, normalized);
  return normalized;
}

// Each question of a batch compares hundreds of names, most of which are the same for all questions.
const NORMALIZED = new Map<string, string>();
const MAX_NORMALIZED = 30_000;

/** Returns whether a name contains all words of a text, in any order. */
export function containsWords(name: string, text: string): boolean {
  const words = new Set(normalizeSpelling(name).split(' '));
  return normalizeSpelling(text)
    .split(' ')
    .every((word) => words.has(word));
}

/** Returns other spellings of a name, to search for them. A search finds words in any order, but only whole words. */
export function respell(name: string): readonly string[] {
  const words = splitWords(name);
  const spellings = [words, words.map((word) => (word === SAINT ? 'st' : word))];
  return [...new Set(spellings.map((each) => each.join(' ')))].filter((each) => each !== '');
}

const SAINT = 'saint';
const OMITTED: ReadonlySet<string> = new Set(['of', 'the', 'and']);
/** The dots of abbreviations such as U.S.S.R., and apostrophes, which separate no words. */
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
