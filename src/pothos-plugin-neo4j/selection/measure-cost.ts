import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { DEFAULT_PAGE, planOf } from './field-plan.ts';
import { measureFilter } from './measure-filter.ts';
import {
  isIntrospection,
  isSelectedFor,
  type SelectedField,
  type Selection,
} from './walk-selection.ts';

/** The cost of an operation, and the path of its most expensive field. */
export interface Cost {
  readonly cost: number;
  readonly mostExpensiveField: string;
  /** The estimated number of characters of the response. */
  readonly characters: number;
}

interface Measured {
  readonly cost: number;
  /** The estimated number of characters of the response. */
  readonly characters: number;
  /** The field that returns most objects, and their number. */
  readonly mostExpensiveField: { readonly path: string; readonly own: number };
}

/**
 * Measures an operation before it runs, by the number of objects that it can return. Every object, count and summary
 * costs 1, because a statement reads it. A connection costs its page size if entries are selected, and multiplies the
 * cost of the fields below its entries. A field of a type condition costs only if values can have this type, so that an
 * interface or union costs as much as its most expensive type. Filters through relationships and with many conditions cost
 * more. Each value in a list argument costs 10. The cost is at least the estimated number of characters of the response, divided
 * by 250.
 */
export function measureCost(selection: Selection): Cost {
  const { cost, characters, mostExpensiveField } = measureLevel(selection, '');
  const ofSchema = measureIntrospection(selection);
  const isMost = ofSchema > mostExpensiveField.own;
  return {
    cost: Math.max(cost, Math.floor(characters / CHARACTERS)) + ofSchema,
    mostExpensiveField: isMost ? SCHEMA : mostExpensiveField.path,
    characters,
  };
}

/** The number of characters that cost as much as an object. The default limit of 20,000 corresponds to 5 MB. */
const CHARACTERS = 250;

/** The cost of each selection of the schema after the first selection, which is free. */
const WHOLE_SCHEMA = 5_000;
const SCHEMA = '__schema';

function measureIntrospection(selection: Selection): number {
  const count = selection.filter(({ field }) => field.name === SCHEMA).length;
  return Math.max(0, count - 1) * WHOLE_SCHEMA;
}

const NOTHING: Measured = { cost: 0, characters: 0, mostExpensiveField: { path: '', own: 0 } };

/** Returns the cost of the fields below `parent` for the most expensive type of their values. */
function measureLevel(all: Selection, path: string, parent?: SelectedField): Measured {
  const selection = all.filter(({ field }) => !isIntrospection(field));
  const measured = new Map(
    selection.map((each) => [each, scale(measureField(each, path, parent), timesOf(each, parent))]),
  );
  const types = new Set(selection.flatMap((each) => each.types ?? []));
  return Array.from(types.size === 0 ? [''] : types, (type) =>
    mergeKeys(selection.filter((each) => isSelectedFor(each, type)))
      .map((fields) => mergeFields(fields, measured, parent))
      .reduce(add, NOTHING),
  ).reduce(
    (one, other) => ({
      ...(other.cost > one.cost ? other : one),
      characters: Math.max(one.characters, other.characters),
    }),
    NOTHING,
  );
}

/** Groups fields with the same response key, which are one field of the response. */
function mergeKeys(fields: Selection): readonly Selection[] {
  const keys = new Map<string, SelectedField[]>();
  for (const field of fields) {
    const same = keys.get(field.key);
    if (same) same.push(field);
    else keys.set(field.key, [field]);
  }
  return [...keys.values()];
}

/** Adds the costs of fields with the same response key. Counts the objects of the field itself only once. */
function mergeFields(
  fields: Selection,
  measured: ReadonlyMap<SelectedField, Measured>,
  parent?: SelectedField,
): Measured {
  const sum = fields.map((each) => measured.get(each) ?? NOTHING).reduce(add, NOTHING);
  const countRepeated = (count: (field: SelectedField) => number): number =>
    fields.slice(1).reduce((own, each) => own + count(each) * timesOf(each, parent), 0);
  return {
    ...sum,
    cost: sum.cost - countRepeated((each) => countOwn(each, parent)),
    characters: sum.characters - countRepeated(countCharacters),
  };
}

function measureField(
  selected: SelectedField,
  above: string,
  parent: SelectedField | undefined,
): Measured {
  const { name } = selected.field;
  const path = above === '' ? name : `${above}.${name}`;
  const own = countOwn(selected, parent);
  const below = measureLevel(selected.children, path, selected);
  const isMost = below.mostExpensiveField.own <= own;
  return {
    cost: own + below.cost,
    characters: countCharacters(selected) + below.characters,
    mostExpensiveField: isMost ? { path, own } : below.mostExpensiveField,
  };
}

