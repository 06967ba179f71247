import { createHash } from 'node:crypto';
import type { InputObjectRef, SchemaTypes } from '@pothos/core';
import { all, any, negate } from '../../graph/cypher/condition.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import { apiError } from '../load/api-error.ts';
import type { Meaning, Scope } from '../hooks/scope.ts';

/** The variables of a node and of the relationship that leads to it, and the scope of relationships. */
export interface Place {
  readonly node: string;
  readonly link: string;
  readonly scope: Scope;
  /** The number of relationships that the condition has followed. */
  readonly depth: number;
}

/** The meaning of one filter field for a value from a client. */
export type Condition = (given: never, place: Place) => Fragment;

/** A field of a filter: its input, and the condition for a given value. */
export interface FilterField {
  readonly description: string;
  /** The type of what clients give, asked for when the schema is built. */
  readonly type: (builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>) => unknown;
  readonly condition: Condition;
  /** Whether it selects which relationships are meant, so that the default selection does not apply. */
  readonly isChoosing?: boolean;
}

/** A filter from a client, after GraphQL has validated it. */
export type FilterValue = Readonly<Record<string, unknown>>;

/** A filter: its input, and the meaning of its fields. */
export interface FilterInput {
  readonly input: InputObjectRef<SchemaTypes, FilterValue>;
  readonly conditions: () => Readonly<Record<string, Condition>>;
  /** The fields that choose which links are meant, and so lift what is usual. */
  readonly choosing: () => readonly string[];
  /** The fields that were added to it after it was defined. */
  readonly added: Readonly<Record<string, FilterField>>;
}

/** A filter over relationships: some, none or every one matches another filter. */
export interface ListFilterInput {
  readonly input: InputObjectRef<SchemaTypes, FilterValue>;
  readonly filter: FilterInput;
}

/** An applied filter: its condition, and the text that distinguishes its cursors and batches from others. */
export interface Filtered {
  readonly conditions: readonly Fragment[];
  readonly name: string;
}

/** No filter. */
const UNFILTERED: Filtered = { conditions: [], name: '' };

const MAX_CONDITIONS = 200;

/** Longer texts do not occur in a graph, and the database may be unable to compile a pattern made from one. */
const MAX_TEXT = 1_000;

/** Returns the filter of a field. Throws for null values, and for more conditions than one statement should have. */
export function readFilter(
  filter: FilterInput | undefined,
  given: FilterValue | null | undefined,
  scope: Scope,
): Filtered {
  if (!filter || !given) return UNFILTERED;
  if (countValues(given, 'filter') > MAX_CONDITIONS) {
    throw apiError(
      'BAD_USER_INPUT',
      `This filter has more than ${MAX_CONDITIONS} conditions. Use fewer, or split it into several queries.`,
    );
  }
  const name = createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 16);
  const place = { node: 'n', link: 'l', scope, depth: 0 };
  return { conditions: [holdsAll(filter.conditions(), given, place)], name };
}

/** Which links a client's filter means: a field that chooses may stand inside `and`, `or` or `not`. */
export function meaningOf(filter: FilterInput, given: FilterValue): Meaning {
  return doesChoose(filter, given) ? 'CHOSEN' : 'USUAL';
}

function doesChoose(filter: FilterInput, given: FilterValue): boolean {
  return Object.entries(given).some(([field, wanted]) => {
    if (filter.choosing().includes(field)) return true;
    if (!['and', 'or', 'not'].includes(field)) return false;
    return [wanted as FilterValue | readonly FilterValue[]]
      .flat()
      .some((each) => doesChoose(filter, each));
  });
}

/** Combines the conditions for the fields of one filter with AND. */
export function holdsAll(
  conditions: Readonly<Record<string, Condition>>,
  given: FilterValue,
  place: Place,
): Fragment {
  return all(
    Object.entries(given).flatMap(([field, wanted]) => {
      const condition = conditions[field];
      return condition ? [condition(wanted as never, place)] : [];
    }),
  );
}

/** Combines conditions with `and`, `or` and `not`. */
export function combine(
  own: Readonly<Record<string, Condition>>,
): Readonly<Record<string, Condition>> {
  const each = (given: readonly FilterValue[], place: Place): readonly Fragment[] =>
    given.map((one) => holdsAll(combined, one, place));
  const combined: Readonly<Record<string, Condition>> = {
    ...own,
    and: (given: readonly FilterValue[], place) => all(each(given, place)),
    or: (given: readonly FilterValue[], place) => any(each(given, place)),
    not: (given: FilterValue, place) => negate(holdsAll(combined, given, place)),
  };
  return combined;
}

/** Counts the single values in a filter; each adds to the work of the database. */
function countValues(given: unknown, path: string): number {
  if (given === null) {
    throw apiError(
      'BAD_USER_INPUT',
      `\`${path}\` is null, which is not a condition. Omit it, or use \`isKnown: false\` to match unknown dates.`,
    );
  }
  if (Array.isArray(given)) return sum(given.map((one, at) => countValues(one, `${path}[${at}]`)));
  if (typeof given === 'string' && given.length > MAX_TEXT) {
    throw apiError(
      'BAD_USER_INPUT',
      `\`${path}\` is longer than ${MAX_TEXT} characters. Use a shorter text.`,
    );
  }
  if (typeof given !== 'object') return 1;
  return sum(Object.entries(given).map(([field, one]) => 1 + countValues(one, `${path}.${field}`)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
