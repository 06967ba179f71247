import fc from 'fast-check';
import { anyChoices, type Words } from './any-choices.ts';
import type { ConnectionField } from './connection-fields.ts';
import { findParents } from './find-parents.ts';
import { openApi, type Api } from '../open-api.ts';
import { readWhole, rowsOf, walkPages, type Asked, type Page } from './walk-pages.ts';
import { readWords, SEED, WALKS } from './walks.ts';
import { runs } from '../../setup/runs.ts';

let api: Api;
let words: Words;
const seen: number[] = [];

beforeAll(async () => {
  api = await openApi();
  words = await readWords(api);
}, 180_000);

afterAll(() => api.close());

function anyAsked(field: ConnectionField, parents: readonly string[]): fc.Arbitrary<Asked> {
  return fc.record({
    field: fc.constant(field),
    parent: fc.constantFrom(...parents),
    choices: anyChoices(field.choices, words),
  });
}

/** Page sizes as fractions of the total, so that no traversal takes more than eight pages. */
const anySizes = fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), {
  minLength: 4,
  maxLength: 4,
});

function sizeOf(total: number, sizes: readonly number[]): (at: number) => number {
  return (at) =>
    Math.max(1, Math.ceil(total / 8), Math.ceil(total * (sizes[at % sizes.length] ?? 0)));
}

// The database plans a new statement for every filter. For a filter on facts of all kinds, this takes many seconds.
const PLANNING_MS = runs(180_000, 600_000);

it.each(WALKS)(
  'pages through %s %s without repeating or losing a row',
  async (_, way, field) => {
    const isFiltered = field.choices.some(({ name }) => name === 'filter');
    const numRuns = runs(isFiltered && way === 'forwards' ? 2 : 1, 10);
    const parents = await findParents(api, field);
    await fc.assert(
      fc.asyncProperty(anyAsked(field, parents), anySizes, async (asked, sizes) => {
        const whole = await readWhole(api, asked);
        seen.push(whole.totalCount);
        const expected = rowsOf(whole);
        expect(new Set(expected).size).toBe(whole.totalCount);
        expect(new Set(whole.edges.map((edge) => edge.cursor)).size).toBe(whole.totalCount);
        expect(whole.nodes).toEqual(whole.edges.map((edge) => edge.node));
        expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
        const check = (page: Page, at: number): void => {
          const { hasNextPage, hasPreviousPage } = page.pageInfo;
          expect(way === 'forwards' ? hasPreviousPage : hasNextPage).toBe(at > 0);
          expect(page.totalCount).toBe(whole.totalCount);
        };
        const sizeAt = sizeOf(whole.totalCount, sizes);
        expect(await walkPages(api, asked, { way, sizeOf: sizeAt, check })).toEqual(expected);
      }),
      { seed: SEED + way.length, numRuns, endOnFailure: true },
    );
  },
  PLANNING_MS,
);

it('covered mostly connections with rows', () => {
  const withRows = seen.filter((total) => total > 1);
  expect(withRows.length / seen.length).toBeGreaterThan(0.4);
});
