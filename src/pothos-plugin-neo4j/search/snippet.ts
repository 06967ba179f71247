import { foldText } from '../../graph/model/fold-name.ts';
import type { SearchTerm } from '../../graph/cypher/search-terms.ts';

/** An excerpt of a text around matching words. */
export interface Snippet {
  readonly text: string;
  /** The number of words of the search that the text contains. */
  readonly words: number;
}

/**
 * Returns an excerpt of about 120 characters around the first matching word of a text. Words match by their beginning,
 * because the index compares stems.
 */
export function cutSnippet(text: string, terms: readonly SearchTerm[]): Snippet {
  const places = terms.map((term) => findPlace(text, term));
  const found = places.filter((place) => place >= 0);
  const at = Math.min(...found, text.length);
  const start = found.length === 0 ? 0 : wordBefore(text, at - BEFORE);
  const end = wordAfter(text, start + LENGTH);
  const cut = text.slice(start, end).trim();
  return {
    text: `${start > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`,
    words: found.length,
  };
}

const BEFORE = 50;
const LENGTH = 120;

function findPlace(text: string, { text: word, script }: SearchTerm): number {
  if (script === 'bigrams') return text.indexOf(word);
  const stem = stemOf(word);
  for (const match of text.matchAll(WORDS))
    if (foldText(match[0]).startsWith(stem)) return match.index;
  return -1;
}

// Endings such as -s, -ed, -ing and -es differ in the last letters.
function stemOf(word: string): string {
  return word.slice(0, Math.max(3, word.length - ENDING));
}

const ENDING = 2;
const WORDS = /[\p{L}\p{N}\p{M}'’-]+/gu;

function wordBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? 0 : space + 1;
}

function wordAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
