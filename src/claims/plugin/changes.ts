import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { cypher } from '../../graph/cypher/cypher.ts';
import { CHANGE_ORDER, countChanges, listChanges, type ChangesWanted } from './list-changes.ts';
import { comesAfter } from '../../graph/cypher/order.ts';
import {
  openPage,
  pageNeeds,
  planOnce,
  planPage,
  readPageArguments,
  readRows,
  type GraphContext,
  type Page,
  type PageArguments,
  type Row,
} from '../../pothos-plugin-neo4j/index.ts';

/**
 * The beginning or end of a fact or node: the kind of change, its date, the related entity, the nodes that changed, and
 * the fact from which it is derived.
 */
export interface Change {
  readonly change: string;
  /** EDTF. */
  readonly date: string;
  readonly label: string;
  readonly key: string;
  readonly name: string;
  /** The names of the nodes that changed, sorted. */
  readonly names: readonly string[];
  /** Null if the change is derived from a node. */
  readonly factKey: string | null;
  /** The detail of the relationship. Null if it has none. */
  readonly detail: string | null;
}

/** A change on a page. */
export interface ChangeEdge {
  readonly cursor: string;
  readonly node: Change;
}

/** Returns a page of a connection of changes. The page and the count each take one statement. */
export function openChanges(call: {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly arguments: PageArguments;
  readonly wanted: ChangesWanted;
}): Page<ChangeEdge> {
  const { context, wanted } = call;
  const asked = JSON.stringify([[...wanted.keys].sort(), wanted.during]);
  const name = `changes ${createHash('sha256').update(asked).digest('base64url').slice(0, 16)}`;
  const page = planPage(
    readPageArguments(call.arguments, context.maxPage),
    { name, cursor: name, terms: CHANGE_ORDER },
    planOnce(context, call.info, openChanges, pageNeeds),
  );
  const count = async (...conditions: readonly ReturnType<typeof cypher>[]): Promise<number> => {
    const [row] = await readRows(context, countChanges(wanted, conditions));
    return Number(row?.[0] ?? 0);
  };
  return openPage<ChangeEdge>({
    page,
    readRows: () => readRows(context, listChanges(wanted, page.slice)),
    countRows: () => count(),
    checkUpTo: async ({ order, upTo }) => (await count(cypher`NOT ${comesAfter(order, upTo)}`)) > 0,
    toEdge: (row, cursor) => ({ cursor, node: readChange(row) }),
  });
}

function readChange(row: Row): Change {
  const [change, date, label, key, name, names, fact, detail] = row;
  return {
    change: String(change),
    date: String(date),
    label: String(label),
    key: String(key),
    name: String(name),
    names: Array.isArray(names) ? names.map(String).sort() : [],
    factKey: typeof fact === 'string' ? fact : null,
    detail: typeof detail === 'string' ? detail : null,
  };
}
