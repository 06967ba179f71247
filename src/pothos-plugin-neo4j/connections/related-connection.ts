import {
  checkFollowed,
  countFollowed,
  follow,
  type RowsUpTo,
} from '../../graph/cypher/read/follow.ts';
import type { Row } from '../../neo4j/graph.ts';
import { collectForConnection, columnNames } from '../selection/collect-columns.ts';
import { pageNeeds } from '../selection/page-needs.ts';
import type { Selection } from '../selection/walk-selection.ts';
import type { Filtered } from '../filters/filter.ts';
import { loadRows, type GraphContext } from '../load/graph-context.ts';
import type { Meaning, Scope } from '../hooks/scope.ts';
import {
  nameOf,
  readNodeProperty,
  type GraphRelationship,
  type GraphNode,
} from '../load/graph-value.ts';
import { ApiError } from '../load/api-error.ts';
import { placeBelow, shouldNest } from '../plan/nest.ts';
import { containSubquery } from '../../graph/cypher/condition.ts';
import type { Subquery } from '../../graph/cypher/column.ts';
import { nestCount, nestRows } from '../../graph/cypher/read/nested-rows.ts';
import { planOf, type NestedColumn, type NestPlace } from '../selection/field-plan.ts';
import { intern, type InternTable } from '../load/intern.ts';
import type { Later } from '../load/later.ts';
import {
  keepStatement,
  nameColumn,
  placeOf,
  sharePlan,
  shareScope,
  type BatchStatement,
  type Planning,
} from '../load/plan-tables.ts';
import { openReader, scopeConditions, type RowReader, type Traversal } from '../load/traversal.ts';
import {
  openConnection,
  planPage,
  type ConnectionReader,
  type CountStatement,
  type GraphConnection,
  type NamedOrder,
  type NodeEdge,
  type PlannedPage,
} from './connection.ts';
import { readPageArguments, type PageArguments } from './page-arguments.ts';

/** The request for a connection of relationships: the arguments of a field, without the node. */
export interface RelatedConnectionCall {
  readonly arguments: PageArguments;
  readonly plan: Traversal;
  readonly order: NamedOrder;
  readonly filter: Filtered;
  /** The scope of the relationships, and the scope of the fields below them. */
  readonly scope: Scope;
  readonly below: Scope;
  /** Which relationships of these types are returned. */
  readonly meaning: Meaning;
  /** Whether edges are relationships or plain nodes. */
  readonly edges: 'links' | 'nodes';
}

/** A planned connection of relationships, which can be read for any number of nodes. */
export interface PlannedConnection {
  readonly page: PlannedPage;
  readonly reader: RowReader;
  readonly edges: 'links' | 'nodes';
  readonly readPage: BatchStatement;
  readonly count: BatchStatement;
  /** The columns of a parent node for the rows of the page and for the total count. */
  readonly rowsColumn: NestedColumn;
  readonly countColumn: NestedColumn;
  readonly checkUpTo: (rows: RowsUpTo) => BatchStatement;
  readonly scope: Scope;
  /** Returns the statement over all rows that the parts identify. The statement can refer to the current execution. */
  readonly countRows: (
    interned: InternTable,
    parts: readonly unknown[],
    toStatement: CountStatement,
  ) => BatchStatement;
}

/**
 * Plans a connection of relationships. Equal plans of one operation share their statements. Returns the existing plan if
 * the statement of the parents already contains the connection.
 */
export function planRelatedConnection(
  planning: Planning,
  selection: Selection,
  call: RelatedConnectionCall,
  place?: NestPlace,
): PlannedConnection {
  const { plan, filter, meaning, edges } = call;
  const scope = shareScope(planning, call.scope);
  const known = planning.nested.get(selection)?.get(scope);
  if (known) return known as PlannedConnection;
  const below = shareScope(planning, call.below);
  const wanted = readPageArguments(call.arguments, planning.maxPage);
  const page = planPage(wanted, call.order, pageNeeds(selection));
  const from = place ?? placeOf(planning, below, 'distinct');
  const collected = collectForConnection(selection, { ...plan, place: placeBelow(from, below) });
  const conditions = [...scopeConditions(scope, plan, meaning), ...filter.conditions];
  const traversed = { steps: plan.steps, conditions };
  const traversal = [plan.name, scope, meaning, filter.name];
  const { slice } = page;
  const at = [call.order.name, slice.limit, JSON.stringify(wanted)];
  const share = (parts: readonly unknown[], statement: BatchStatement): BatchStatement =>
    sharePlan(planning, [...traversal, ...parts], () => keepStatement(statement));
  const readPage = share([follow, ...at, slice.withOrder, ...columnNames(collected)], (starts) =>
    follow({ ...traversed, starts, columns: collected.columns, ...slice }),
  );
  const count = share([countFollowed], (starts) => countFollowed({ ...traversed, starts }));
  const rows = nestRows({ ...traversed, columns: collected.columns, ...slice });
  return {
    ...{ page, edges, readPage, count, scope },
    reader: openReader(plan, collected, scope, below),
    rowsColumn: nestIn(nameColumn(planning, readPage), rows),
    countColumn: {
      ...nestIn(nameColumn(planning, count), nestCount(traversed)),
      ...(plan.steps.length === 1 && { counted: { step: plan.last, conditions } }),
    },
    checkUpTo: (upTo) =>
      share([checkFollowed, ...at, upTo === page.behind], (starts) =>
        checkFollowed({ ...traversed, starts, ...upTo }),
      ),
    countRows: (interned, parts, toStatement) =>
      intern(
        interned,
        [...traversal, ...parts],
        (): BatchStatement => (starts) => toStatement({ ...traversed, starts }),
      ),
  };
}

