import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Graph } from '../../neo4j/graph.ts';
import { createAdmission } from '../http/admission.ts';
import type { Config } from '../config.ts';
import { startDeadline } from './deadline.ts';
import { recordStatements, type Explained } from './explain.ts';

const RUNNING_AT_ONCE = 64;
const WAITING = 128;

/** What an operation may cost at most, and which field is to blame. */
export interface Cost {
  readonly cost: number;
  readonly dearest: string;
}

/** What is asked: a document, its variables, and which of its operations. */
export interface Asked {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** What a context is made from, for one operation. */
export interface Call {
  readonly graph: Graph;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
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
  readonly measureCost: (asked: Asked) => Cost;
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
        const cost = measure(running, toAsked(args));
        const explained: Explained[] | null = isExplained(request, config) ? [] : null;
        const note = { cost: cost?.cost ?? 0, explained };
        notes.set(request, { ...note, notices: new Map() });
        rejectCostly(cost, config.maxCost);
        const graph = explained ? recordStatements(running.graph, explained) : running.graph;
        const deadline = startDeadline(config.timeoutMs, request.signal);
        const { signal } = deadline;
        const run = async () => {
          const context = running.createContext({ graph, signal, timeoutMs: config.timeoutMs });
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

/** Null where the operation is not in the document or its variables are bad: the executor will say so. */
function measure({ schema, measureCost }: Running, asked: Asked): Cost | null {
  const operation = getOperationAST(asked.document, asked.operationName);
  if (!operation) {
    return null;
  }
  // With their defaults: a page may be as large as the default of a variable.
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    asked.variables,
  );
  return coerced ? measureCost({ ...asked, variables: coerced }) : null;
}

/** Refuses what costs more than an operation may. */
export function rejectCostly(measured: Cost | null, limit: number): void {
  if (!measured || measured.cost <= limit) {
    return;
  }
  const { cost, dearest } = measured;
  throw new GraphQLError(
    `The query can return ${cost} objects, but at most ${limit} are allowed. Most of them are from ${dearest}. Use a smaller \`first\`, or split the query.`,
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
