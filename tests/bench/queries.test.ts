import { parse, validate } from 'graphql';
import { resolveVariables } from '../../bench/answers/ask.ts';
import { compareLeaves, countLeaves } from '../../bench/inspect/compare-answers.ts';
import {
  pickUsed,
  type BenchQuery,
  type ReadColumns,
  type Values,
} from '../../bench/queries/bench-query.ts';
import { benchQueries } from '../../bench/queries/queries.ts';
import { openApi, type Api } from '../schema/open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const queries = benchQueries.map((query) => [query.name, query] as const);

it.each(queries)('is valid: %s', (_, { gaiko }) => {
  expect(validate(api.schema, parse(gaiko))).toEqual([]);
});

it.each(queries)('has the same answer as hand-written Cypher: %s', async (name, query) => {
  const [all, differing] = [[0], [0]];
  for (const values of query.values) {
    for (const { values: expected, differing: some } of await compare(query, values)) {
      all.push(expected);
      differing.push(some);
    }
  }
  const known = query.differences?.find(({ servers }) => servers.includes('columns'));
  const isKnown = sum(differing) <= sum(all) * (known?.maxShare ?? 0);
  expect([name, isKnown]).toEqual([name, true]);
});

async function compare(query: BenchQuery, values: Values) {
  const question = {
    query: query.gaiko,
    variables: pickUsed(query.gaiko, values),
    lookups: query.lookups?.(values) ?? [],
  };
  const variables = await resolveVariables((text, given) => api.execute(text, given), question);
  const expected = countLeaves(await api.ask(question.query, variables));
  const read: ReadColumns = (text, given) =>
    api.graph.read({ text, parameters: pickUsed(text, given) });
  const natural = (await read(query.natural, values)).map(([map]) => map);
  const columns: unknown = JSON.parse(await query.columns(read, values));
  return [natural, columns].map((found) => compareLeaves(expected, countLeaves(found)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
