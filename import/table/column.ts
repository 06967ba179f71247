import { checkEdtf, type TextIssue } from './check-edtf.ts';
import type { Context } from './context.ts';
import { findCountry } from './find-country.ts';
import { findEntity } from './find-entity.ts';
import { findOrganization } from './find-organization.ts';

/** The check of a cell. It returns an issue, or undefined if the cell is valid. */
export type Column = (cell: string, context: Context) => CellIssue | undefined;

/** An issue of a cell: the rule and the reason. */
export interface CellIssue extends TextIssue {
  /** Whether equal issues are reported once, with the number of rows. */
  readonly isReportedOnce?: boolean;
  /** The tables of a failed lookup. */
  readonly lookedUpIn?: readonly string[];
}

/** Accepts any text, including the empty text. */
export const text: Column = () => undefined;

/** Makes a check optional: an empty cell also passes. */
export function optional(column: Column): Column {
  return (cell, context) => (cell === '' ? undefined : column(cell, context));
}

/** Returns the check of a list separated by `;`. Each item must pass the given check. */
export function listOf(column: Column): Column {
  return (cell, context) => {
    const items = cell.split(';');
    if (new Set(items).size < items.length)
      return makeIssue('duplicate-item', `"${cell}" contains an item twice`);
    return items.map((item) => column(item, context)).find((each) => each !== undefined);
  };
}

/** Accepts any text that is not empty. */
export const required: Column = (cell) =>
  cell.trim() === '' ? makeIssue('required', 'is empty') : undefined;

/** Accepts a date in EDTF. */
export const edtf: Column = (cell) => checkEdtf(cell);

/** Returns the check of a decimal number between two bounds. */
export function numberBetween(least: number, most: number): Column {
  return (cell) => {
    const value = Number(cell);
    if (!/^-?\d+([.]\d+)?$/.test(cell)) return makeIssue('number', `"${cell}" is not a number`);
    return value < least || value > most
      ? makeIssue('range', `${cell} is not between ${least} and ${most}`)
      : undefined;
  };
}

/** Returns a check that accepts only the given words. */
export function oneOf(...words: readonly string[]): Column {
  return (cell) =>
    words.includes(cell)
      ? undefined
      : makeIssue(
          'word',
          `"${cell}" is not one of ${words.map((word) => word || '(empty)').join(', ')}`,
        );
}

/** The words for the confidence of a row. */
export const CONFIDENCES: readonly string[] = ['high', 'medium', 'low'];

/** Accepts the confidence of a row: high, medium or low. */
export const confidence: Column = oneOf(...CONFIDENCES);

/** Accepts a key in lower case with hyphens. */
export const slug: Column = (cell) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell) ? undefined : makeIssue('slug', `"${cell}" is not a slug`);

/** Returns a check that accepts the keys of another table. */
export function keyOf(table: string): Column {
  return (cell, context) =>
    context.tables.get(table)?.has(cell) === true
      ? undefined
      : makeIssue('dangling', `"${cell}" is not a row of ${table}`, [table]);
}

/** Accepts the key of a country. */
export const country: Column = (cell, context) =>
  findCountry(context, cell) === undefined
    ? makeIssue('unknown-country', `"${cell}" is not the key of a country`, COUNTRY_TABLES)
    : undefined;

/** Accepts the key of a country, or EU. */
export const countryOrUnion: Column = (cell, context) =>
  cell === 'EU' ? undefined : country(cell, context);

/** Accepts a name in entities.tsv, or the key of a country. */
export const entityName: Column = (cell, context) =>
  findEntity(context, cell) === undefined
    ? makeIssue('unknown-name', `"${cell}" is not a name in entities.tsv`, ENTITY_TABLES)
    : undefined;

/** Accepts the name of a possible party: a country, an organization or a group. */
export const partyName: Column = (cell, context) => {
  const entity = findEntity(context, cell);
  if (entity === undefined) return entityName(cell, context);
  return ['COUNTRY', 'ORGANIZATION', 'GROUP'].includes(entity.kind)
    ? undefined
    : makeIssue('wrong-kind', `"${cell}" is a ${entity.kind}, which cannot be a party`);
};

/** Accepts the abbreviation or slug of an organization. */
export const organization: Column = (cell, context) =>
  findOrganization(context, cell) === undefined
    ? makeIssue(
        'unknown-organization',
        `"${cell}" is not a known organization`,
        ORGANIZATION_TABLES,
      )
    : undefined;

const COUNTRY_TABLES = ['reference', 'polities'];
const ENTITY_TABLES = ['entities', ...COUNTRY_TABLES];
const ORGANIZATION_TABLES = ['organizations', 'world-organizations'];

function makeIssue(rule: string, message: string, lookedUpIn?: readonly string[]): CellIssue {
  return { rule, message, ...(lookedUpIn !== undefined && { lookedUpIn }) };
}
