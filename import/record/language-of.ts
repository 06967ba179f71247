/**
 * Returns the language of a name if its script determines the language. Empty for a name in Chinese characters only.
 */
function languageOf(name: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  if (/\p{Script=Cyrillic}/u.test(name)) return 'ru';
  return /\p{Script=Han}/u.test(name) ? '' : 'en';
}

/** Returns the names in a cell as entries of a list of names. */
export function namesIn(cell: string): readonly (readonly string[])[] {
  return splitList(cell).map(guessEntry);
}

/** Returns a name as an entry of a list of names, with the language that its script determines. */
export function guessEntry(name: string): readonly string[] {
  return [name, languageOf(name), '', ''];
}

/** Returns a name as an entry of a list of names; empty for an empty cell. */
export function nameEntry(name: string, language: string): readonly (readonly string[])[] {
  return name === '' ? [] : [[name, language, '', '']];
}

/** Splits a cell at `;` into items; empty for an empty cell. */
export function splitList(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(';');
}
