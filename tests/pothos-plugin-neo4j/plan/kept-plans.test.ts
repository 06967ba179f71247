import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse, type DocumentNode } from 'graphql';
import { resolveVariables, type Question } from '../../../bench/answers/ask.ts';
import { listQuestions } from '../../../bench/answers/record.ts';
import { graphModel } from '../../../schema/graph.ts';
import { createContext, measureCost } from '../../../src/pothos-plugin-neo4j/index.ts';
import { executeQuery } from '../../../src/server/execute/execute-query.ts';
import {
  createPreparation,
  type PreparedOperation,
} from '../../../src/server/execute/prepare-operation.ts';
import { rememberReads } from '../../../src/server/execute/remember-reads.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { openApi, type Api } from '../../schema/open-api.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 60_000);

afterAll(() => api.close());

/** A documented query with its variables. */
interface Prepared {
  readonly asked: { readonly document: DocumentNode; readonly variables: Record<string, unknown> };
  readonly prepared: PreparedOperation;
}

async function prepare(question: Question): Promise<Prepared> {
  const ask = async (query: string, variables: object = {}) => ({
    data: (await api.execute(query, { ...variables })).data,
  });
  const variables = { ...(await resolveVariables(ask, question)) };
  const asked = { document: parse(question.query), variables, operationName: undefined };
  return { asked, prepared: createPreparation(api.schema, measureCost).prepare(asked) };
}

/** Executes a prepared operation as the server does. Returns a weak reference to its context. */
async function run(
  { asked, prepared }: Prepared,
  used: Graph = api.graph,
): Promise<WeakRef<object>> {
  const { walked, plans } = prepared;
  const graph = rememberReads(used);
  const limits = { maxPage: 1_000, timeoutMs: 60_000 };
  const call = { graph, model: graphModel, walked, tables: plans.tables, ...limits };
  const { document, variables: variableValues } = asked;
  const args = { schema: api.schema, document, variableValues, contextValue: createContext(call) };
  await executeQuery(args, prepared, { repeat: graph.repeat });
  return new WeakRef(args.contextValue);
}

type NamedQuestion = ReturnType<typeof listQuestions>[number];

/** The plans of a query after several executions, and references to the contexts of the executions. */
interface Kept {
  readonly from: string;
  /** Holds the plans during the test, as the cache of the server does. */
  readonly prepared: Prepared;
  readonly contexts: readonly WeakRef<object>[];
  /** The number of plans that the last two executions added. */
  readonly added: number;
}

async function runOften(question: NamedQuestion): Promise<Kept> {
  const prepared = await prepare(question);
  const contexts = [await run(prepared), await run(prepared)];
  const { size } = prepared.prepared.plans.tables;
  const { plans } = size;
  contexts.push(await run(prepared), await run(prepared));
  return { from: question.from, prepared, contexts, added: size.plans - plans };
}

/**
 * Returns the queries whose contexts stay in memory. The driver refers to the last result of each connection, so each
 * attempt first uses the connections again.
 */
async function listHeld(kept: readonly Kept[]): Promise<readonly string[]> {
  let held: readonly string[] = [];
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const others = Array.from({ length: 20 }, () =>
      api.execute('{ country(code: "JP") { name } }'),
    );
    await Promise.all(others);
    await setTimeout(50);
    collectGarbage();
    held = kept
      .filter(({ contexts }) => contexts.some((each) => each.deref() !== undefined))
      .map(({ from }) => from);
    if (held.length === 0) break;
  }
  return held;
}

const MAX_TRIES = 40;

/** The executor of graphql-js executes a query with an error again, and passes new arrays of AST nodes. */
const WITH_ERROR: NamedQuestion = {
  from: 'a query with an error',
  variables: {},
  lookups: [],
  query:
    '{ country(code: "nowhere") { name } other: country(code: "JP") { organizations(first: 2) { totalCount nodes { name } } } }',
};

it('keeps plans without the context of an execution, and adds none in later executions', async () => {
  const questions = [...listQuestions(api.schema, { seed: 1, count: 0 }), WITH_ERROR];
  const kept: Kept[] = [];
  for (const question of questions) kept.push(await runOften(question));
  expect(kept.length).toBeGreaterThan(70);
  expect(kept.filter(({ added }) => added > 0).map(({ from }) => from)).toEqual([]);
  expect(await listHeld(kept)).toEqual([]);
}, 300_000);

it.each([
  ['a list', '{ countries(first: 3) { nodes { name } } }'],
  ['a connection', '{ country(code: "JP") { treaties(first: 2) { nodes { name } } } }'],
  [
    'connections of a pair',
    '{ dyad(a: "JP", b: "RU") { treaties(first: 2) { totalCount nodes { name } } events(first: 2) { nodes { name } } } }',
  ],
])('writes the statements of %s only once', async (_name, query) => {
  const prepared = await prepare({ query, variables: {}, lookups: [] });
  const statements: Statement[] = [];
  const read: Graph['read'] = (statement, limits) => {
    statements.push(statement);
    return api.graph.read(statement, limits);
  };
  const runs: (Statement | undefined)[] = [];
  for (let runsLeft = 2; runsLeft > 0; runsLeft -= 1) {
    await run(prepared, { ...api.graph, read });
    // The first statement of some executions reads the codes of all countries, which a server keeps.
    runs.push(statements.at(-1));
  }
  expect(runs[0]).toBeDefined();
  expect(runs[1]).toBe(runs[0]);
});
