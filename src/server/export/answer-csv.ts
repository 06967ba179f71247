import {
  execute,
  getOperationAST,
  GraphQLError,
  print,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { readDataSet } from '../../graph/cypher/read/read-data-set.ts';
import type { ListenerContext } from '../execute/listener-context.ts';
import type { Graph } from '../../neo4j/graph.ts';
import type { Config } from '../../process/read-config.ts';
import type { Observer } from '../observe/observer.ts';
import {
  EXPORT_TIMEOUT_MS,
  streamText,
  type ExportSlots,
  type RunningExport,
} from './export-slots.ts';
import { PAGE, planCsv, refuseCsv, type CsvPlan } from './plan-csv.ts';
import type { Cost, Selection } from '../../pothos-plugin-neo4j/index.ts';
import { NO_OPERATION } from '../execute/answer-error.ts';
import { limitStatements } from '../execute/limit-statements.ts';
import { rejectCostly, toAsked, type Call } from '../execute/run-operation.ts';
import { requireData, type ReadDataState } from '../execute/require-data.ts';
import { walkOperation, type Asked } from '../execute/walk-operation.ts';
import { writeHeader, writeRow } from './write-csv.ts';

interface Exporting {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly config: Config;
  readonly createContext: (call: Call) => object;
  readonly measureCost: (selection: Selection) => Cost;
  readonly slots: ExportSlots;
  /** Returns what the database contains. Exports of incomplete data are rejected. Default: the data is complete. */
  readonly readState?: ReadDataState;
  readonly observer: Observer;
  readonly log: Logger;
}

/**
 * Returns a plugin that answers `Accept: text/csv` with one connection as a table. Without paging arguments, the table
 * contains all pages.
 */
export function answerCsv(exporting: Exporting): Plugin<ListenerContext> {
  const tables = new WeakMap<Request, Table>();
  return {
    onExecute({ args, setExecuteFn }) {
      const { request } = args.contextValue;
      if (!wantsCsv(request)) return;
      setExecuteFn(async (): Promise<ExecutionResult> => {
        await requireData(exporting.readState);
        const graph = exporting.observer.observeGraph(exporting.graph, request);
        const begun = await beginTable({ ...exporting, graph }, toAsked(args), args.contextValue);
        if ('result' in begun) return begun.result;
        tables.set(request, begun);
        return { data: {} };
      });
    },
    onResultProcess(process) {
      const { request } = process;
      if (!wantsCsv(request)) return;
      process.setResultProcessor((result, { Response: Answer }) => {
        const table = tables.get(request);
        if (!table) return refuseAsJson(result, Answer);
        const headers = { ...CSV_HEADERS, ...linkHeader(table.permalink) };
        return new Answer(table.stream, { headers });
      }, 'text/csv');
    },
  };
}

const CSV_HEADERS = {
  'content-type': 'text/csv; charset=utf-8; header=present',
  'content-disposition': 'attachment; filename="gaiko.csv"',
  'cache-control': 'no-store',
};

function wantsCsv(request: Request): boolean {
  return /(^|,)\s*text\/csv\s*(;|,|$)/i.test(request.headers.get('accept') ?? '');
}

interface Table {
  readonly stream: ReadableStream<Uint8Array>;
  /** A link to the same request, with the version of the data. */
  readonly permalink: string;
}

type Begun = Table | { readonly result: ExecutionResult };

// Clients accept headers of at least 8 kB. Longer requests get no link.
const MAX_LINK_LENGTH = 6_000;

function linkHeader(permalink: string): Readonly<Record<string, string>> {
  return permalink.length > MAX_LINK_LENGTH ? {} : { link: `<${permalink}>; rel="bookmark"` };
}

async function linkTo({ graph, config }: Exporting, asked: Asked): Promise<string> {
  const [[version] = []] = await graph.read(readDataSet());
  const parameters = new URLSearchParams({
    query: print(asked.document),
    variables: JSON.stringify(asked.variables),
    dataVersion: typeof version === 'string' ? version : '',
  });
  return `${config.publicUrl ?? ''}/graphql?${parameters.toString()}`;
}

interface TableContext extends ListenerContext {
  readonly request: Request;
}

/** Reads the first page before the response starts, so that errors can still be reported. */
async function beginTable(
  exporting: Exporting,
  asked: Asked,
  { request, client, closeConnection }: TableContext,
): Promise<Begun> {
  const { schema, slots, observer, log } = exporting;
  const walked = walkOperation(schema, asked);
  const plan = walked && planCsv(asked.document, walked);
  if (!plan) return { result: await explainRefusal(schema, asked) };
  const variables = plan.isWhole ? fitPage(exporting, plan, asked) : asked.variables;
  const pageCost = measurePage(exporting, plan, { ...asked, variables });
  rejectCostly(pageCost, exporting.config.maxCost);
  const running = slots.take(request.signal, client);
  let cost = 0;
  const read = (after: string | null): Promise<Page> => {
    cost += pageCost?.cost ?? 0;
    observer.note(request, { cost });
    const page = plan.isWhole ? { ...variables, [PAGE.after]: after } : variables;
    return readPage(exporting, plan, { asked: { ...asked, variables: page }, running });
  };
  try {
    const first = await read(plan.after);
    if (first.errors) {
      running.end();
      return { result: { errors: first.errors } };
    }
    const permalink = await linkTo(exporting, asked);
    const pieces = writeTable(plan, first, read);
    return { permalink, stream: streamText(pieces, running, { log, closeConnection }) };
  } catch (error) {
    running.end();
    throw error;
  }
}

/** Returns the errors of the executor for an operation with invalid variables. */
async function explainRefusal(schema: GraphQLSchema, asked: Asked): Promise<ExecutionResult> {
  const { document, variables: variableValues, operationName } = asked;
  if (!getOperationAST(document, operationName)) throw refuseCsv(NO_OPERATION);
  return execute({ schema, document, variableValues, operationName });
}

const PAGE_SIZES = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

/** Returns the variables with the largest page size within the cost limit, or with the smallest one. */
function fitPage(exporting: Exporting, plan: CsvPlan, asked: Asked): Asked['variables'] {
  const { maxPage, maxCost } = exporting.config;
  const sizes = PAGE_SIZES.filter((size) => size <= maxPage);
  const all = sizes.map((size) => ({ ...asked.variables, [PAGE.first]: size }));
  const fits = (variables: Asked['variables']): boolean =>
    (measurePage(exporting, plan, { ...asked, variables })?.cost ?? 0) <= maxCost;
  return all.find(fits) ?? all.at(-1) ?? asked.variables;
}

/** Returns the cost of a page. Returns null if the executor will report an error. */
function measurePage(
  { schema, measureCost }: Exporting,
  { document }: CsvPlan,
  asked: Asked,
): Cost | null {
  const walked = walkOperation(schema, { ...asked, document });
  return walked && measureCost(walked.selection);
}

interface Page {
  readonly rows: readonly unknown[];
  readonly errors?: readonly GraphQLError[];
  /** The cursor after which the next page starts. Null after the last page. */
  readonly next: string | null;
}

interface Reading {
  /** The operation, with the page in its variables. */
  readonly asked: Asked;
  readonly running: RunningExport;
}

async function readPage(
  exporting: Exporting,
  plan: CsvPlan,
  { asked, running }: Reading,
): Promise<Page> {
  const { schema, graph, createContext } = exporting;
  const { data, errors } = await execute({
    schema,
    document: plan.document,
    operationName: asked.operationName,
    variableValues: asked.variables,
    contextValue: createContext({
      graph: limitStatements(graph),
      signal: running.signal,
      timeoutMs: EXPORT_TIMEOUT_MS,
    }),
    hideSuggestions: !exporting.config.publicTools,
  });
  if (errors) return { rows: [], errors, next: null };
  const connection = plan.path.reduce(readKey, data);
  const rows = readKey(connection, plan.rows);
  const info = readKey(connection, PAGE.info);
  const cursor = readKey(info, 'hasNextPage') === true ? readKey(info, 'endCursor') : null;
  return {
    rows: Array.isArray(rows) ? rows : [],
    next: typeof cursor === 'string' ? cursor : null,
  };
}

async function* writeTable(
  { columns }: CsvPlan,
  first: Page,
  read: (after: string) => Promise<Page>,
): AsyncGenerator<string, void> {
  let page = first;
  yield writeHeader(columns) + writeRows(columns, page);
  while (page.next !== null) {
    page = await read(page.next);
    const [error] = page.errors ?? [];
    if (error) throw error;
    yield writeRows(columns, page);
  }
}

function writeRows(columns: CsvPlan['columns'], { rows }: Page): string {
  return rows.map((row) => writeRow(columns, row)).join('');
}

function readKey(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Reports errors as JSON, even if the client requested CSV. */
function refuseAsJson(result: unknown, Answer: typeof Response): Response {
  const errors = readKey(result, 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const http = readKey(readKey(first, 'extensions'), 'http');
  const status = readKey(http, 'status');
  const headers = readKey(http, 'headers');
  return new Answer(JSON.stringify(result), {
    status: typeof status === 'number' ? status : 400,
    headers: {
      ...Object.fromEntries(Object.entries(typeof headers === 'object' ? (headers ?? {}) : {})),
      'content-type': 'application/json; charset=utf-8',
    },
  });
}
