/** The language of a name as far as its script tells; empty where Chinese characters leave it open. */
export function languageOf(name: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  if (/\p{Script=Cyrillic}/u.test(name)) return 'ru';
  return /\p{Script=Han}/u.test(name) ? '' : 'en';
}

/** Names of one cell as entries of a list of names. */
export function namesIn(cell: string): readonly (readonly string[])[] {
  return splitList(cell).map((name) => [name, languageOf(name), '', '']);
}

/** A name as an entry of a list of names; none for an empty cell. */
export function nameEntry(name: string, language: string): readonly (readonly string[])[] {
  return name === '' ? [] : [[name, language, '', '']];
}

/** The items of a cell with `;` between; none for an empty one. */
export function splitList(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(';');
}
