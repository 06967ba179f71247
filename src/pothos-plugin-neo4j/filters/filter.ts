import { createHash } from 'node:crypto';
import type { InputObjectRef, SchemaTypes } from '@pothos/core';
import { all, any, negate } from '../../graph/cypher/condition.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import { apiError } from '../load/api-error.ts';
import type { Meaning, Scope } from '../hooks/scope.ts';

/** The variables of a node and of the relationship that leads to it, and the scope of the relationships. */
export interface Place {
  readonly node: string;
  readonly link: string;
  readonly scope: Scope;
  /** The number of relationships that the condition has followed. */
  readonly depth: number;
}

/** Returns the condition of a filter field for a value from a client. */
export type Condition = (given: never, place: Place) => Fragment;

/** A field of a filter: its input type, and its condition. */
export interface FilterField {
  readonly description: string;
  /** Returns the input type. It is called when the schema is built. */
  readonly type: (builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>) => unknown;
  readonly condition: Condition;
  /** Whether the field selects relationships, so that the default selection does not apply. */
  readonly isChoosing?: boolean;
}

/** The value of a filter, validated by GraphQL. */
export type FilterValue = Readonly<Record<string, unknown>>;

/** A filter: its input type, and the conditions of its fields. */
export interface FilterInput {
  readonly input: InputObjectRef<SchemaTypes, FilterValue>;
  readonly conditions: () => Readonly<Record<string, Condition>>;
  /** Returns the names of the fields that select relationships, so that the default selection does not apply. */
  readonly choosing: () => readonly string[];
  /** The fields that were added with `filterField`. */
  readonly added: Readonly<Record<string, FilterField>>;
}

/** A filter on several relationships: some, none or every one matches another filter. */
export interface ListFilterInput {
  readonly input: InputObjectRef<SchemaTypes, FilterValue>;
  readonly filter: FilterInput;
}

/** An applied filter: its conditions, and a name that distinguishes its cursors and batches from others. */
export interface Filtered {
  readonly conditions: readonly Fragment[];
  readonly name: string;
}

/** No filter. */
const UNFILTERED: Filtered = { conditions: [], name: '' };

const MAX_CONDITIONS = 200;

/** The maximum length of a text. The database may be unable to compile a pattern from a longer one. */
const MAX_TEXT = 1_000;

/** Returns the conditions of a filter. Throws for null values, and for too many conditions. */
export function readFilter(
  filter: FilterInput | undefined,
  given: FilterValue | null | undefined,
  scope: Scope,
): Filtered {
  if (!filter || !given) return UNFILTERED;
  refuseLarge(given);
  const name = createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 16);
  const place = { node: 'n', link: 'l', scope, depth: 0 };
  return { conditions: [holdsAll(filter.conditions(), given, place)], name };
}

/** Returns the conditions of a filter field that is the `filter` argument of a field. Throws like `readFilter`. */
export function readFilterField(
  { condition }: FilterField,
  given: FilterValue | null | undefined,
  scope: Scope,
): readonly Fragment[] {
  if (!given) return [];
  refuseLarge(given);
  return [condition(given as never, { node: 'n', link: 'l', scope, depth: 0 })];
}

function refuseLarge(given: FilterValue): void {
  if (countValues(given, 'filter') > MAX_CONDITIONS) {
    throw apiError(
      'BAD_USER_INPUT',
      `This filter has more than ${MAX_CONDITIONS} conditions. Use fewer, or split it into several queries.`,
    );
  }
}

/** Returns whether a filter selects relationships, directly or inside `and`, `or` or `not`. */
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

/** Combines the conditions of the fields of a filter with AND. */
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

/** Adds the fields `and`, `or` and `not` to the conditions of a filter. */
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

/** Counts the fields and values of a filter, because each adds to the work of the database. */
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
