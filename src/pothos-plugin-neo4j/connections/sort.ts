import { createHash } from 'node:crypto';
import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import type { InputObjectRef, SchemaTypes } from '@pothos/core';
import type { OrderTerm } from '../../graph/cypher/order.ts';
import type { IndexedPart } from '../../graph/cypher/indexed-order.ts';
import { storedTerms, type StoredOrder } from '../../graph/cypher/stored-order.ts';
import type { SortTerms } from '../../graph/cypher/sort-terms.ts';
import { byText } from '../../graph/cypher/sort-terms.ts';
import { relationshipKey } from '../../graph/cypher/relationship-key.ts';
import { cypher, name, property } from '../../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { PropertyTypeHook } from '../hooks/property-type.ts';
import type { Scope } from '../hooks/scope.ts';
import type { NamedOrder } from './connection.ts';
import type { Filtered } from '../filters/filter.ts';

/** A sort key with its description and its sort terms, which can depend on the scope of the field. */
export interface SortKey {
  readonly description: string;
  readonly terms: (isDescending: boolean, scope: Scope) => readonly OrderTerm[];
  /** The stored order of relationships from which `terms` are derived, if there is one. */
  readonly stored?: StoredOrder;
  /** Returns the index ranges that provide this order for nodes, with the node key as the last term. */
  readonly parts?: (isDescending: boolean) => readonly IndexedPart[];
}

/** The sort keys of a connection. The first key is the default. */
export interface Sort {
  readonly keys: Readonly<Record<string, SortKey>>;
  /** The input type of the argument `sort`. Without it, clients cannot choose the sort order. */
  readonly input?: InputObjectRef<SchemaTypes, SortArgument>;
}

/** The value of the argument `sort`. */
export interface SortArgument {
  readonly by: string;
  readonly order?: 'ASC' | 'DESC' | null | undefined;
}

/**
 * Returns the sort order that a client chose, or the default. The key of the row is the last sort term, so that the
 * order is unique. The names distinguish it from other sort orders and filters, and its cursors from those of other
 * fields and scopes.
 */
export function orderOf(
  sort: Sort,
  given: SortArgument | null | undefined,
  {
    of,
    field,
    filter,
    scope,
  }: {
    /** The types of the sorted relationships, or nodes. */
    readonly of: readonly RelationshipModel[] | 'nodes';
    readonly field: string;
    readonly filter: Filtered;
    readonly scope: Scope;
  },
): NamedOrder {
  const by = given?.by ?? Object.keys(sort.keys)[0] ?? '';
  const isDescending = given?.order === 'DESC';
  const chosen = termsOf(sort.keys[by], isDescending, of, scope);
  const named = `${by} ${isDescending ? 'DESC' : 'ASC'} ${filter.name}`.trimEnd();
  const rows = of === 'nodes' ? 'nodes' : 'links';
  const order = { name: named, cursor: `${rows} ${field} ${named} ${nameScope(scope)}`.trimEnd() };
  return { ...order, ...chosen };
}

/** Returns the terms of a sort key. Appends the key of the row unless the order is stored, because a stored order is unique. */
function termsOf(
  key: SortKey | undefined,
  isDescending: boolean,
  of: readonly RelationshipModel[] | 'nodes',
  scope: Scope,
): Pick<NamedOrder, 'terms' | 'stored' | 'parts'> {
  const terms = key?.terms(isDescending, scope) ?? [];
  if (key?.stored) return { terms, stored: key.stored };
  const unique = { terms: [...terms, breakTies(of)] };
  return of === 'nodes' && key?.parts ? { ...unique, parts: key.parts(isDescending) } : unique;
}

/** Sorts relationships by a stored order, which an index provides. */
export function sortByStored(stored: StoredOrder, description: string): SortKey {
  return { description, terms: (isDescending) => storedTerms(stored, isDescending), stored };
}

/** Returns a text that identifies a scope in cursors. The text is empty for a scope without arguments. */
function nameScope({ values, hook }: Scope): string {
  const [text, open] = [JSON.stringify(values), JSON.stringify(hook.open)];
  return text === open ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** Returns the last sort term of relationships of these types, or of nodes. It makes the order unique. */
export function breakTies(of: readonly RelationshipModel[] | 'nodes'): OrderTerm {
  const expression = of === 'nodes' ? cypher`n.key` : relationshipKey('l', of);
  return { expression, type: 'text', isDescending: false };
}

/** Sorts by the name of the node of the edge. */
export const BY_NAME: SortKey = {
  description: 'By name, ignoring accents and case.',
  terms: byText('n', BOOKKEEPING.sortName),
  parts: (isDescending) => [byIndexedText(BOOKKEEPING.sortName, isDescending)],
};

function byIndexedText(named: string, isDescending: boolean): IndexedPart {
  return {
    index: [named],
    condition: cypher`${property('n', named)} IS NOT NULL`,
    fixed: [],
    terms: [...byText('n', named)(isDescending), breakTies('nodes')],
  };
}

/** Sorts by a property of the node or the relationship, in the order of its property type. */
export function sortByProperty(
  { stored, order }: PropertyTypeHook,
  of: 'n' | 'l',
  property: string,
  names: readonly string[] = stored(property),
): SortTerms {
  if (!order) throw new Error(`The type of ${property} has no order.`);
  return order(names.map((each) => cypher`${name(of)}.${name(each)}`));
}
