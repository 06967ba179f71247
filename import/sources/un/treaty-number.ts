/**
 * Returns the number of a treaty in the collection from a file name or from chapter and number. For example, returns
 * `5-a` for `5.a` in the index.
 */
export function treatyNumber(name: string): string {
  const [chapter = '', ...rest] = name
    .trim()
    .replace(/[.]csv$/i, '')
    .replaceAll(/[._\s-]+/g, '-')
    .split('-')
    .filter((part) => part !== '');
  return [readChapter(chapter), ...rest].join('-').toLowerCase();
}

// The collection uses Roman numerals for chapters.
function readChapter(chapter: string): string {
  if (!/^[IVXL]+$/.test(chapter)) return chapter.replace(/^0+(?=\d)/, '');
  const values = Array.from(chapter, (letter) => ROMAN[letter] ?? 0);
  const sum = values.reduce(
    (total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
  return String(sum);
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
