import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { cypher } from '../../graph/cypher/cypher.ts';
import {
  CHANGE_ORDER,
  countChanges,
  listChanges,
  type ChangesWanted,
} from '../../graph/cypher/read/list-changes.ts';
import { comesAfter } from '../../graph/cypher/order.ts';
import type { Row } from '../../neo4j/graph.ts';
import { openPage, planPage, type Page } from './connection.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import { planOnce } from '../load/plan-once.ts';
import { pageNeeds } from '../selection/page-needs.ts';
import { readPageArguments, type PageArguments } from './page-arguments.ts';

/** Something that began or ended: what, when, with whom, whose change it is, and the fact that tells it. */
export interface Change {
  readonly change: string;
  /** EDTF. */
  readonly date: string;
  readonly label: string;
  readonly key: string;
  readonly name: string;
  /** The names of those whose change it is, in their order. */
  readonly names: readonly string[];
  /** Null for what a node tells of itself. */
  readonly factKey: string | null;
  /** The detail of the link; null if it has none. */
  readonly detail: string | null;
}

/** A change in a page. */
export interface ChangeEdge {
  readonly cursor: string;
  readonly node: Change;
}

/** Changes as a connection: one statement for the page, one for the count. */
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
  const { order, after, limit, needs } = page;
  const count = async (...conditions: readonly ReturnType<typeof cypher>[]): Promise<number> => {
    const [row] = await readRows(context, countChanges(wanted, conditions));
    return Number(row?.[0] ?? 0);
  };
  return openPage<ChangeEdge>({
    page,
    readRows: () =>
      readRows(
        context,
        listChanges(wanted, { order: order.terms, after, limit, withOrder: needs.cursors }),
      ),
    countRows: () => count(),
    checkBefore: async (upTo) => (await count(cypher`NOT ${comesAfter(order.terms, upTo)}`)) > 0,
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
