import { allowedEdits, type SearchTerm } from './search-terms.ts';

/** Returns a query for entries in which a property of an index is exactly one of these texts. */
export function matchWhole(
  wanted: readonly { readonly property: string; readonly texts: readonly string[] }[],
): string {
  return wanted
    .filter(({ texts }) => texts.length > 0)
    .map(({ property, texts }) => `${property}:(${texts.map(quote).join(' ')})`)
    .join(' ');
}

/** Returns a query for entries that differ from a text by one or two letters. */
export function matchNearly(property: string, text: string, slips: 1 | 2): string {
  return `${property}:${escape(text)}~${slips}`;
}

/**
 * Returns a query for entries that contain all words: whole words rank before prefixes, prefixes before misspellings.
 */
export function matchWords(terms: readonly SearchTerm[]): string {
  return terms.map((term) => `+(${matchWord(term).join(' ')})`).join(' ');
}

/** Returns a query for entries that contain some of the words or characters, or similar ones. */
export function matchSome(terms: readonly SearchTerm[]): string {
  return terms
    .flatMap((term) => (term.script === 'bigrams' ? [escape(term.text)] : matchWord(term)))
    .join(' ');
}

/**
 * Returns a query for entries that contain all runs of characters; a single character can be the start of a longer
 * run.
 */
export function matchCharacters(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ text }) =>
      Array.from(text).length === 1 ? `+(${quote(text)} ${escape(text)}*)` : `+${quote(text)}`,
    )
    .join(' ');
}

function matchWord(term: SearchTerm): readonly string[] {
  const slips = allowedEdits(term);
  return [
    `${quote(term.text)}^8`,
    ...(term.text.length > 1 ? [`${escape(term.text)}*^2`] : []),
    ...(slips > 0 ? [`${escape(term.text)}~${slips}`] : []),
  ];
}

function quote(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
}

function escape(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, String.raw`\$&`);
}
