import { getOperationAST, parse } from 'graphql';
import { examples } from '../../schema/examples.ts';
import { costOf, DEFAULT_COST } from './cost-of.ts';
import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it.each(examples.map((each) => [each.name, each]))(
  'answers the tab %s with data',
  async (name, { query }) => {
    expect(getOperationAST(parse(query))?.name?.value).toBe(name);
    const data = await api.ask<Record<string, unknown>>(query);
    for (const value of Object.values(data)) expect(value).toBeTruthy();
    expect(JSON.stringify(data).length).toBeGreaterThan(500);
  },
);

it.each(examples.map((each) => [each.name, each.query]))(
  'keeps the tab %s within the default limits',
  (_, query) => {
    expect(costOf(api.schema, query)).toBeLessThanOrEqual(DEFAULT_COST);
  },
);
