import { createHash } from 'node:crypto';
import type { InputObjectRef, SchemaTypes } from '@pothos/core';
import { all, any, negate } from '../../graph/cypher/condition.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { RelatedNodes } from '../../graph/cypher/read/walk-nodes.ts';
import type { RelatedKeys } from '../../graph/cypher/related-keys.ts';
import { apiError } from '../load/api-error.ts';
import { narrowScope, relationshipConditions, type Meaning, type Scope } from '../hooks/scope.ts';

/**
 * The variables of a node, of the relationship that leads to it and of the node from which it leads, and the scope of
 * the relationships.
 */
export interface Place {
  readonly node: string;
  readonly link: string;
  readonly from: string;
  readonly scope: Scope;
  /** The possible types of the relationship. Empty if no relationship leads to the node. */
  readonly relationships: readonly RelationshipModel[];
  readonly meaning: Meaning;
  /** The number of relationships that the condition has followed. */
  readonly depth: number;
  /** The variables of the stored ends of the relationship, if they are bound. */
  readonly ends?: StoredEnds | undefined;
}

/** The variables of the nodes at which a relationship starts and ends. */
export interface StoredEnds {
  readonly sender: string;
  readonly receiver: string;
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
  /** The filter in the value of the field, if it is on the same relationship. Its fields select relationships too. */
  readonly onSameLink?: () => FilterInput;
  /** Returns the keys of all nodes that can match, or null if the value does not limit the keys. */
  readonly keysOf?: (given: never) => readonly string[] | null;
  /** Returns the relationship to nodes with known keys that a value requires, or null. */
  readonly relatedOf?: (given: never, place: Place) => RelatedKeys | null;
}

/** The value of a filter, validated by GraphQL. */
export type FilterValue = Readonly<Record<string, unknown>>;

/** A filter: its input type, and its condition. */
export interface FilterInput {
  readonly input: InputObjectRef<SchemaTypes, FilterValue>;
  readonly condition: (given: FilterValue, place: Place) => Fragment;
  /** The names of the fields that change the scope of the condition. */
  readonly scoped: readonly string[];
  /** Returns all fields, including the added fields. */
  readonly fields: () => Readonly<Record<string, FilterField>>;
  /** The fields that were added with `filterField`. */
  readonly added: Readonly<Record<string, FilterField>>;
}

/** A filter on several relationships: how many of them match another filter. */
export interface ListFilterInput {
  readonly input: InputObjectRef<SchemaTypes, FilterValue>;
  readonly filter: FilterInput;
}

/** An applied filter: its conditions, and a name that distinguishes its cursors and batches from others. */
export interface Filtered {
  readonly conditions: readonly Fragment[];
  readonly name: string;
  /** Conditions on nodes that match the same nodes as `conditions`, evaluated from related nodes with known keys. */
  readonly start?: RelatedNodes;
}

/** No filter. */
const UNFILTERED: Filtered = { conditions: [], name: '' };

/** The maximum number of fields and values in a filter. */
export const MAX_CONDITIONS = 200;

/** The maximum length of a text. The database may be unable to compile a pattern from a longer one. */
export const MAX_TEXT = 1_000;

/** Returns the conditions of a filter. Throws for null values, and for too many conditions. */
export function readFilter(
  filter: FilterInput | undefined,
  given: FilterValue | null | undefined,
  matched: Pick<Place, 'scope' | 'relationships'> & {
    readonly from?: string;
    readonly ends?: StoredEnds;
    /** Called only for a valid filter. */
    readonly meaning: () => Meaning;
  },
): Filtered {
  if (!filter || !given) return UNFILTERED;
  refuseLarge(given);
  const name = createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 16);
  const meaning = matched.meaning();
  const place = { from: 'a', ...matched, meaning, node: 'n', link: 'l', depth: 0 };
  const start = place.relationships.length === 0 ? findStart(filter, given, place) : null;
  return { conditions: [filter.condition(given, place)], name, ...(start ? { start } : {}) };
}

