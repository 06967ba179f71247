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
async function run({ asked, prepared }: Prepared): Promise<WeakRef<object>> {
  const { walked, plans } = prepared;
  const graph = rememberReads(api.graph);
  const limits = { maxPage: 1_000, timeoutMs: 60_000 };
  const call = { graph, model: graphModel, walked, tables: plans.tables, ...limits };
  const { document, variables: variableValues } = asked;
  const args = { schema: api.schema, document, variableValues, contextValue: createContext(call) };
  await executeQuery(args, prepared, { repeat: graph.repeat });
  return new WeakRef(args.contextValue);
}

/** Returns the positions of the contexts that are still in memory. */
async function listKept(contexts: readonly WeakRef<object>[]): Promise<readonly number[]> {
  await setTimeout(5);
  collectGarbage();
  return [...contexts.keys()].filter((at) => contexts[at]?.deref() !== undefined);
}

it('keeps plans without the rows of an execution, and does not add plans with each execution', async () => {
  const questions = listQuestions(api.schema, { seed: 1, count: 0 });
  const kept: {
    readonly from: string;
    readonly contexts: readonly number[];
    readonly added: number;
  }[] = [];
  for (const question of questions) {
    const prepared = await prepare(question);
    const contexts = [await run(prepared), await run(prepared)];
    const { size } = prepared.prepared.plans.tables;
    const { plans } = size;
    contexts.push(await run(prepared), await run(prepared));
    const added = size.plans - plans;
    kept.push({ from: question.from, contexts: await listKept(contexts), added });
  }
  expect(questions.length).toBeGreaterThan(70);
  expect(kept.filter(({ contexts, added }) => contexts.length + added > 0)).toEqual([]);
}, 300_000);
