import {
  matchCharacters,
  matchPrefixes,
  matchTexts,
  matchWhole,
  matchWords,
} from '../../graph/cypher/lucene.ts';
import type { StagedSearch } from '../../graph/cypher/read/search-in-stages.ts';
import type { IndexQuery } from '../../graph/cypher/read/search-nodes.ts';
import { allowedEdits, isOverlong, type SearchTerm } from '../../graph/cypher/search-terms.ts';
import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import { readSearchText } from './rank-name.ts';

/** The full-text indexes and properties that a search uses. All indexes have the same labels. */
export interface SearchPlan {
  /** The labels by which hits with the same score are sorted. */
  readonly labels: readonly string[];
  /** The indexes of names and codes, or null if names and codes are not searched. */
  readonly names: NamePlan | null;
  /** The index of texts, or null if texts are not searched. Hits in texts come after hits in names. */
  readonly texts: TextPlan | null;
}

/** The indexes and properties of names and codes. */
export interface NamePlan {
  /** The index of whole names and codes. It contains folded names. */
  readonly whole: string;
  readonly words: string;
  readonly characters: string;
  /** The properties with codes, in order of precedence. The index of whole names must contain all codes. */
  readonly codes: readonly string[];
  readonly codeLists: readonly string[];
}

/** The index of texts, and its properties in order of precedence. */
export interface TextPlan {
  readonly index: string;
  readonly properties: readonly string[];
}

/** Returns the queries of a search, in stages. All stages are empty if the text contains nothing to search for. */
export function planStages({ names, texts }: SearchPlan, text: string): StagedSearch {
  const { folded, terms } = readSearchText(text);
  const letters = terms.filter((term) => term.script === 'letters');
  const isNamed = names !== null && !terms.some(isOverlong);
  const isStaged = letters.every(isPlain) && letters.some((term) => allowedEdits(term) > 0);
  return {
    name: text,
    names: isNamed ? [...askForName(names, folded), ...askForWords(names, terms, isStaged)] : [],
    misspelled: isNamed && isStaged ? [{ index: names.words, query: matchWords(letters) }] : [],
    texts: texts === null ? [] : askForText(texts, terms),
  };
}

// The analyzer and `foldName` fold some other letters differently. A query with misspellings finds the names anyway.
function isPlain({ text }: SearchTerm): boolean {
  return /^[a-z0-9]+$/.test(text);
}

// No name has more characters.
const MAX_NAME_LENGTH = 300;

function askForName({ whole, codeLists }: NamePlan, folded: string): readonly IndexQuery[] {
  if (folded.length > MAX_NAME_LENGTH || !/[\p{L}\p{N}]/u.test(folded)) return [];
  const texts = [...new Set([folded, folded.toUpperCase()])];
  const codes = ['key', ...codeLists].map((property) => ({ property, texts }));
  const query = matchWhole([{ property: BOOKKEEPING.foldedNames, texts: [folded] }, ...codes]);
  return [{ index: whole, query }];
}

function askForWords(
  { words, characters }: NamePlan,
  terms: readonly SearchTerm[],
  isStaged: boolean,
): readonly IndexQuery[] {
  const letters = terms.filter((term) => term.script === 'letters');
  const bigrams = terms.filter((term) => term.script === 'bigrams');
  const query = isStaged ? matchPrefixes(letters) : matchWords(letters);
  return [
    ...(letters.length > 0 ? [{ index: words, query }] : []),
    ...(bigrams.length > 0 ? [{ index: characters, query: matchCharacters(bigrams) }] : []),
  ];
}

// Texts are in English, so a text in Chinese characters, kana or hangul cannot match.
function askForText({ index }: TextPlan, terms: readonly SearchTerm[]): readonly IndexQuery[] {
  if (terms.length === 0) return [];
  if (terms.some((term) => isOverlong(term) || term.script === 'bigrams')) return [];
  return [{ index, query: matchTexts(terms) }];
}
