import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { cypher } from '../../graph/cypher/cypher.ts';
import { CHANGE_ORDER, countChanges, listChanges, type ChangesWanted } from './list-changes.ts';
import { OPEN_SCOPE } from './scope.ts';
import { comesAfter } from '../../graph/cypher/order.ts';
import {
  collectForEntries,
  openPage,
  pageNeeds,
  planOnce,
  planPage,
  readPageArguments,
  readRows,
  type Collected,
  type GraphContext,
  type GraphNode,
  type Page,
  type PageArguments,
  type Row,
  type Selection,
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
  /** The related node with the selected properties. */
  readonly node: GraphNode;
  /** The nodes that changed, sorted by name. */
  readonly who: readonly { readonly name: string; readonly key: string }[];
  /** Null if the change is derived from a node. */
  readonly factKey: string | null;
  /** The detail of the relationship, or null if the relationship has none. */
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
  const kinds = [...wanted.links, wanted].flatMap((each) =>
    ('own' in each ? each.own : each.changes).map(({ change }) => change),
  );
  const asked = JSON.stringify([[...wanted.keys].sort(), wanted.during, kinds]);
  const name = `changes ${createHash('sha256').update(asked).digest('base64url').slice(0, 16)}`;
  const collected = planOnce(context, call.info, listChanges, collectEntity);
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
    readRows: () => readRows(context, listChanges(wanted, page.slice, collected.columns)),
    countRows: () => count(),
    checkUpTo: async ({ order, upTo }) => (await count(cypher`NOT ${comesAfter(order, upTo)}`)) > 0,
    toEdge: (row, cursor) => ({ cursor, node: readChange(row, collected) }),
  });
}

/** Returns the columns of the related node `n`. A field that returns the node has a `step` in its plan. */
function collectEntity(selection: Selection): Collected {
  return collectForEntries(selection, 'n', [
    { of: 'n', property: 'label', type: 'label' },
    { of: 'n', property: 'key', type: 'text' },
    { of: 'n', property: 'name', type: 'text' },
  ]);
}

function readChange(row: Row, { columns, index }: Collected): Change {
  const [change, label, key, name] = row;
  const [date, who, fact, detail] = row.slice(1 + columns.length);
  const place = { label: String(label), key: String(key) };
  return {
    change: String(change),
    date: String(date),
    ...place,
    name: String(name),
    node: { ...place, columns: index.get('n') ?? new Map(), row, scope: OPEN_SCOPE },
    who: readWho(who),
    factKey: typeof fact === 'string' ? fact : null,
    detail: typeof detail === 'string' ? detail : null,
  };
}

function readWho(pairs: unknown): Change['who'] {
  const read = (Array.isArray(pairs) ? pairs : []).flatMap((pair: unknown) =>
    Array.isArray(pair) ? [{ name: String(pair[0]), key: String(pair[1]) }] : [],
  );
  return read.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
