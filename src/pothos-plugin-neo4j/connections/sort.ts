import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import type { InputObjectRef, SchemaTypes } from '@pothos/core';
import type { OrderTerm } from '../../graph/cypher/order.ts';
import type { SortTerms } from '../../graph/cypher/sort-terms.ts';
import { byCount, byDate, byText } from '../../graph/cypher/sort-terms.ts';
import type { NamedOrder } from './connection.ts';
import type { Filtered } from '../filters/filter.ts';
import { usualConditions } from '../scope/standing.ts';
import { toStep, type TraversalStep } from '../load/traversal.ts';

/** A sort key: its description and its sort terms. */
export interface SortKey {
  readonly description: string;
  readonly terms: SortTerms;
}

/** The sort keys of a connection; the first one is the default. */
export interface Sort {
  readonly keys: Readonly<Record<string, SortKey>>;
  /** The input with which clients choose; without it, there is only one order. */
  readonly input?: InputObjectRef<SchemaTypes, SortArgument>;
}

/** The choice of a client. */
export interface SortArgument {
  readonly by: string;
  readonly order?: 'ASC' | 'DESC' | null | undefined;
}

/**
 * Returns the order that a client chose, or the default, made unique by the key of the row. Its name distinguishes it
 * from other sorts and filters, and its cursors from those of other fields.
 */
export function orderOf(
  sort: Sort,
  given: SortArgument | null | undefined,
  {
    of,
    field,
    filter,
  }: { readonly of: 'links' | 'nodes'; readonly field: string; readonly filter: Filtered },
): NamedOrder {
  const by = given?.by ?? Object.keys(sort.keys)[0] ?? '';
  const isDescending = given?.order === 'DESC';
  const terms = sort.keys[by]?.terms(isDescending) ?? [];
  const name = `${by} ${isDescending ? 'DESC' : 'ASC'} ${filter.name}`.trimEnd();
  return { name, cursor: `${of} ${field} ${name}`, terms: [...terms, ...TIE[of]] };
}

const TIE: Readonly<Record<'links' | 'nodes', readonly OrderTerm[]>> = {
  links: byText('l', BOOKKEEPING.factKey)(false),
  nodes: byText('n', 'key')(false),
};

/** By the name of the node that the edge leads to, in alphabetical order. */
export const BY_NAME: SortKey = {
  description: 'By name, ignoring accents and case.',
  terms: byText('n', BOOKKEEPING.sortName),
};

/** By the start of the relationship. */
export const BY_START: SortKey = {
  description: 'By start date.',
  terms: byDate('l', 'startedOn', ['startEarliest', 'startLatest']),
};

/** By the end of the relationship. */
export const BY_END: SortKey = {
  description: 'By end date.',
  terms: byDate('l', 'endedOn', ['endEarliest', 'endLatest']),
};

/** By a date of the node that the edge leads to. */
export function byNodeDate(property: string, description: string): SortKey {
  return {
    description,
    terms: byDate('n', property, [`${property}Earliest`, `${property}Latest`]),
  };
}

/** Sorts by the number of distinct nodes at the other end of preferred links with the default standing. */
export function byCountOf(step: TraversalStep): SortTerms {
  return byCount(toStep(step), usualConditions(step.links, 'counted'));
}
