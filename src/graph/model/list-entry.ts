/** An entry of a list of records as one text: its cells with ` | ` between them, without empty cells at the end. */
export function writeEntry(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells
    .slice(0, last + 1)
    .map((cell) => cell.replaceAll('|', '||'))
    .join(SEPARATOR);
}

/** The cells of an entry. Cells that are missing at the end were empty. */
export function readEntry(text: string): readonly string[] {
  return text.split(SEPARATOR).map((cell) => cell.replaceAll('||', '|'));
}

/** The entries of a stored list. None if the node has no such list. */
export function readEntries(list: unknown): readonly (readonly string[])[] {
  return Array.isArray(list) ? list.map((text) => readEntry(String(text))) : [];
}

// A bar in a cell is doubled, so that it is never taken for the separator.
const SEPARATOR = ' | ';
