import { allowedEdits, readTerms, type SearchTerm } from '../../graph/cypher/search-terms.ts';
import { foldName } from '../../graph/model/fold-name.ts';
import { editDistance } from '../../graph/model/edit-distance.ts';

/** A search text: its folded form for the comparison with names, and its terms. */
export interface SearchText {
  readonly folded: string;
  readonly terms: readonly SearchTerm[];
}

/** Parses a search text. */
export function readSearchText(text: string): SearchText {
  const folded = foldName(text);
  return { folded, terms: readTerms(folded) };
}

/**
 * Returns how well a name matches a text, from 0 to 1. From best to worst: exact names, names that start with the text,
 * names that contain all words, names that contain all words as prefixes, names that contain misspelled words, and names
 * that contain only some of the words.
 */
export function rankName(wanted: SearchText, name: string): number {
  return Math.round(measureFit(wanted, name) * 10_000) / 10_000;
}

/** The minimum score of a name that contains all words, whole or as prefixes. Other names have lower scores. */
export const ALL_WORDS_BEGIN = 0.5;

/**
 * Returns the first name with the highest score and its score. The name is empty if all scores are 0. Most names do not
 * contain all words, and the edit distances of their words are computed only if no other name has a high score.
 */
export function rankBestName(wanted: SearchText, names: readonly string[]): RankedName {
  const holding = names.filter((name) => {
    const folded = foldName(name);
    return wanted.terms.every(({ text }) => folded.includes(text));
  });
  const best = pickBest(wanted, holding);
  return best.score >= ALL_WORDS_BEGIN ? best : pickBest(wanted, names);
}

/** A name and its score. */
export interface RankedName {
  readonly matched: string;
  readonly score: number;
}

function pickBest(wanted: SearchText, names: readonly string[]): RankedName {
  let best: RankedName = { matched: '', score: 0 };
  for (const matched of names) {
    const score = rankName(wanted, matched);
    if (score > best.score) best = { matched, score };
  }
  return best;
}

function measureFit(wanted: SearchText, name: string): number {
  const folded = foldName(name);
  if (folded === wanted.folded) return 1;
  const covered = Math.min(1, wanted.folded.length / Math.max(1, folded.length));
  const words = readTerms(folded).map((term) => term.text);
  const fits = wanted.terms.map((term) => fitTerm(term, folded, words));
  if (fits.length === 0) return 0;
  const worst = Math.min(...fits);
  const begins = folded.startsWith(wanted.folded);
  if (worst === WHOLE) return (begins ? 0.8 : 0.7) + 0.1 * covered;
  if (worst === BEGINNING) return (begins ? 0.6 : 0.5) + 0.1 * covered;
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  return worst > 0 ? 0.2 + 0.2 * mean + 0.05 * covered : 0.1 * mean + 0.05 * covered * mean;
}

const WHOLE = 1;
const BEGINNING = 0.95;

/** Returns 1 for a whole word, less for a prefix and for each misspelled letter, and 0 if no word is similar. */
function fitTerm(term: SearchTerm, name: string, words: readonly string[]): number {
  if (term.script === 'bigrams') return name.includes(term.text) ? WHOLE : 0;
  if (words.includes(term.text)) return WHOLE;
  if (words.some((word) => word.startsWith(term.text))) return BEGINNING;
  const most = allowedEdits(term);
  const edits = Math.min(most + 1, ...words.map((word) => editDistance(term.text, word, most)));
  return edits > most ? 0 : 0.9 * (1 - edits / term.text.length);
}
