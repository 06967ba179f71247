import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import type { PropertyType, PropertyTypes } from '../../src/graph/model/property.ts';
import { storedDateNames } from '../../src/dates/stored-date.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';

/** A stored value. */
export type StoredValue = string | number | boolean | readonly string[];

/** The stored properties of a node or relationship. Days are stored as text. A missing property has no value. */
export type Stored = Readonly<Record<string, StoredValue>>;

/** A stored property. A date of the model consists of three stored properties. */
export interface StoredColumn {
  readonly name: string;
  readonly type: Exclude<PropertyType, 'edtf'>;
}

/** Returns the names of all stored properties for the properties of a model. */
export function storedColumns(properties: PropertyTypes): readonly StoredColumn[] {
  return Object.entries(properties).flatMap(([name, type]): readonly StoredColumn[] => {
    if (type !== 'edtf') return [{ name, type }];
    const { text, earliest, latest } = storedDateNames(name);
    return [
      { name: text, type: 'text' },
      { name: earliest, type: 'day' },
      { name: latest, type: 'day' },
    ];
  });
}

/** An index that sorts the nodes of a label by a date. */
export interface DateIndex {
  readonly name: string;
  readonly properties: readonly string[];
}

/** Returns the date indexes of a node model. gaiko reads sorted lists from them. */
export function dateIndexes({ label, properties }: NodeModel): readonly DateIndex[] {
  return Object.entries(properties).flatMap(([name, type]) => {
    if (type !== 'edtf') return [];
    const { earliest, latest } = storedDateNames(name);
    return [{ name: `${label}_${name}`, properties: [earliest, latest, 'key'] }];
  });
}

/** Converts property values to their stored form. Omits empty texts and lists. */
export function storeValues(
  properties: PropertyTypes,
  values: Readonly<Record<string, StoredValue | undefined>>,
): Stored {
  const stored: Record<string, StoredValue> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || isEmpty(value)) continue;
    if (properties[name] === 'edtf') storeDate(stored, name, String(value));
    else stored[name] = value;
  }
  return stored;
}

function isEmpty(value: StoredValue): boolean {
  return value === '' || (typeof value === 'object' && value.length === 0);
}

function storeDate(stored: Record<string, StoredValue>, name: string, date: string): void {
  const { text, earliest, latest } = storedDateNames(name);
  stored[text] = date;
  stored[earliest] = firstOf(date);
  stored[latest] = lastOf(date);
}

// An open end is sorted after all dates.
function firstOf(text: string): string {
  return text === '..' ? LAST_DAY : (readEdtf(text).earliest ?? FIRST_DAY);
}

function lastOf(text: string): string {
  return readEdtf(text).latest ?? LAST_DAY;
}

/** Returns whether two nodes or relationships have equal stored properties, in any order. */
export function isSame(one: Stored, other: Stored): boolean {
  return differences(one, other).length === 0;
}

/** Returns the names of the properties in which two nodes or relationships differ. */
export function differences(one: Stored, other: Stored): readonly string[] {
  const own = Object.keys(one);
  const added = Object.keys(other).filter(
    (name) => !Object.hasOwn(one, name) && other[name] !== undefined,
  );
  return [...own.filter((name) => !isEqual(one[name], other[name])), ...added];
}

function isEqual(one: StoredValue | undefined, other: StoredValue | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

/** Returns the texts of a stored list; empty for any other value. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Returns the id of the table in a stored origin such as `treaties/treaty-of-shimoda`. */
export function tableOf(origin: string): string {
  return origin.slice(0, origin.indexOf('/'));
}
