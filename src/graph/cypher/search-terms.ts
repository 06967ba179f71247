/**
 * One word of a search text. `bigrams` are words in Chinese characters, kana or hangul, which are written without
 * spaces.
 */
export interface SearchTerm {
  readonly text: string;
  readonly script: 'letters' | 'bigrams';
}

/** The maximum number of words that are searched for. */
const MAX_TERMS = 12;

/**
 * Returns the words of a folded text as the database's analyzer would split it: at most twelve, none for punctuation.
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

/** Whether a word is longer than any name; the database cannot search for misspellings of such words. */
export function isOverlong({ text }: SearchTerm): boolean {
  return text.length > MAX_WORD_LENGTH;
}

/**
 * Returns how many letters of a word may be wrong: none in short words or in scripts where every character is a word.
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

// The words that the analyzer standard-folding does not index.
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);
