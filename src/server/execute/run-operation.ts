import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Graph } from '../../neo4j/graph.ts';
import {
  createPace,
  type Pace,
  type AnswerMark,
  type Cost,
  type PlanTables,
  type Selection,
  type WalkedOperation,
} from '../../pothos-plugin-neo4j/index.ts';
import type { Config } from '../../process/read-config.ts';
import type { Observer } from '../observe/observer.ts';
import type { Applicant } from './admission.ts';
import type { AnalysisTurns } from './analysis-turns.ts';
import { startDeadline } from './deadline.ts';
import { executeQuery } from './execute-query.ts';
import { EXPLAIN_HEADER, recordStatements, type Explained } from './explain.ts';
import { limitStatements } from './limit-statements.ts';
import type { ListenerContext } from './listener-context.ts';
import type { OperationLanes } from './operation-lanes.ts';
import { createPreparation, type PreparedOperation } from './prepare-operation.ts';
import { rememberReads } from './remember-reads.ts';
import { requireData, type ReadDataState } from './require-data.ts';
import type { Asked } from './walk-operation.ts';

/** The input for creating the context of one operation. */
export interface Call {
  readonly graph: Graph;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The setting PUBLIC_URL, for links in answers. Null or missing if it is not set. */
  readonly publicUrl?: string | null;
  /** The pace that all operations of the server share. Default: a separate pace, for exports. */
  readonly pace?: Pace;
  /** The operation and its selection, if known. */
  readonly walked?: WalkedOperation | null;
  /** The plans of earlier executions of the operation. Default: none. */
  readonly tables?: PlanTables;
}

/** Additional information about an operation for its response. */
export interface Note {
  readonly cost: number;
  readonly explained: readonly Explained[] | null;
  /** The notices of the response. Fields add them while the operation runs. */
  readonly notices: ReadonlyMap<string, object>;
  /** The marks of the response. Fields add them while the operation runs. */
  readonly marks: ReadonlySet<AnswerMark>;
}

/** The context of one operation, with its notices and marks. */
export type OperationContext = Pick<Note, 'notices' | 'marks'>;

interface Running {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly config: Config;
  readonly createContext: (call: Call) => OperationContext;
  readonly measureCost: (selection: Selection) => Cost;
  /** Returns what the database contains. Queries of incomplete data are rejected. Default: the data is complete. */
  readonly readState?: ReadDataState;
  readonly notes: WeakMap<Request, Note>;
  readonly observer: Observer;
  readonly takeTurn: AnalysisTurns;
  readonly admit: OperationLanes;
}

/** Returns a plugin that limits the cost, concurrency and time of operations. */
export function runOperation(running: Running): Plugin<ListenerContext> {
  const { config, notes, admit } = running;
  const pace = createPace();
  const preparation = createPreparation(running.schema, running.measureCost);
  const prepare = async (asked: Asked, applicant: Applicant): Promise<PreparedOperation> => {
    const known = preparation.find(asked);
    if (known) return known;
    await running.takeTurn(applicant);
    return preparation.prepare(asked);
  };
  return {
    onExecute({ args, setExecuteFn }) {
      setExecuteFn(async () => {
        const { request, client } = args.contextValue;
        const prepared = await prepare(toAsked(args), { signal: request.signal, client });
        const { walked, cost, plans } = prepared;
        const explained: Explained[] | null = isExplained(request, config) ? [] : null;
        const note = { cost: cost?.cost ?? 0, explained };
        notes.set(request, { ...note, notices: new Map(), marks: new Set() });
        running.observer.note(request, { cost: note.cost });
        rejectCostly(cost, config.maxCost);
        if (cost && cost.cost > 0) await requireData(running.readState);
        const observed = running.observer.observeGraph(running.graph, request);
        const recorded = explained ? recordStatements(observed, explained) : observed;
        const graph = rememberReads(limitStatements(recorded));
        const deadline = startDeadline(config.timeoutMs, request.signal);
        const { signal } = deadline;
        const run = async () => {
          const { timeoutMs, publicUrl } = config;
          const call = { graph, signal, timeoutMs, publicUrl, pace, walked, tables: plans.tables };
          const context = running.createContext(call);
          const { notices, marks } = context;
          notes.set(request, { ...note, notices, marks });
          const asked = { ...args, hideSuggestions: !config.publicTools, contextValue: context };
          return executeQuery(asked, prepared, { repeat: graph.repeat, pace, signal });
        };
        try {
          return await deadline.bound(admit(run, { signal, client, cost: note.cost }));
        } catch (error) {
          deadline.cancel();
          throw error;
        } finally {
          deadline.clear();
          preparation.keep(prepared);
        }
      });
    },
  };
}

/** Throws if the cost of an operation exceeds the limit. */
export function rejectCostly(measured: Cost | null, limit: number): void {
  if (!measured || measured.cost <= limit) {
    return;
  }
  const { cost, mostExpensiveField } = measured;
  throw new GraphQLError(
    `The query has a cost of ${cost}, but the maximum is ${limit}. The field ${mostExpensiveField} costs most. Use a smaller \`first\`, or split the query.`,
    {
      extensions: {
        code: 'QUERY_TOO_COMPLEX',
        cost,
        limit,
        mostExpensiveField,
        // Deprecated name of mostExpensiveField.
        dearest: mostExpensiveField,
        http: { spec: true, status: 400 },
      },
    },
  );
}

/** Converts the executor's arguments to the requested operation. */
export function toAsked(args: {
  readonly document: DocumentNode;
  readonly variableValues?: unknown;
  readonly operationName?: string | null | undefined;
}): Asked {
  return {
    document: args.document,
    variables: Object.fromEntries(Object.entries(args.variableValues ?? {})),
    operationName: args.operationName ?? undefined,
  };
}

function isExplained(request: Request, config: Config): boolean {
  return config.publicTools && request.headers.get(EXPLAIN_HEADER) === '1';
}
