import fc from 'fast-check';
import { buildSchema } from '../../schema/build-schema.ts';
import { anyChoices, type Words } from './any-choices.ts';
import { copyRow, removeRow, removeRows, type CopiedRow } from './change-rows.ts';
import { findConnectionFields, type ConnectionField } from './connection-fields.ts';
import { findParents } from './find-parents.ts';
import { openApi, type Api } from './open-api.ts';
import { readWhole, rowsOf, walkPages, type Asked, type Page } from './walk-pages.ts';

/** The same walks in every run; fast-check prints it with what failed. */
const SEED = 18_540_331;

const FIELDS = findConnectionFields(buildSchema()).map(
  (field) => [`${field.on}.${field.name}`, field] as const,
);

let api: Api;
let words: Words;
const seen: number[] = [];

beforeAll(async () => {
  api = await openApi();
  words = { texts: await readWords() };
}, 180_000);

afterEach(() => removeRows(api.graph));

afterAll(() => api.close());

/** Values of what filters ask for, and parts of names. */
async function readWords(): Promise<readonly string[]> {
  const rows = await api.graph.read({
    text: `MATCH (n:Country|Treaty|Event|Source) UNWIND [n.region, n.treatyKind, n.eventKind, n.sourceKind] AS word RETURN DISTINCT word
UNION MATCH ()-[l:PARTY_TO|MEMBER_OF|TOOK_PART_IN|DISPUTES]->() UNWIND [l.role, l.status, l.side] AS word RETURN DISTINCT word
UNION MATCH (c:Country) WHERE COUNT { (c)--() } > 100 RETURN c.key AS word
UNION MATCH (n:Country|Treaty|Event|Dispute|Organization) WITH n.name AS name ORDER BY name WITH collect(name) AS names
UNWIND range(0, size(names) - 1, 40) AS at UNWIND [names[at], split(names[at], ' ')[0], substring(names[at], 2, 3)] AS word RETURN DISTINCT word
UNION MATCH ()-[l:PARTY_TO|HAS_RELATIONS_WITH]->() UNWIND l.sources AS word WITH word, count(*) AS times WHERE times > 20 RETURN word`,
    parameters: {},
  });
  return rows.map(([word]) => word).filter((word) => typeof word === 'string');
}

function anyAsked(field: ConnectionField, parents: readonly string[]): fc.Arbitrary<Asked> {
  return fc.record({
    field: fc.constant(field),
    parent: fc.constantFrom(...parents),
    choices: anyChoices(field.choices, words),
  });
}

/** Sizes of pages as parts of the whole, so that any walk takes at most eight pages. */
const anySizes = fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), {
  minLength: 4,
  maxLength: 4,
});

function sizeOf(total: number, sizes: readonly number[]): (at: number) => number {
  return (at) =>
    Math.max(1, Math.ceil(total / 8), Math.ceil(total * (sizes[at % sizes.length] ?? 0)));
}

const WALKS = FIELDS.flatMap((field) =>
  (['forwards', 'backwards'] as const).map((way) => [field[0], way, field[1]] as const),
);

// Every filter is a statement of its own, which the database plans anew: that is what the time goes into.
it.each(WALKS)('walks %s %s as on one page: no row twice, none lost', async (_, way, field) => {
  const isFiltered = field.choices.some(({ name }) => name === 'filter');
  const numRuns = isFiltered && way === 'forwards' ? 2 : 1;
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
});

it('has walked connections that had rows, most of them', () => {
  const withRows = seen.filter((total) => total > 1);
  expect(withRows.length / seen.length).toBeGreaterThan(0.4);
});

// Each field one way, by turns. A copy of a node is nothing that two countries share or that a text finds.
const TURNS = WALKS.filter(([, , { on, name }]) => on !== 'Dyad' && name !== 'search').filter(
  (_, at) => at % 4 === 0 || at % 4 === 3,
);

it.each(TURNS)('walks %s %s while rows come and go', async (_, way, field) => {
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
        // Behind a row that is still to come, it must come too; keys are the last to be sorted by, ascending.
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
    { seed: SEED, numRuns: 1, endOnFailure: true },
  );
});

function isDescending(choices: Readonly<Record<string, unknown>>): boolean {
  return (choices['sort'] as { order?: string } | undefined)?.order === 'DESC';
}
