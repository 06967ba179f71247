import { allowedEdits, type SearchTerm } from './search-terms.ts';

/** A query for what has one of these texts, as a whole, in one of the properties of an index. */
export function matchWhole(
  wanted: readonly { readonly property: string; readonly texts: readonly string[] }[],
): string {
  return wanted
    .filter(({ texts }) => texts.length > 0)
    .map(({ property, texts }) => `${property}:(${texts.map(quote).join(' ')})`)
    .join(' ');
}

/** A query for what differs from a text as a whole in a letter or two. */
export function matchNearly(property: string, text: string, slips: 1 | 2): string {
  return `${property}:${escape(text)}~${slips}`;
}

/** A query for what has all words: whole ones before beginnings, beginnings before those with a slip. */
export function matchWords(terms: readonly SearchTerm[]): string {
  return terms.map((term) => `+(${matchWord(term).join(' ')})`).join(' ');
}

/** A query for what has some of the words or characters, or something like them. */
export function matchSome(terms: readonly SearchTerm[]): string {
  return terms
    .flatMap((term) => (term.script === 'bigrams' ? [escape(term.text)] : matchWord(term)))
    .join(' ');
}

/** A query for what has all runs of characters; a single one may begin a longer run. */
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
