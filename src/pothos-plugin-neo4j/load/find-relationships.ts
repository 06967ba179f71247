import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Column } from '../../graph/cypher/column.ts';
import { findRelationships } from '../../graph/cypher/read/follow.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import {
  collectForRelationship,
  collectProperties,
  indexOf,
  ONE_STEP,
  type Collected,
} from '../selection/collect-columns.ts';
import { columnNames } from './find-nodes.ts';
import { loadRows, type BatchStatement, type GraphContext } from './graph-context.ts';
import { nameOf, readText, type GraphRelationship, type Scope } from './graph-value.ts';
import { intern } from './intern.ts';
import { planOnce } from './plan-once.ts';
import { openReader, planTraversal } from './traversal.ts';

/** Returns relationships of one kind by the prefix of their fact key; all kinds share one statement. */
export async function findRelationshipsBy(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  const { context, info, scope } = call;
  const wanted = planOnce(context, info, planRelationships, (selection) =>
    planRelationships(context, collectForRelationship(selection, ONE_STEP, TELLING)),
  );
  return loadRelationships({ context, scope, wanted }, link, key);
}

/** Returns relationships of one kind by the prefix of their fact key, with these columns of `a`, `l` and `n`. */
export async function findRelationshipsWith(
  call: { readonly context: GraphContext; readonly scope: Scope },
  columns: readonly Column[],
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  const wanted = planRelationships(call.context, collectProperties([...TELLING, ...columns]));
  return loadRelationships({ ...call, wanted }, link, key);
}

interface WantedRelationships {
  readonly collected: Collected;
  readonly toStatement: BatchStatement;
}

function planRelationships({ interned }: GraphContext, collected: Collected): WantedRelationships {
  return intern(interned, [planRelationships, ...columnNames(collected)], () => ({
    collected,
    toStatement: (starts) => findRelationships(starts, collected.columns),
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
  const plan = planTraversal([{ links: [link], direction: 'OUT', to: [] }]);
  const { readLink, readNear } = openReader(plan, wanted.collected, scope);
  const ends = indexOf(wanted.collected, 'a');
  return rows.map((row) => {
    const text = (property: string): string => readText(row[ends.get(property) ?? 0]) ?? '';
    const near = readNear({ label: text('label'), key: text('key') }, row);
    // Even a symmetric link is read from the node that it is stored from.
    return { ...readLink(row, near), isOutgoing: true };
  });
}

const TELLING: readonly Column[] = [
  { of: 'a', property: 'key', type: 'text' },
  { of: 'a', property: 'label', type: 'label' },
  { of: 'n', property: 'key', type: 'text' },
  { of: 'n', property: 'label', type: 'label' },
  { of: 'l', property: 'rank', type: 'text' },
  { of: 'l', property: BOOKKEEPING.factKey, type: 'text' },
];
