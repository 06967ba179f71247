import { readTable } from './open-api.ts';

/** A date as the API gives it. */
export interface Dated {
  edtf: string;
}

/** What has sources. */
export interface Sourced {
  sources: { slug: string }[];
}

/** A date as a cell has it. */
export const edtf = (date: Dated | null | undefined): string => date?.edtf ?? '';

/** The sources of a cell in their order as texts; that nothing was found is none. */
export const slugs = (cell = ''): string[] =>
  cell
    .split(';')
    .filter((slug) => slug !== 'unsourced')
    .sort();

/** The sources of an answer in the same order. */
export const slugsOf = (given: Sourced | null | undefined): string[] =>
  (given?.sources ?? []).map(({ slug }) => slug).sort();

let entityKeys: ReadonlyMap<string | undefined, string> | null = null;

/** The key of the country or organization that a cell names: by a code, or a name that stands in entities.tsv. */
export function keyOfParty(name = ''): string {
  entityKeys ??= new Map(readTable('entities').map((row) => [row['name'], row['key'] ?? '']));
  return entityKeys.get(name) ?? (name === 'EU' ? 'european-union' : name);
}
