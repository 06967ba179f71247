import type { PropertyRule, PropertyType } from '../../src/graph/model/property.ts';
import { checkEdtf, type TextIssue } from '../table/check-edtf.ts';
import type { Cells } from '../table/cells.ts';
import { readParts } from '../table/read-parts.ts';
import type { ListMapping, ValueMapping } from './mapping.ts';

/** Returns the columns of a value. */
export function columnsOf(value: ValueMapping | undefined): readonly string[] {
  const { column, template = '', year, month, day } = value ?? {};
  const inTemplate = [...template.matchAll(GAPS)].map(([, name]) => name ?? '');
  return [column, ...inTemplate, year, month, day].filter((name) => name !== undefined);
}

/** Returns the column at which an issue of a value is reported; empty for a fixed text. */
export function placeOf(value: ValueMapping | undefined): string {
  return columnsOf(value)[0] ?? '';
}

/** Reads a value from a row. A template is empty if all its cells are empty. */
export function readValue(value: ValueMapping | undefined, row: Cells): string {
  if (value === undefined) return '';
  const { column, value: fixed, template, year, month, day } = value;
  if (column !== undefined) return row[column] ?? '';
  if (template !== undefined) return fillTemplate(template, row);
  if (year === undefined) return fixed ?? '';
  const cell = (name: string | undefined): string => (name === undefined ? '' : (row[name] ?? ''));
  return readParts({ year: cell(year), month: cell(month), day: cell(day) });
}

/** Reads the distinct items of a list in a cell. */
export function readItems({ column, split }: ListMapping, row: Cells): readonly string[] {
  const cell = row[column] ?? '';
  const items = split === undefined ? [cell] : cell.split(split).map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

/** Returns the issue of a text as a value of a property; undefined if the text is valid or empty. */
export function checkValue(
  type: PropertyType,
  text: string,
  { words }: PropertyRule = {},
): TextIssue | undefined {
  if (text === '') return undefined;
  if (words?.includes(text) === false)
    return { rule: 'word', message: `"${text}" is not one of ${words.join(', ')}` };
  return checkType(type, text);
}

function checkType(type: PropertyType, text: string): TextIssue | undefined {
  if (type === 'edtf') return checkEdtf(text);
  const form = FORMS[type];
  if (form === undefined || form.isValid(text)) return undefined;
  return { rule: form.rule, message: `"${text}" is not ${form.what}` };
}

/** Converts a valid text to the type of a property. */
export function typeValue(type: PropertyType, text: string): string | number | boolean {
  if (type === 'boolean') return TRUTH.get(text.toLowerCase()) ?? false;
  return type === 'integer' || type === 'float' ? Number(text) : text;
}

const GAPS = /\{([^{}]+)\}/g;
const DAY = /^\d{4}-\d\d-\d\d$/;

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['1', true],
  ['0', false],
]);

const FORMS: Partial<
  Record<
    PropertyType,
    { readonly rule: string; readonly what: string; isValid(text: string): boolean }
  >
> = {
  day: {
    rule: 'date',
    what: 'a day, such as 1905-09-05',
    isValid: (text) => DAY.test(text) && checkEdtf(text) === undefined,
  },
  integer: {
    rule: 'number',
    what: 'a whole number',
    isValid: (text) => /^[+-]?\d+$/.test(text),
  },
  float: {
    rule: 'number',
    what: 'a number',
    isValid: (text) => /^[+-]?\d+([.]\d+)?$/.test(text),
  },
  boolean: {
    rule: 'word',
    what: `one of ${[...TRUTH.keys()].join(', ')}`,
    isValid: (text) => TRUTH.has(text.toLowerCase()),
  },
};

function fillTemplate(template: string, row: Cells): string {
  const cells = [...template.matchAll(GAPS)].map(([, name]) => row[name ?? ''] ?? '');
  if (cells.length > 0 && cells.every((cell) => cell === '')) return '';
  return template
    .replaceAll(GAPS, (_gap, name: string) => row[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
