import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { NodeRef } from '../../graph/cypher/node-ref.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { Scope } from '../hooks/scope.ts';
import type { NestPlace } from '../selection/field-plan.ts';
import type { Selection } from '../selection/walk-selection.ts';
import { createInternTable, intern, type InternTable } from './intern.ts';

/**
 * The plans of one operation. All executions of the operation with the same variables share these tables. A plan must not
 * refer to the context or the rows of an execution, because they would stay in memory with the plan.
 */
export interface PlanTables {
  /** The plans, by the object that they belong to, such as the AST nodes of a field, then by their keys. */
  readonly plans: WeakMap<object, WeakMap<object, unknown>>;
  readonly interned: InternTable;
  /** The plans of connections in the statements of their parents, by selection and scope. */
  readonly nested: WeakMap<Selection, Map<object, unknown>>;
  /** The column names of nested statements. */
  readonly columnNames: Map<BatchStatement, string>;
  /** The number of plans in `interned`. */
  readonly size: { plans: number };
}

/** The plans of an operation, and the settings on which they depend. */
export interface Planning extends PlanTables {
  readonly maxPage: number;
  /** Whether a statement can contain the connections of its nodes. Otherwise, each connection has its own statement. */
  readonly isFused: boolean;
}

/** Builds a statement that returns rows for a list of start nodes. The first column of each row is the reference of its start node. */
export type BatchStatement = (starts: readonly NodeRef[]) => Statement;

/** Creates empty tables for one operation. */
export function createPlanTables(): PlanTables {
  return {
    plans: new WeakMap(),
    interned: createInternTable(),
    nested: new WeakMap(),
    columnNames: new Map(),
    size: { plans: 0 },
  };
}

/** Returns the plan of an object and a key, or undefined if there is none. */
export function findPlan({ plans }: PlanTables, owner: object, key: object): unknown {
  return plans.get(owner)?.get(key);
}

/** Stores the plan of an object and a key. */
export function keepPlan({ plans }: PlanTables, owner: object, key: object, plan: unknown): void {
  const known = plans.get(owner) ?? new WeakMap<object, unknown>();
  plans.set(owner, known.set(key, plan));
}

/** Returns the plan of an object and a key. If there is none, makes the plan and stores it. */
export function planFor<Plan>(
  tables: PlanTables,
  owner: object,
  key: object,
  make: () => Plan,
): Plan {
  const known = findPlan(tables, owner, key);
  if (known !== undefined) return known as Plan;
  const made = make();
  keepPlan(tables, owner, key, made);
  return made;
}

/** Returns the plan with these parts. If there is none, makes the plan and stores it. Parts are compared like the keys of a Map. */
export function sharePlan<Plan>(
  { interned, size }: PlanTables,
  parts: readonly unknown[],
  make: () => Plan,
): Plan {
  return intern(interned, parts, () => {
    size.plans += 1;
    return make();
  });
}

/** Returns a scope that all equal scopes of the operation share, so that plans can use it as a key. */
export function shareScope(tables: PlanTables, scope: Scope): Scope {
  return sharePlan(tables, [shareScope, scope.hook, JSON.stringify(scope.values)], () => scope);
}

/** Returns a fragment that all equal fragments of the operation share, so that plans can use it as a key. */
export function shareFragment(tables: PlanTables, fragment: Fragment): Fragment {
  const parts = JSON.stringify(fragment.parts, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  return sharePlan(tables, [shareFragment, parts], () => fragment);
}

/** Returns the column name for the results of a nested statement. */
export function nameColumn({ columnNames }: PlanTables, statement: BatchStatement): string {
  const known = columnNames.get(statement) ?? `nested ${columnNames.size}`;
  columnNames.set(statement, known);
  return known;
}

/** Describes the first nodes of a statement for the fields below. Without fusion, each field below has its own statement. */
export function placeOf(planning: Planning, scope: Scope, nodes: 'one' | 'distinct'): NestPlace {
  return { planning, scope, nodes: planning.isFused ? nodes : 'repeated' };
}

/** The maximum number of start nodes of a statement that `keepStatement` keeps. */
const MAX_KEPT_STARTS = 20;

/**
 * Returns a function that builds the same statements and keeps the last statement, unless the statement has many start
 * nodes. The executions of an operation with the same variables usually have the same start nodes.
 */
export function keepStatement<Starts extends readonly NodeRef[] | undefined>(
  build: (starts: Starts) => Statement,
): (starts: Starts) => Statement {
  let last: { readonly starts: Starts; readonly statement: Statement } | undefined;
  return (starts) => {
    if (last && areSame(starts, last.starts)) return last.statement;
    const statement = build(starts);
    if ((starts?.length ?? 0) <= MAX_KEPT_STARTS) last = { starts, statement };
    return statement;
  };
}

function areSame(
  some: readonly NodeRef[] | undefined,
  others: readonly NodeRef[] | undefined,
): boolean {
  if (!some || !others) return some === others;
  return (
    some.length === others.length &&
    some.every(({ kind, key }, at) => kind === others[at]?.kind && key === others[at].key)
  );
}
