import { parse, validate } from 'graphql';
import { resolveVariables } from '../../bench/answers/ask.ts';
import { isKnown } from '../../bench/inspect/check-differences.ts';
import { compareResponses } from '../../bench/inspect/compare-responses.ts';
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

it.each(queries)('returns the same values as hand-written Cypher: %s', async (name, query) => {
  const responses: Responses[] = [];
  for (const values of query.values) responses.push(await run(query, values));
  const expected = responses.map(({ gaiko }) => gaiko);
  for (const server of ['natural', 'columns'] as const) {
    const found = responses.map((each) => each[server]);
    const difference = compareResponses(expected, found);
    expect([name, server, isKnown(query, server, difference)]).toEqual([name, server, true]);
  }
});

type Responses = Readonly<Record<'gaiko' | 'natural' | 'columns', unknown>>;

async function run(query: BenchQuery, values: Values): Promise<Responses> {
  const question = {
    query: query.gaiko,
    variables: pickUsed(query.gaiko, values),
    lookups: query.lookups?.(values) ?? [],
  };
  const variables = await resolveVariables((text, given) => api.execute(text, given), question);
  const gaiko: unknown = await api.ask(question.query, variables);
  const read: ReadColumns = (text, given) =>
    api.graph.read({ text, parameters: pickUsed(text, given) });
  const natural = (await read(query.natural, values)).map(([map]) => map);
  const columns: unknown = JSON.parse(await query.columns(read, values));
  return { gaiko, natural, columns };
}