/** Returns a required relationship to nodes with known keys and the remaining conditions, or null. */
function findStart(filter: FilterInput, given: FilterValue, place: Place): RelatedNodes | null {
  const fields = filter.fields();
  const entries = Object.entries(given);
  for (const [field, wanted] of entries) {
    const related = fields[field]?.relatedOf?.(wanted as never, place);
    if (!related) continue;
    const rest = Object.fromEntries(entries.filter(([other]) => other !== field));
    return { related, conditions: [filter.condition(rest, place)] };
  }
  return null;
}

/** Returns the keys of all nodes that can match a filter, or null if the filter does not limit the keys. */
export function keysOf(filter: FilterInput, given: FilterValue): readonly string[] | null {
  const fields = filter.fields();
  for (const [field, wanted] of Object.entries(given)) {
    const keys = fields[field]?.keysOf?.(wanted as never);
    if (keys) return keys;
  }
  return null;
}

function refuseLarge(given: FilterValue): void {
  if (countValues(given, 'filter') <= MAX_CONDITIONS) return;
  throw apiError(
    'BAD_USER_INPUT',
    `This filter has more than ${MAX_CONDITIONS} conditions. Use fewer, or split it into several queries.`,
  );
}

/** Narrows the scope of a place by a filter. Returns the conditions of the filter that do not change the scope. */
export function narrowPlace(
  { scoped }: Pick<FilterInput, 'scoped'>,
  given: FilterValue,
  place: Place,
): { readonly below: Place; readonly rest: FilterValue; readonly isNarrowed: boolean } {
  const isScoped = ([field]: readonly [string, unknown]): boolean => scoped.includes(field);
  const entries = Object.entries(given);
  const isNarrowed = entries.some(isScoped);
  if (!isNarrowed) return { below: place, rest: given, isNarrowed };
  const scope = narrowScope(place.scope, Object.fromEntries(entries.filter(isScoped)));
  const rest = Object.fromEntries(entries.filter((entry) => !isScoped(entry)));
  return { below: { ...place, scope }, rest, isNarrowed };
}

/** Returns whether a filter selects relationships, directly, inside `and`, `or` or `not`, or in a filter on the same link. */
export function meaningOf(filter: FilterInput, given: FilterValue): Meaning {
  return doesChoose(filter, given) ? 'CHOSEN' : 'USUAL';
}

function doesChoose(filter: FilterInput, given: FilterValue): boolean {
  const fields = filter.fields();
  return Object.entries(given).some(([name, wanted]) => {
    const field = fields[name];
    if (field?.isChoosing) return true;
    const inside = ['and', 'or', 'not'].includes(name) ? filter : field?.onSameLink?.();
    if (!inside) return false;
    return [wanted as FilterValue | readonly FilterValue[]]
      .flat()
      .some((each) => doesChoose(inside, each));
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

/**
 * Returns the condition of a filter with the given fields and with `and`, `or` and `not`. A field that changes the scope
 * adds the conditions of the new scope on the relationship.
 */
export function combine(
  own: () => Readonly<Record<string, Condition>>,
  scoped: readonly string[],
): FilterInput['condition'] {
  const each = (given: readonly FilterValue[], place: Place): readonly Fragment[] =>
    given.map((one) => condition(one, place));
  const combining: Readonly<Record<string, Condition>> = {
    and: (given: readonly FilterValue[], place) => all(each(given, place)),
    or: (given: readonly FilterValue[], place) => any(each(given, place)),
    not: (given: FilterValue, place) => negate(condition(given, place)),
  };
  const condition: FilterInput['condition'] = (given, place) => {
    const { below, rest, isNarrowed } = narrowPlace({ scoped }, given, place);
    const matches = holdsAll({ ...own(), ...combining }, rest, below);
    return isNarrowed ? all([...scopeConditions(below), matches]) : matches;
  };
  return condition;
}

function scopeConditions({ link, relationships, meaning, scope }: Place): readonly Fragment[] {
  if (relationships.length === 0) return [];
  return relationshipConditions(scope, { variable: link, relationships, meaning });
}

/** Counts the fields and values of a filter, because each adds to the work of the database. */
function countValues(given: unknown, path: string): number {
  if (given === null) {
    throw apiError(
      'BAD_USER_INPUT',
      `\`${path}\` is null, which is not a condition. Omit it, or use \`isKnown: false\` to match unknown values.`,
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
