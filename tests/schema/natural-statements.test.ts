import { countHits } from './count-hits.ts';
import { NATURAL_STATEMENTS } from './fixtures/natural-statements.ts';
import { sumHits } from './questions/sum-hits.ts';
import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it.each(Object.entries(NATURAL_STATEMENTS))(
  'reads %s with few database hits, compared with a handwritten statement',
  async (_, { query, variables, cypher, statements, times = 1.2 }) => {
    const traced = await api.trace(query, variables);
    expect(traced.length).toBeLessThanOrEqual(statements);
    const natural = await countHits({ text: cypher, parameters: variables });
    expect(await sumHits(traced)).toBeLessThanOrEqual(times * natural.hits);
  },
);
