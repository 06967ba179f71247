import type { GraphQLResolveInfo } from 'graphql';
import { readColumn, type Column } from '../../graph/cypher/column.ts';
import { cypher, type Fragment } from '../../graph/cypher/cypher.ts';
import { findRelationships } from '../../graph/cypher/read/follow.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import {
  collectForRelationship,
  collectProperties,
  columnNames,
  indexOf,
  ONE_STEP,
  type Collected,
} from '../selection/collect-columns.ts';
import type { Selection } from '../selection/walk-selection.ts';
import { loadRows, type GraphContext } from './graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import { nameOf, readText, type GraphRelationship } from './graph-value.ts';
import { intern } from './intern.ts';
import { loadPart } from './load-part.ts';
import { planOnce } from './plan-once.ts';
import {
  keepStatement,
  shareFragment,
  sharePlan,
  type BatchStatement,
  type Planning,
} from './plan-tables.ts';
import { openReader, planTraversal, type RowReader } from './traversal.ts';

/**
 * Fetches the relationships of one type whose key starts with a text. `columns` are fetched in addition to the selected
 * properties. Calls for several types share one statement.
 */
export async function findRelationshipsBy(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  link: RelationshipModel,
  key: string,
  columns: readonly Column[] = [],
): Promise<readonly GraphRelationship[]> {
  const { context, info, scope } = call;
  const wanted = planOnce(context, info, planRelationships, (selection) => {
    const always = [...identifyingColumns(link), ...columns];
    const collected = collectForRelationship(selection, ONE_STEP, always);
    return planRelationships(context.planning, identityOf(link), collected);
  });
  return loadRelationships({ context, scope, wanted }, link, key);
}

/**
 * Fetches the relationships of one type that clauses bind to `l`, in the order of the rows. The clauses also bind `a` and
 * `n` to the stored start and end nodes. The calls of a level share statements, like those of `loadPart`.
 */
export async function matchRelationshipsOf(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  link: RelationshipModel,
  clauses: Fragment,
): Promise<readonly GraphRelationship[]> {
  const { context, info, scope } = call;
  const key = shareFragment(context.planning, clauses);
  const { collected, part } = planOnce(context, info, key, (selection) =>
    planMatched(selection, link, clauses),
  );
  const rows = await loadPart(context, part);
  const plan = planTraversal([{ links: [link], direction: 'OUT', to: [] }]);
  return rows.map(readStored(collected, openReader(plan, collected, scope)));
}

function planMatched(selection: Selection, link: RelationshipModel, clauses: Fragment) {
  const collected = collectForRelationship(selection, ONE_STEP, identifyingColumns(link));
  const cells = [cypher`null`, ...collected.columns.map(readColumn)];
  return { collected, part: { clauses, cells } };
}

/** Fetches the relationships of one type whose key starts with a text, with these columns of `a`, `l` and `n`. */
export async function findRelationshipsWith(
  call: { readonly context: GraphContext; readonly scope: Scope },
  columns: readonly Column[],
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  const collected = collectProperties([...identifyingColumns(link), ...columns]);
  const wanted = planRelationships(call.context.planning, identityOf(link), collected);
  return loadRelationships({ ...call, wanted }, link, key);
}

interface WantedRelationships {
  readonly collected: Collected;
  readonly toStatement: BatchStatement;
}

function planRelationships(
  planning: Planning,
  key: string,
  collected: Collected,
): WantedRelationships {
  return sharePlan(planning, [planRelationships, key, ...columnNames(collected)], () => ({
    collected,
    toStatement: keepStatement((starts) => findRelationships(starts, key, collected.columns)),
  }));
}

async function loadRelationships(
  call: {
    readonly context: GraphContext;
    readonly scope: Scope;
    readonly wanted: WantedRelationships;
  },
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  const { context, scope, wanted } = call;
  const rows = await loadRows(context, wanted.toStatement, nameOf({ label: link.type, key }));
  const { readLink, readNear } = intern(
    context.interned,
    [loadRelationships, wanted, link, scope],
    () =>
      openReader(
        planTraversal([{ links: [link], direction: 'OUT', to: [] }]),
        wanted.collected,
        scope,
      ),
  );
  return rows.map(readStored(wanted.collected, { readLink, readNear }));
}

/** Returns a function that reads the rows of relationships that are matched from their stored start node `a`. */
export function readStored(
  collected: Collected,
  { readLink, readNear }: Pick<RowReader, 'readLink' | 'readNear'>,
): (row: Row) => GraphRelationship {
  const ends = indexOf(collected, 'a');
  return (row) => {
    const text = (property: string): string => readText(row[ends.get(property) ?? 0]) ?? '';
    const near = readNear({ label: text('label'), key: text('key') }, row);
    // The direction is known even if the relationship is symmetric.
    return { ...readLink(row, near), isOutgoing: true };
  };
}

/** Returns the columns that identify a relationship and its nodes. They are always fetched. */
function identifyingColumns(link: RelationshipModel): readonly Column[] {
  return [...ENDS, { of: 'l', property: identityOf(link), type: 'text' }];
}

function identityOf({ type, key }: RelationshipModel): string {
  if (key === null) throw new Error(`${type} has no key. Define one in its model.`);
  return key;
}

/** The columns that identify both nodes of a relationship. */
export const ENDS: readonly Column[] = [
  { of: 'a', property: 'key', type: 'text' },
  { of: 'a', property: 'label', type: 'label' },
  { of: 'n', property: 'key', type: 'text' },
  { of: 'n', property: 'label', type: 'label' },
];
