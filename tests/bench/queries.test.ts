import { parse, validate } from 'graphql';
import { resolveVariables } from '../../bench/answers/ask.ts';
import { compareLeaves, countLeaves } from '../../bench/inspect/compare-answers.ts';
import { pickUsed } from '../../bench/queries/bench-query.ts';
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
  for (const values of query.values) {
    const question = {
      query: query.gaiko,
      variables: pickUsed(query.gaiko, values),
      lookups: query.lookups?.(values) ?? [],
    };
    const variables = await resolveVariables((text, given) => api.execute(text, given), question);
    const expected = countLeaves(await api.ask(question.query, variables));
    const read = (text: string, given: typeof values) =>
      api.graph.read({ text, parameters: pickUsed(text, given) });
    const natural = (await read(query.natural, values)).map(([map]) => map);
    const columns: unknown = JSON.parse(await query.columns(read, values));
    const differing = [natural, columns].map((found) => {
      const { values: all, differing: some } = compareLeaves(expected, countLeaves(found));
      return some / all;
    });
    const known = query.differences?.find(({ servers }) => servers.includes('columns'));
    expect([name, Math.max(...differing) <= (known?.maxShare ?? 0)]).toEqual([name, true]);
  }
});
