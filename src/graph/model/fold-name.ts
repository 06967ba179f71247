/** Returns a name in the form in which names are compared and sorted: folded and trimmed. */
export function foldName(name: string): string {
  return foldText(name).trim();
}

/**
 * Folds a part of a name for comparison: lower case, without accents and invisible characters, with plain dashes,
 * quotation marks and widths. Marks of kana and other scripts are kept, because they make a different letter.
 */
export function foldText(text: string): string {
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

// Letters that Unicode decomposition does not split, as the database's folding writes them.
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
