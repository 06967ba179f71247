import { execute, GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Graph } from '../../neo4j/graph.ts';
import type { WalkedOperation, Selection } from '../../pothos-plugin-neo4j/index.ts';
import { createAdmission } from '../http/admission.ts';
import type { Config } from '../../process/read-config.ts';
import { startDeadline } from './deadline.ts';
import { recordStatements, type Explained } from './explain.ts';
import { walkOperation, type Asked } from './walk-operation.ts';

const RUNNING_AT_ONCE = 64;
const WAITING = 128;

/** What an operation may cost at most, and which field is to blame. */
export interface Cost {
  readonly cost: number;
  readonly dearest: string;
}

/** What a context is made from, for one operation. */
export interface Call {
  readonly graph: Graph;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The operation, where it has been walked already. */
  readonly walked?: WalkedOperation | null;
}

/** What is worth telling of an operation beside its answer. */
export interface Note {
  readonly cost: number;
  readonly explained: readonly Explained[] | null;
  /** The notices of the answer, which are added while the operation runs. */
  readonly notices: ReadonlyMap<string, object>;
}

/** The context of one operation: what its fields need, and the notices that they add. */
export interface OperationContext {
  readonly notices: ReadonlyMap<string, object>;
}

interface Running {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly config: Config;
  readonly createContext: (call: Call) => OperationContext;
  readonly measureCost: (selection: Selection) => Cost;
  readonly notes: WeakMap<Request, Note>;
}

/** A plugin that runs an operation within its bounds: what it costs, how many run at once, how long it takes. */
export function runOperation(running: Running): Plugin {
  const admission = createAdmission(RUNNING_AT_ONCE, WAITING);
  const { config, notes } = running;
  return {
    onExecute({ args, setExecuteFn }) {
      setExecuteFn(async () => {
        const request = args.contextValue.request;
        const walked = walkOperation(running.schema, toAsked(args));
        const cost = walked && running.measureCost(walked.selection);
        const explained: Explained[] | null = isExplained(request, config) ? [] : null;
        const note = { cost: cost?.cost ?? 0, explained };
        notes.set(request, { ...note, notices: new Map() });
        rejectCostly(cost, config.maxCost);
        const graph = explained ? recordStatements(running.graph, explained) : running.graph;
        const deadline = startDeadline(config.timeoutMs, request.signal);
        const { signal } = deadline;
        const run = async () => {
          const { timeoutMs } = config;
          const context = running.createContext({ graph, signal, timeoutMs, walked });
          notes.set(request, { ...note, notices: context.notices });
          return execute({
            ...args,
            hideSuggestions: !config.publicTools,
            contextValue: context,
          });
        };
        try {
          return await deadline.bound(admission.run(run, signal));
        } finally {
          deadline.clear();
        }
      });
    },
  };
}

/** Refuses what costs more than an operation may. */
export function rejectCostly(measured: Cost | null, limit: number): void {
  if (!measured || measured.cost <= limit) {
    return;
  }
  const { cost, dearest } = measured;
  throw new GraphQLError(
    `The query may bring back ${cost} objects, more than the ${limit} allowed; most of it is ${dearest}. Give a smaller first, or ask in two queries.`,
    {
      extensions: {
        code: 'QUERY_TOO_COMPLEX',
        cost,
        limit,
        dearest,
        http: { spec: true, status: 400 },
      },
    },
  );
}

/** What is asked, from what the executor is given. */
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
  return config.publicTools && request.headers.get('x-gaiko-explain') === '1';
}
