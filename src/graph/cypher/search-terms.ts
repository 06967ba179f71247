/**
 * A word of a search text. Words in Chinese characters, kana or hangul, which are written without spaces, have the
 * script `bigrams`.
 */
export interface SearchTerm {
  readonly text: string;
  readonly script: 'letters' | 'bigrams';
}

/** The maximum number of words in a search. */
const MAX_TERMS = 12;

/**
 * Splits a folded text into words as the analyzer of the database does. Returns at most twelve words and no
 * punctuation.
 */
export function readTerms(folded: string): readonly SearchTerm[] {
  const words = (folded.match(WORD) ?? []).flatMap((word) => word.match(SCRIPT_RUN) ?? []);
  const terms = words.map((text): SearchTerm => ({
    text,
    script: UNDIVIDED.test(text) ? 'bigrams' : 'letters',
  }));
  const telling = terms.filter((term) => !STOP_WORDS.has(term.text));
  return telling.slice(0, MAX_TERMS);
}

/** Returns whether a word is longer than any name. The database cannot search for misspellings of such words. */
export function isOverlong({ text }: SearchTerm): boolean {
  return text.length > MAX_WORD_LENGTH;
}

/**
 * Returns the maximum edit distance for a word. It is 0 for short words, and for scripts in which each character is a
 * word.
 */
export function allowedEdits({ text, script }: SearchTerm): 0 | 1 | 2 {
  if (script === 'bigrams' || text.length < 4 || !/^\p{L}+$/u.test(text)) return 0;
  return text.length < 8 ? 1 : 2;
}

const MAX_WORD_LENGTH = 64;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['.][\p{L}\p{N}\p{M}]+)*/gu;
const UNDIVIDED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const SCRIPT_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;

// The stop words of the analyzer standard-folding, which it does not index.
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);
