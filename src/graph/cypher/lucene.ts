import { allowedEdits, type SearchTerm } from './search-terms.ts';

/** Returns a query for entries whose property equals one of the given texts. */
export function matchWhole(
  wanted: readonly { readonly property: string; readonly texts: readonly string[] }[],
): string {
  return wanted
    .filter(({ texts }) => texts.length > 0)
    .map(({ property, texts }) => `${property}:(${texts.map(quote).join(' ')})`)
    .join(' ');
}

/** Returns a query for entries within an edit distance of one or two from a text. */
export function matchNearly(property: string, text: string, edits: 1 | 2): string {
  return `${property}:${escape(text)}~${edits}`;
}

/**
 * Returns a query for entries that contain all words. Whole words rank before prefixes, and prefixes before
 * misspellings.
 */
export function matchWords(terms: readonly SearchTerm[]): string {
  return terms.map((term) => `+(${matchWord(term).join(' ')})`).join(' ');
}

/** Returns a query for entries that contain all words, whole or as prefixes. */
export function matchPrefixes(terms: readonly SearchTerm[]): string {
  return terms.map((term) => `+(${matchPrefix(term).join(' ')})`).join(' ');
}

/** Returns a query for texts that contain all words, in any form that the analyzer of the index knows. */
export function matchTexts(terms: readonly SearchTerm[]): string {
  return terms.map(({ text }) => `+${quote(text)}`).join(' ');
}

/** Returns a query for entries that contain at least one of the words or characters, or a similar word. */
export function matchSome(terms: readonly SearchTerm[]): string {
  return terms
    .flatMap((term) => (term.script === 'bigrams' ? [escape(term.text)] : matchWord(term)))
    .join(' ');
}

/**
 * Returns a query for entries that contain all character sequences. A single character also matches the start of a
 * longer sequence.
 */
export function matchCharacters(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ text }) =>
      Array.from(text).length === 1 ? `+(${quote(text)} ${escape(text)}*)` : `+${quote(text)}`,
    )
    .join(' ');
}

function matchWord(term: SearchTerm): readonly string[] {
  const edits = allowedEdits(term);
  return [...matchPrefix(term), ...(edits > 0 ? [`${escape(term.text)}~${edits}`] : [])];
}

function matchPrefix({ text }: SearchTerm): readonly string[] {
  return [`${quote(text)}^8`, ...(text.length > 1 ? [`${escape(text)}*^2`] : [])];
}

function quote(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
}

function escape(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, String.raw`\$&`);
}
