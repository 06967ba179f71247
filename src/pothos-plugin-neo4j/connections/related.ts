import { breakTies } from './sort.ts';
import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { follow } from '../../graph/cypher/read/follow.ts';
import { byText } from '../../graph/cypher/sort-terms.ts';
import type { Row } from '../../neo4j/graph.ts';
import {
  collectForNode,
  collectForRelationship,
  collectProperties,
  columnNames,
} from '../selection/collect-columns.ts';
import type { Selection } from '../selection/walk-selection.ts';
import { loadRows, type GraphContext } from '../load/graph-context.ts';
import { releaseScope } from '../hooks/scope.ts';
import { nameOf, type GraphRelationship, type GraphNode } from '../load/graph-value.ts';
import { noteCut } from '../load/notices.ts';
import { planInScope } from '../load/plan-once.ts';
import { keepStatement, sharePlan, shareScope, type BatchStatement } from '../load/plan-tables.ts';
import { openReader, scopeConditions, type RowReader, type Traversal } from '../load/traversal.ts';

/** The maximum length of a list without pages. A notice reports that a list is truncated. */
export const LIST_LIMIT = 1_000;

/** The arguments of a resolver that lists related nodes or relationships. */
export interface RelatedCall {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly parent: GraphNode;
  /** Whether the scope of the parent applies to the list. */
  readonly inheritsScope: boolean;
}

/**
 * Returns the first relationships of a traversal, sorted by the name of the related node. Runs one statement for all
 * nodes of the level.
 */
export async function listRelationships(
  call: RelatedCall,
  plan: Traversal,
): Promise<readonly GraphRelationship[]> {
  const { rows, reader } = await loadList(call, plan, 'links');
  const [first] = rows;
  if (!first) return [];
  const near = reader.readNear(call.parent, first);
  return rows.map((row) => reader.readLink(row, near));
}

/** Returns the first nodes of a traversal, sorted by name. Runs one statement for all nodes of the level. */
export async function listNodesAt(
  call: RelatedCall,
  plan: Traversal,
): Promise<readonly GraphNode[]> {
  const { rows, reader } = await loadList(call, plan, 'nodes');
  return rows.map(reader.readNode);
}

interface PlannedList {
  readonly toStatement: BatchStatement;
  readonly reader: RowReader;
}

async function loadList(
  call: RelatedCall,
  plan: Traversal,
  of: 'links' | 'nodes',
): Promise<{ readonly rows: readonly Row[]; readonly reader: RowReader }> {
  const { context, info, parent } = call;
  const { toStatement, reader } = planInScope(context, info, parent.scope, (selection) =>
    planList(call, plan, { selection, of }),
  );
  const rows = await loadRows(context, toStatement, nameOf(parent));
  if (rows.length <= LIST_LIMIT) return { rows, reader };
  noteCut(context, info.fieldName, LIST_LIMIT);
  return { rows: rows.slice(0, LIST_LIMIT), reader };
}

function planList(
  { context, parent, inheritsScope }: RelatedCall,
  plan: Traversal,
  { selection, of }: { readonly selection: Selection; readonly of: 'links' | 'nodes' },
): PlannedList {
  const { planning } = context;
  const below = shareScope(planning, parent.scope);
  const scope = inheritsScope ? below : shareScope(planning, releaseScope(below));
  const collected =
    of === 'links'
      ? collectForRelationship(selection, plan.ends, plan.always)
      : collectProperties([...plan.always, ...collectForNode(selection, 'n').columns]);
  const parts = [planList, plan.name, scope, ...columnNames(collected)];
  const toStatement: BatchStatement = (starts) =>
    follow({
      starts,
      steps: plan.steps,
      columns: collected.columns,
      conditions: scopeConditions(scope, plan, 'ALL'),
      order: [
        ...byText('n', BOOKKEEPING.sortName)(false),
        breakTies('nodes'),
        breakTies(plan.links),
      ],
      limit: LIST_LIMIT + 1,
      withOrder: false,
    });
  return {
    toStatement: sharePlan(planning, parts, () => keepStatement(toStatement)),
    reader: openReader(plan, collected, scope, below),
  };
}