function nestIn(property: string, subquery: Subquery): NestedColumn {
  return { property, type: 'subquery', subquery };
}

/**
 * Plans a connection as part of the statement that fetches its parents. Returns the subqueries for the selected page and
 * total count. Returns an empty list if a separate statement is faster or if the arguments are invalid. The resolver
 * reports invalid arguments.
 */
export function nestRelatedConnection(
  place: NestPlace,
  selection: Selection,
  toCall: (above: Scope) => RelatedConnectionCall,
): readonly NestedColumn[] {
  if (selection.length === 0 || !shouldNest(place)) return [];
  const planning = place.planning as Planning;
  try {
    const call = toCall(place.scope as Scope);
    // The page and the count both contain the filter. Planning the subqueries of both takes the database seconds.
    if (containSubquery(call.filter.conditions)) return [];
    const planned = planRelatedConnection(planning, selection, call, place);
    const scopes = planning.nested.get(selection) ?? new Map<object, unknown>();
    planning.nested.set(selection, scopes.set(shareScope(planning, call.scope), planned));
    return columnsOf(planned, selection);
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

/** Returns the columns for the selected parts of a connection. */
function columnsOf(
  { page, rowsColumn, countColumn }: PlannedConnection,
  selection: Selection,
): readonly NestedColumn[] {
  const hasPage = selection.some(({ field }) => planOf(field).part !== undefined);
  const hasCount = selection.some(({ field }) => field.name === 'totalCount');
  return [
    ...(hasPage && page.slice.limit > 0 ? [rowsColumn] : []),
    ...(hasCount ? [countColumn] : []),
  ];
}

/**
 * Returns the relationships of a node as a connection. Runs one statement for all nodes of the level, and one for their
 * counts.
 */
export function openRelatedConnection(
  context: GraphContext,
  parent: GraphNode,
  planned: PlannedConnection,
): GraphConnection {
  return openConnection(new RelatedReader(context, parent, planned));
}

/** Reads the relationships of a node. This is a class because a response can contain thousands of connections. */
class RelatedReader implements ConnectionReader<GraphRelationship | NodeEdge> {
  readonly page: PlannedPage;
  private readonly context: GraphContext;
  private readonly parent: GraphNode;
  private readonly planned: PlannedConnection;
  private near: GraphNode | undefined = undefined;

  constructor(context: GraphContext, parent: GraphNode, planned: PlannedConnection) {
    this.page = planned.page;
    this.context = context;
    this.parent = parent;
    this.planned = planned;
  }

  get row(): 'l' | 'n' {
    return this.planned.edges === 'links' ? 'l' : 'n';
  }

  get scope(): Scope {
    return this.planned.scope;
  }

  readRows(): Later<readonly Row[]> {
    const { rowsColumn, readPage } = this.planned;
    return readNested(this.parent, rowsColumn) ?? this.load(readPage);
  }

  countRows(): Later<number> {
    const { countColumn, count } = this.planned;
    return (
      readNestedCount(this.parent, countColumn) ??
      this.load(count).then(([row]) => Number(row?.[1] ?? 0))
    );
  }

  async checkUpTo(rows: RowsUpTo): Promise<boolean> {
    return (await this.load(this.planned.checkUpTo(rows)))[0]?.[1] === true;
  }

  count(parts: readonly unknown[], toStatement: CountStatement): Promise<readonly Row[]> {
    return this.load(this.planned.countRows(this.context.interned, parts, toStatement));
  }

  toNode(row: Row): GraphNode {
    return this.planned.reader.readNode(row);
  }

  toEdge(row: Row, cursor: string): GraphRelationship | NodeEdge {
    const { edges, reader } = this.planned;
    if (edges === 'nodes') return { cursor, node: reader.readNode(row) };
    return reader.readLink(row, (this.near ??= reader.readNear(this.parent, row)), cursor);
  }

  private load(statement: BatchStatement): Promise<readonly Row[]> {
    return loadRows(this.context, statement, nameOf(this.parent));
  }
}

/** Returns the rows of a page if they were fetched with the node, otherwise undefined. */
function readNested(node: GraphNode, column: NestedColumn): readonly Row[] | undefined {
  const rows = readNodeProperty(node, column.property);
  return Array.isArray(rows) ? (rows as readonly Row[]) : undefined;
}

function readNestedCount(node: GraphNode, column: NestedColumn): number | undefined {
  const count = readNodeProperty(node, column.property);
  return typeof count === 'number' ? count : undefined;
}
