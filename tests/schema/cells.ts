import { readTable } from './open-api.ts';

/** A date in a response of the API. */
export interface Dated {
  edtf: string;
}

/** An object with sources in a response of the API. */
export interface Sourced {
  sources: { slug: string }[];
}

/** Returns a date as the text of a table cell. */
export const edtf = (date: Dated | null | undefined): string => date?.edtf ?? '';

/** Returns the sources of a table cell in alphabetical order, without the `unsourced` marker. */
export const slugs = (cell = ''): string[] =>
  cell
    .split(';')
    .filter((slug) => slug !== 'unsourced')
    .sort();

/** Returns the sources of an object in the same order. */
export const slugsOf = (given: Sourced | null | undefined): string[] =>
  (given?.sources ?? []).map(({ slug }) => slug).sort();

let entityKeys: ReadonlyMap<string | undefined, string> | null = null;

/** Returns the key of the country or organization that a cell names by a code or by a name in entities.tsv. */
export function keyOfParty(name = ''): string {
  entityKeys ??= new Map(readTable('entities').map((row) => [row['name'], row['key'] ?? '']));
  return entityKeys.get(name) ?? (name === 'EU' ? 'european-union' : name);
}
