import { parse, validate } from 'graphql';
import { resolveVariables } from '../../bench/answers/ask.ts';
import { benchQueries } from '../../bench/queries/queries.ts';
import { openApi, type Api } from '../schema/open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const queries = benchQueries.map(({ name, questions }) => [name, questions] as const);

it.each(queries)('is valid: %s', (_, questions) => {
  const errors = questions.flatMap(({ query }) => validate(api.schema, parse(query)));
  expect(errors).toEqual([]);
});

it.each(queries)('returns no errors: %s', async (_, questions) => {
  for (const question of questions) {
    const variables = await resolveVariables(
      (query, values) => api.execute(query, values),
      question,
    );
    const data = await api.ask<Record<string, unknown>>(question.query, variables);
    for (const value of Object.values(data)) expect(value).toBeTruthy();
  }
});
