/** A name as it is compared and sorted: folded, without blanks around it. */
export function foldName(name: string): string {
  return foldText(name).trim();
}

/**
 * A part of a name as it is compared: in small letters, without accents, with plain dashes, quotation marks and widths, and without
 * characters that nobody sees. The marks of kana and other scripts stay, for they make another letter.
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

// Letters that no decomposition takes apart, as the database's folding writes them.
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
