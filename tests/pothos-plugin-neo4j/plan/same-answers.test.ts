import { setImmediate } from 'node:timers/promises';
import { execute, getOperationAST, parse, validate, type ExecutionResult } from 'graphql';
import { resolveVariables, type Question } from '../../../bench/answers/ask.ts';
import { listQuestions } from '../../../bench/answers/record.ts';
import { graphModel } from '../../../schema/graph.ts';
import {
  createContext,
  measureCost,
  type GraphContext,
  type Pace,
} from '../../../src/pothos-plugin-neo4j/index.ts';
import { executeQuery } from '../../../src/server/execute/execute-query.ts';
import {
  createPreparation,
  type PreparedOperation,
} from '../../../src/server/execute/prepare-operation.ts';
import { rememberReads } from '../../../src/server/execute/remember-reads.ts';
import { openApi, type Api } from '../../schema/open-api.ts';

const isLong = process.env['GAIKO_TESTS'] === 'long';
const SEED = isLong ? Math.trunc(Date.now() / 1000) : 17;
const COUNT = isLong ? 5_000 : 200;

/** Divides the work into as many parts as possible. */
const pace: Pace = {
  isOver: () => true,
  // An async function returns a Promise of this realm, unlike the timers of Node.js in jest.
  later: async (work) => {
    await setImmediate();
    return work();
  },
};

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 60_000);

afterAll(() => api.close());

/** The result of a query. */
interface Told {
  /** The data as JSON. */
  readonly text: string;
  readonly errors: readonly string[];
  readonly notices: readonly string[];
  readonly marks: readonly string[];
  readonly isWritten: boolean;
}

/** Executes a query as the server does. */
async function write(query: string, variables: object, prepared: PreparedOperation): Promise<Told> {
  const graph = rememberReads(api.graph);
  const contextValue = openContext({
    graph,
    walked: prepared.walked,
    tables: prepared.plans.tables,
  });
  let isWritten = true;
  const args = { ...argsOf(query, variables), contextValue };
  const repeat = (): void => {
    isWritten = false;
    graph.repeat();
  };
  // Without a cost, the response counts as small, so that its errors have their own paths.
  const result = await executeQuery(args, { ...prepared, cost: null }, { repeat, pace });
  return { ...tell(result, contextValue), isWritten };
}

/** Executes a query with the executor of graphql-js and with a separate statement for each field. */
async function executeByHops(query: string, variables: object): Promise<Told> {
  const contextValue = openContext({ graph: api.graph, isFused: false });
  const result = await execute({ ...argsOf(query, variables), contextValue });
  return { ...tell(result, contextValue), isWritten: false };
}

function openContext(
  given: Pick<Parameters<typeof createContext>[0], 'graph' | 'walked' | 'tables' | 'isFused'>,
): GraphContext {
  return createContext({ model: graphModel, maxPage: 1_000, timeoutMs: 60_000, ...given });
}

function argsOf(query: string, variables: object) {
  const document = parse(query);
  return { schema: api.schema, document, variableValues: { ...variables } };
}

function tell(
  { data, errors = [], ...rest }: ExecutionResult,
  { notices, marks }: GraphContext,
): Omit<Told, 'isWritten'> {
  const stringify = (rest as { stringify?: (result: object) => string }).stringify;
  return {
    text: stringify ? stringify({ data }) : JSON.stringify({ data }),
    errors: errors.map(({ message, path }) => `${path?.join('.')} ${message}`).sort(),
    notices: [...notices.keys()].sort(),
    marks: [...marks].sort(),
  };
}

async function answer(question: Question) {
  const ask = async (query: string, variables: object = {}) => ({
    data: (await api.execute(query, { ...variables })).data,
  });
  const variables = await resolveVariables(ask, question);
  const prepared = createPreparation(api.schema, measureCost).prepare({
    document: parse(question.query),
    variables: { ...variables },
    operationName: undefined,
  });
  const one = await write(question.query, variables, prepared);
  // The second execution reuses the plans of the first.
  const again = await write(question.query, variables, prepared);
  expect({ query: question.query, ...again }).toEqual({ query: question.query, ...one });
  return { one, other: await executeByHops(question.query, variables) };
}

function isValid(query: string): boolean {
  try {
    return validate(api.schema, parse(query)).length === 0;
  } catch {
    return false;
  }
}

it(`gives the same bytes for all documented and ${COUNT} random queries (seed ${SEED})`, async () => {
  const questions = listQuestions(api.schema, { seed: SEED, count: COUNT });
  const valid = questions.filter(
    ({ query }) => isValid(query) && getOperationAST(parse(query)) !== null,
  );
  const written: string[] = [];
  for (const question of valid) {
    const { one, other } = await answer(question);
    const place = { from: question.from, seed: SEED };
    // The marks depend on the walk of the selection, which only the server performs.
    const unlike = { isWritten: null, marks: null };
    expect({ ...place, ...one, ...unlike }).toEqual({ ...place, ...other, ...unlike });
    // Only errors need the executor of graphql-js.
    expect({ ...place, isWritten: one.isWritten || one.errors.length > 0 }).toEqual({
      ...place,
      isWritten: true,
    });
    if (one.isWritten) written.push(question.from);
  }
  expect(written.length).toBeGreaterThan(valid.length / 2);
}, 7_200_000);
