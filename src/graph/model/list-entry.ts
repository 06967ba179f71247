/** Formats the cells of a list entry as one text, separated by ` | `. Empty cells at the end are omitted. */
export function writeEntry(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells
    .slice(0, last + 1)
    .map((cell) => cell.replaceAll('|', '||'))
    .join(SEPARATOR);
}

/** Parses the cells of an entry. The result does not contain empty cells at the end. */
export function readEntry(text: string): readonly string[] {
  return text.split(SEPARATOR).map((cell) => cell.replaceAll('||', '|'));
}

/** Parses the entries of a stored list. Returns an empty list if the node does not have the property. */
export function readEntries(list: unknown): readonly (readonly string[])[] {
  return Array.isArray(list) ? list.map((text) => readEntry(String(text))) : [];
}

/** The separator of the cells of an entry. Bars inside cells are doubled to distinguish them from the separator. */
export const SEPARATOR = ' | ';
