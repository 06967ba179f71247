import { rowsOf, type Context } from '../../table/context.ts';
import { findCountry } from '../../table/find-country.ts';
import { findOrganization } from '../../table/find-organization.ts';
import type { End } from '../../record/record.ts';
import { organizationNames } from './lookups.ts';

/**
 * Finds the country or organization with this name in documents of the United Nations. Ignores footnote marks, accents
 * and case. For a country, returns the present meaning of the name, even if the country acted under another name.
 */
export function findParticipant(context: Context, name: string): End | undefined {
  const known = NAMES.get(context) ?? readNames(context);
  NAMES.set(context, known);
  return known.get(foldParticipant(name));
}

/** Removes footnote marks from the name of a participant, such as the numbers in `Germany 4, 5`. */
export function cleanParticipant(name: string): string {
  return name
    .replaceAll(/\[\s*[\d,\s]*\]/g, '')
    .replaceAll(/[\s,;*†‡\d]+$/gu, '')
    .replaceAll(/(?<=\p{L}[)]?)\d+/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

// The context is indexed only once for all rows.
const NAMES = new WeakMap<Context, ReadonlyMap<string, End>>();

function readNames(context: Context): ReadonlyMap<string, End> {
  const known = new Map<string, End>();
  const add = (name: string, end: End | undefined): void => {
    const folded = foldParticipant(name);
    if (folded !== '' && end !== undefined && !known.has(folded)) known.set(folded, end);
  };
  for (const row of rowsOf(context, organizationNames.id))
    add(row['name'] ?? '', findOrganization(context, row['organization'] ?? ''));
  addTables(context, add);
  return known;
}

type Add = (name: string, end: End | undefined) => void;

function addTables(context: Context, add: Add): void {
  const names = [
    ...namesOfKind(context, 'un'),
    ...namesOfKind(context, 'formal'),
    ...PLAIN_NAMES.flatMap((column) => namesInColumn(context, column)),
    ...namesOfKind(context, 'former'),
    ...OTHER_NAMES.flatMap((column) => namesInColumn(context, column)),
  ];
  for (const [name, key] of names) add(name, findCountry(context, key));
  for (const [table, column, key] of ORGANIZATIONS)
    for (const row of rowsOf(context, table))
      add(row[column] ?? '', findOrganization(context, row[key] ?? ''));
}

type TableColumn = readonly [table: string, column: string];

// The plain names of all countries take precedence over former names and other names.
const PLAIN_NAMES: readonly TableColumn[] = [
  ['reference', 'name_en'],
  ['polities', 'name_en'],
];
const OTHER_NAMES: readonly TableColumn[] = [
  ['reference', 'other_names_en'],
  ['polities', 'other_names'],
];

type KeyedName = readonly [name: string, key: string];

function namesOfKind(context: Context, kind: string): readonly KeyedName[] {
  return rowsOf(context, 'other_country_names')
    .filter((row) => row['language'] === 'en' && row['kind'] === kind)
    .map((row) => [row['name'] ?? '', row['key'] ?? '']);
}

function namesInColumn(context: Context, [table, column]: TableColumn): readonly KeyedName[] {
  return rowsOf(context, table).flatMap((row) =>
    (row[column] ?? '').split(';').map((name): KeyedName => [name, row['key'] ?? '']),
  );
}

const ORGANIZATIONS = [
  ['organizations', 'name_en', 'slug'],
  ['world-organizations', 'name', 'abbreviation'],
] as const;

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
