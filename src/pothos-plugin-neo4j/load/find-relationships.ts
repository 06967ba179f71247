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
import type { Scope } from '../hooks/scope.ts';
import { nameOf, readText, type GraphRelationship } from './graph-value.ts';
import { intern } from './intern.ts';
import { planOnce } from './plan-once.ts';
import { openReader, planTraversal } from './traversal.ts';

/** Links of one kind by how their key begins, with these columns whatever is selected; all kinds come in one statement. */
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
    const always = [...tellingColumns(link), ...columns];
    const collected = collectForRelationship(selection, ONE_STEP, always);
    return planRelationships(context, identityOf(link), collected);
  });
  return loadRelationships({ context, scope, wanted }, link, key);
}

/** Links of one kind by how their key begins, with these columns of `a`, `l` and `n`. */
export async function findRelationshipsWith(
  call: { readonly context: GraphContext; readonly scope: Scope },
  columns: readonly Column[],
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  const collected = collectProperties([...tellingColumns(link), ...columns]);
  const wanted = planRelationships(call.context, identityOf(link), collected);
  return loadRelationships({ ...call, wanted }, link, key);
}

interface WantedRelationships {
  readonly collected: Collected;
  readonly toStatement: BatchStatement;
}

function planRelationships(
  { interned }: GraphContext,
  key: string,
  collected: Collected,
): WantedRelationships {
  return intern(interned, [planRelationships, key, ...columnNames(collected)], () => ({
    collected,
    toStatement: (starts) => findRelationships(starts, key, collected.columns),
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

/** What tells a link and its ends apart, whatever is selected. */
function tellingColumns(link: RelationshipModel): readonly Column[] {
  return [...ENDS, { of: 'l', property: identityOf(link), type: 'text' }];
}

function identityOf({ type, key }: RelationshipModel): string {
  if (key === null) throw new Error(`${type} has no key by which its links could be found.`);
  return key;
}

const ENDS: readonly Column[] = [
  { of: 'a', property: 'key', type: 'text' },
  { of: 'a', property: 'label', type: 'label' },
  { of: 'n', property: 'key', type: 'text' },
  { of: 'n', property: 'label', type: 'label' },
];
