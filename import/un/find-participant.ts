import { findRow, rowsOf, type Context } from '../context.ts';
import { findCountry } from '../find-country.ts';
import { findOrganization } from '../find-organization.ts';
import type { End } from '../record.ts';
import { UN_NAMES } from './un-names.ts';

/**
 * The country or organization that the United Nations write so, by its exact name; footnote marks, accents and
 * capitals aside. A country is the one that the name stands for today, also where it acted under another.
 */
export function findParticipant(context: Context, name: string): End | undefined {
  const known = NAMES.get(context) ?? readNames(context);
  NAMES.set(context, known);
  return known.get(foldParticipant(name));
}

/** The name of a participant without the marks of its footnotes, such as the figures in `Germany 4, 5`. */
export function cleanParticipant(name: string): string {
  return name
    .replaceAll(/\[\s*[\d,\s]*\]/g, '')
    .replaceAll(/[\s,;*†‡\d]+$/gu, '')
    .replaceAll(/(?<=\p{L}[)]?)\d+/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

// A context is read once for thousands of rows.
const NAMES = new WeakMap<Context, ReadonlyMap<string, End>>();

function readNames(context: Context): ReadonlyMap<string, End> {
  const known = new Map<string, End>();
  const add = (name: string, end: End | undefined): void => {
    const folded = foldParticipant(name);
    if (folded !== '' && end !== undefined && !known.has(folded)) known.set(folded, end);
  };
  for (const [key, names] of Object.entries(UN_NAMES))
    for (const name of names) add(name, endOf(context, key));
  addTables(context, add);
  return known;
}

type Add = (name: string, end: End | undefined) => void;

// The plain names of all countries stand before other names of any.
const COLUMNS: readonly (readonly [table: string, column: string])[] = [
  ['reference', 'name_en'],
  ['polities', 'name_en'],
  ['reference', 'other_names_en'],
  ['polities', 'other_names'],
  ['reference', 'former_names'],
];

function addTables(context: Context, add: Add): void {
  for (const [table, column] of COLUMNS)
    for (const row of rowsOf(context, table))
      for (const name of (row[column] ?? '').split(';'))
        add(name, findCountry(context, row['key'] ?? ''));
  for (const row of rowsOf(context, 'organizations'))
    add(row['name_en'] ?? '', findOrganization(context, row['slug'] ?? ''));
  for (const row of rowsOf(context, 'world-organizations'))
    add(row['name'] ?? '', findOrganization(context, row['abbreviation'] ?? ''));
}

function endOf(context: Context, key: string): End | undefined {
  return findRow(context, 'world-organizations', key) === undefined
    ? findCountry(context, key)
    : findOrganization(context, key);
}

function foldParticipant(name: string): string {
  return cleanParticipant(name)
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[’‘`´]/gu, "'")
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/\bst[.]? /g, 'saint ')
    .replaceAll(/\s*-\s*/g, '-')
    .replaceAll('&', 'and');
}
