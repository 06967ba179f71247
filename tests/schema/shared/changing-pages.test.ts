import fc from 'fast-check';
import { openWritableApi } from '../../import/open-external.ts';
import { runs } from '../../setup/runs.ts';
import { anyChoices, type Words } from './any-choices.ts';
import { copyRow, removeRow, removeRows, type CopiedRow } from './change-rows.ts';
import { findParents } from './find-parents.ts';
import type { Api } from '../open-api.ts';
import { readWhole, rowsOf, walkPages } from './walk-pages.ts';
import { readWords, SEED, WALKS } from './walks.ts';

let api: Api;
let words: Words;

beforeAll(async () => {
  api = await openWritableApi();
  words = await readWords(api);
}, 180_000);

afterEach(() => removeRows(api.graph));

afterAll(() => api.close());

// Each field in one direction, alternately. Excludes dyads and searches, which do not find copies of nodes.
const TURNS = WALKS.filter(([, , { on, name }]) => on !== 'Dyad' && name !== 'search').filter(
  (_, at) => at % 4 === 0 || at % 4 === 3,
);

it.each(TURNS)('pages through %s %s while rows are added and removed', async (_, way, field) => {
  const [parent] = await findParents(api, field);
  const sorts = field.choices.filter(({ name }) => name === 'sort');
  await fc.assert(
    fc.asyncProperty(anyChoices(sorts, words), fc.gen(), async (choices, generate) => {
      const asked = { field, parent, choices };
      const originals = rowsOf(await readWhole(api, asked));
      expect(originals.length).toBeGreaterThan(0);
      const draw = <Thing>(things: readonly Thing[]): Thing =>
        generate(fc.constantFrom<Thing[]>, ...things);
      const copies: CopiedRow[] = [];
      const gone = new Set<string>();
      const ahead = new Set<string>();
      const read = new Set<string>();
      const insert = async (): Promise<void> => {
        const original = draw(originals);
        const copy = await copyRow(api.graph, asked, original, `~${copies.length}`);
        copies.push(copy);
        // A row that follows a later row must appear, too. Keys are the last sort key, in ascending order.
        if (way === 'forwards' && !isDescending(choices) && !read.has(original))
          ahead.add(copy.row);
      };
      const remove = async (among: readonly CopiedRow[]): Promise<void> => {
        const there = among.filter(({ row }) => !gone.has(row));
        if (there.length === 0) return;
        const copy = draw(there);
        gone.add(copy.row);
        await removeRow(api.graph, copy);
      };
      for (let at = 0; at < 5; at += 1) await insert();
      const before = rowsOf(await readWhole(api, asked));
      expect(before.length).toBe(originals.length + copies.length);
      const walked = await walkPages(api, asked, {
        way,
        sizeOf: () => Math.ceil(originals.length / 4),
        between: async (page) => {
          const rows = rowsOf(page);
          for (const row of rows) read.add(row);
          const cursor = way === 'forwards' ? rows.at(-1) : rows[0];
          await remove(copies.filter(({ row }) => row === cursor));
          await remove(copies);
          await insert();
        },
      });
      expect(new Set(walked).size).toBe(walked.length);
      const stayed = before.filter((row) => !gone.has(row));
      expect(walked.filter((row) => stayed.includes(row))).toEqual(stayed);
      expect(walked).toEqual(expect.arrayContaining([...ahead].filter((row) => !gone.has(row))));
    }),
    { seed: SEED, numRuns: runs(1, 5), endOnFailure: true },
  );
});

function isDescending(choices: Readonly<Record<string, unknown>>): boolean {
  return (choices['sort'] as { order?: string } | undefined)?.order === 'DESC';
}
