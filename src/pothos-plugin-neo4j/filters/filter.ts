import { createHash } from 'node:crypto';
import type { InputObjectRef, SchemaTypes } from '@pothos/core';
import { all, any, negate } from '../../graph/cypher/condition.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import { apiError } from '../load/api-error.ts';
import type { Scope } from '../load/graph-value.ts';

/** What a condition is about: a node and the link that led to it, by their variables, and what scope shows of links. */
export interface Place {
  readonly node: string;
  readonly link: string;
  readonly scope: Scope;
  /** How many times the condition has gone on through links. */
  readonly depth: number;
}

/** What one field of a filter means for what a client gave it. */
export type Condition = (given: never, place: Place) => Fragment;

/** The inputs that all filters share. */
export type SharedInput = 'StringFilter' | 'DateFilter' | 'SourceFilter' | 'FactFilter';

/** One field of a filter: what clients give for it, and what then must hold. */
export interface FilterField {
  readonly description: string;
  /** A shared input by its name, or a type of the schema, asked for when the schema is built. */
  readonly type: SharedInput | (() => unknown);
  readonly condition: Condition;
  /** Whether the field filters on a standing, which lifts the default standing. */
  readonly asksForStanding?: boolean;
}

/** What a client gave for a filter, after GraphQL has checked it. */
export type FilterValue = Readonly<Record<string, unknown>>;

/** A filter: the input by which clients give it, and what its fields mean. */
export interface FilterInput {
  readonly input: InputObjectRef<SchemaTypes, FilterValue>;
  readonly conditions: () => Readonly<Record<string, Condition>>;
  /** The fields that filter on the standing of the link. */
  readonly standings: () => readonly string[];
  /** The fields that were added to it after it was defined. */
  readonly added: Readonly<Record<string, FilterField>>;
}

/** A filter over links: that some, none or every one meets another filter. */
export interface ListFilterInput {
  readonly input: InputObjectRef<SchemaTypes, FilterValue>;
  readonly filter: FilterInput;
}

/** A filter as it is applied: what must hold, and by which text its cursors and batches are told from others. */
export interface Filtered {
  readonly conditions: readonly Fragment[];
  readonly name: string;
}

/** No filter. */
export const UNFILTERED: Filtered = { conditions: [], name: '' };

const MAX_CONDITIONS = 200;

/** Longer texts stand nowhere in a graph, and a pattern made from one may be more than the database can read. */
const MAX_TEXT = 1_000;

/** The filter of a field. Refuses null within it, and more conditions than one statement should have. */
export function readFilter(
  filter: FilterInput | undefined,
  given: FilterValue | null | undefined,
  scope: Scope,
): Filtered {
  if (!filter || !given) return UNFILTERED;
  if (countValues(given, 'filter') > MAX_CONDITIONS) {
    throw apiError(
      'BAD_USER_INPUT',
      `This filter has more than ${MAX_CONDITIONS} conditions. Ask for less at once.`,
    );
  }
  const name = createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 16);
  const place = { node: 'n', link: 'l', scope, depth: 0 };
  return { conditions: [holdsAll(filter.conditions(), given, place)], name };
}

/** Whether a client's filter selects a standing of the link, directly or inside `and`, `or` or `not`. */
export function doesAskForStanding(filter: FilterInput, given: FilterValue): boolean {
  return Object.entries(given).some(([field, wanted]) => {
    if (filter.standings().includes(field)) return true;
    if (!['and', 'or', 'not'].includes(field)) return false;
    return [wanted as FilterValue | readonly FilterValue[]]
      .flat()
      .some((each) => doesAskForStanding(filter, each));
  });
}

/** Holds where everything does that a client gave for the fields of one filter. */
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

/** Conditions with `and`, `or` and `not` over them. */
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

/** How many single values a filter holds; each costs the database work. */
function countValues(given: unknown, path: string): number {
  if (given === null) {
    throw apiError(
      'BAD_USER_INPUT',
      `\`${path}\` is null, which is no condition. Leave it out, or ask for unknown dates with \`isKnown: false\`.`,
    );
  }
  if (Array.isArray(given)) return sum(given.map((one, at) => countValues(one, `${path}[${at}]`)));
  if (typeof given === 'string' && given.length > MAX_TEXT) {
    throw apiError(
      'BAD_USER_INPUT',
      `\`${path}\` is longer than ${MAX_TEXT} characters. Ask for a part of it.`,
    );
  }
  if (typeof given !== 'object') return 1;
  return sum(Object.entries(given).map(([field, one]) => 1 + countValues(one, `${path}.${field}`)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