/** Returns how often a field is read for one value of its parent: once for each object that the parent returns. */
function timesOf({ field }: SelectedField, parent: SelectedField | undefined): number {
  if (!parent) return 1;
  const size = countObjects(parent);
  if (isPaged(parent)) return planOf(field).part === undefined ? 1 : size;
  return Math.max(size, 1);
}

/** Returns the cost of the field without the fields below it. */
function countOwn(selected: SelectedField, parent: SelectedField | undefined): number {
  const isUnread = isPaged(selected) && !selected.children.some(({ field }) => planOf(field).part);
  const { filter, ...others } = selected.arguments;
  return (
    (isUnread ? 0 : countObjects(selected)) +
    measureFilter(filter) * (parent ? 1 : ROOT) +
    countListed(selected.field, others) +
    countStatements(selected, parent)
  );
}

/** The factor for the cost of a filter at the root. A root list has more entries than the list of one object. */
const ROOT = 10;
/** The number of skipped entries that cost as much as a returned entry. */
const SKIPPED = 10;

/** Returns the cost of the statements of a field that read more than the returned objects. */
function countStatements(
  { field, arguments: given }: SelectedField,
  parent: SelectedField | undefined,
): number {
  const { statementCost = 0, part } = planOf(field);
  const isTotal = parent !== undefined && isPaged(parent) && part === undefined;
  const ofTotal = isTotal ? (planOf(parent.field).totalCost?.(parent.arguments) ?? 0) : 0;
  const offset = Number(given['offset'] ?? 0);
  return (
    (typeof statementCost === 'number' ? statementCost : statementCost(given)) +
    ofTotal +
    (offset > 0 ? Math.floor(offset / SKIPPED) : 0)
  );
}

/** The cost of each value in a list argument. A value can be a reference that the server has to look up. */
const LISTED = 10;

/** Returns the cost of the values in list arguments. */
function countListed(field: SelectedField['field'], given: SelectedField['arguments']): number {
  // A cost function already includes the cost of the arguments.
  if (typeof planOf(field).cost === 'function') return 0;
  return Object.values(given).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length * LISTED : 0),
    0,
  );
}

/** Returns the number of objects that the field itself returns. */
function countObjects(selected: SelectedField): number {
  const { field, arguments: given, nodes } = selected;
  const { part, end, isValue, cost, page = DEFAULT_PAGE } = planOf(field);
  if (cost !== undefined) return typeof cost === 'number' ? cost : cost(given);
  if (part !== undefined || end !== undefined) return 0;
  if (isPaged(selected)) return sizeOf(given, page);
  if (!nodes.some(({ selectionSet }) => selectionSet)) return 0;
  if (isListType(getNullableType(field.type))) return DEFAULT_PAGE;
  return isValue ? 0 : 1;
}

/** Returns whether the field returns entries by page: in fields with a `part`, beside totals. */
function isPaged({ field }: SelectedField): boolean {
  return planOf(field).page !== undefined || getNamedType(field.type).name.endsWith('Connection');
}

function sizeOf({ first, last }: SelectedField['arguments'], usual: number): number {
  const sizes = [first, last].filter((each) => typeof each === 'number' && each >= 0);
  return sizes.length === 0 ? usual : Math.min(...sizes.map(Number));
}

/** The estimated number of characters of a text, and of other values, such as numbers and dates. */
const TEXT = 64;
const VALUE = 10;
const TEXTS: ReadonlySet<string> = new Set(['String', 'ID']);
/** The characters around a key and its value: quotes, a colon and a comma. */
const PUNCTUATION = 4;

/** Returns the estimated number of characters of the key and the value of the field, without the fields below it. */
function countCharacters({ field, key }: SelectedField): number {
  const type = getNamedType(field.type);
  const usual = TEXTS.has(type.name) ? TEXT : VALUE;
  return key.length + PUNCTUATION + (isLeafType(type) ? usual : 0);
}

function scale({ cost, characters, mostExpensiveField }: Measured, by: number): Measured {
  const { path, own } = mostExpensiveField;
  return {
    cost: cost * by,
    characters: characters * by,
    mostExpensiveField: { path, own: own * by },
  };
}

function add(one: Measured, other: Measured): Measured {
  const isOther = other.mostExpensiveField.own > one.mostExpensiveField.own;
  return {
    cost: one.cost + other.cost,
    characters: one.characters + other.characters,
    mostExpensiveField: (isOther ? other : one).mostExpensiveField,
  };
}
