import { countHits } from './count-hits.ts';
import { NATURAL_STATEMENTS } from './fixtures/natural-statements.ts';
import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it.each(Object.entries(NATURAL_STATEMENTS))(
  'asks for %s with few database hits beyond those of Cypher written by hand',
  async (_, { query, variables, cypher, statements, times = 1.2 }) => {
    const traced = await api.trace(query, variables);
    expect(traced.length).toBeLessThanOrEqual(statements);
    const natural = await countHits({ text: cypher, parameters: variables });
    let hits = 0;
    for (const statement of traced) hits += (await countHits(statement)).hits;
    expect(hits).toBeLessThanOrEqual(times * natural.hits);
  },
);
