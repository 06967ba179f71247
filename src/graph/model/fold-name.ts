/** Folds and trims a name for comparison and sorting. */
export function foldName(name: string): string {
  return foldText(name).trim();
}

/**
 * Folds text for comparison. Converts it to lower case, removes accents and invisible characters, and normalizes
 * dashes, quotation marks and character widths. Keeps the marks of kana and other scripts, which form different
 * letters.
 */
export function foldText(text: string): string {
  // Most texts are printable ASCII, in which only the case can differ.
  if (PLAIN_TEXT.test(text) && !text.includes('  ')) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019\u02bb\u02bc`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{C}/gu, '');
}

// Printable ASCII without the backtick, which is folded to an apostrophe.
const PLAIN_TEXT = /^[ -_a-~]*$/;

// Letters that Unicode does not decompose, with the replacements that the analyzer of the database uses.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
