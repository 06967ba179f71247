import fc from 'fast-check';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { runs } from '../../setup/runs.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { ask, uproot } from '../made-up-schema.ts';

interface Fact {
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  readonly knownFrom: string | null;
  readonly knownUntil: string | null;
  readonly isPreferred: boolean;
  readonly standing: string | null;
}

let graph: Graph;

beforeAll(() => {
  graph = openTestGraph();
});

afterEach(() => uproot(graph));
afterAll(() => graph.close());

const days = fc.constantFrom(
  '0001-01-01',
  '1904-12-31',
  '1905-01-01',
  '1905-06-15',
  '1905-12-31',
  '1906-01-01',
  '1910-05-05',
  '9999-12-31',
);
const pairs = fc.tuple(days, days).map((both) => [...both].sort() as [string, string]);

const facts: fc.Arbitrary<Fact> = fc
  .record({
    start: pairs,
    end: pairs,
    known: fc.option(pairs),
    isPreferred: fc.boolean(),
    standing: fc.constantFrom(null, 'KEEPER', 'VISITOR'),
  })
  .map(({ start, end, known, ...rest }) => ({
    startEarliest: start[0],
    startLatest: start[1],
    endEarliest: end[0],
    endLatest: end[1],
    knownFrom: known?.[0] ?? null,
    knownUntil: known?.[1] ?? null,
    ...rest,
  }));

/** Values of `asOf` with their first and last days, independent of the code. */
const ASKED: readonly (readonly [string, string, string])[] = [
  ['1905', '1905-01-01', '1905-12-31'],
  ['1905-06-15', '1905-06-15', '1905-06-15'],
  ['190X', '1900-01-01', '1909-12-31'],
  ['../1904', '0001-01-01', '1904-12-31'],
  ['1906/..', '1906-01-01', '9999-12-31'],
  ['1904-24', '1904-12-01', '1905-02-28'],
];

function judge(fact: Fact, first: string, last: string): 'CERTAIN' | 'POSSIBLE' | 'OUT' {
  const isKnown =
    fact.knownFrom !== null &&
    fact.knownUntil !== null &&
    fact.knownFrom <= last &&
    fact.knownUntil >= first;
  const isPossible = fact.startEarliest <= last && fact.endLatest >= first;
  const isCertain = (fact.startLatest <= last && fact.endEarliest >= first) || isKnown;
  if (!isPossible) return 'OUT';
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}

async function plant(all: readonly Fact[]): Promise<void> {
  await uproot(graph);
  await graph.write([
    {
      text: `CREATE (g:Gardener {key: 'g', name: 'G', zzSortName: 'g'})
WITH g UNWIND range(0, size($all) - 1) AS at
WITH g, at, $all[at] AS f
CREATE (g)-[l:TENDS {zzFactKey: toString(at), standing: f.standing, rank: CASE WHEN f.isPreferred THEN 'PREFERRED' ELSE 'NORMAL' END,
  startEarliest: date(f.startEarliest), startLatest: date(f.startLatest), endEarliest: date(f.endEarliest), endLatest: date(f.endLatest)}]->(:Garden {key: toString(at), name: 'x', zzSortName: 'x'})
FOREACH (known IN CASE WHEN f.knownFrom IS NULL THEN [] ELSE [1] END | SET l.knownFrom = date(f.knownFrom), l.knownUntil = date(f.knownUntil))`,
      parameters: { all },
    },
  ]);
}

interface Answer {
  gardener: Record<
    'possible' | 'certain',
    { totalCount: number; edges: { key: string; certainty: string }[] }
  >;
}

it(
  'returns exactly the facts that held on a date, with their certainty, for random facts',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 30, maxLength: 30 }), async (any) => {
        // A certain fact must be possible. Omits facts with contradictory dates.
        const all = any.filter((fact) =>
          ASKED.every(([, first, last]) => {
            const isPossible = fact.startEarliest <= last && fact.endLatest >= first;
            return (
              isPossible ||
              judge({ ...fact, startEarliest: first, endLatest: last }, first, last) !== 'CERTAIN'
            );
          }),
        );
        await plant(all);
        for (const claims of ['BEST', 'ALL'])
          for (const [asOf, first, last] of ASKED) {
            const { data } = await ask(
              graph,
              `{ gardener(slug: "g", asOf: "${asOf}", claims: ${claims}) { possible: tends(first: 100) { totalCount edges { key certainty } } certain: tends(first: 100, certainty: CERTAIN) { totalCount edges { key certainty } } } }`,
            );
            const { possible, certain } = (data as unknown as Answer).gardener;
            const found = all.flatMap((fact, at) => {
              const isShown = (fact.isPreferred || claims === 'ALL') && fact.standing !== 'VISITOR';
              const certainty = judge(fact, first, last);
              return isShown && certainty !== 'OUT' ? [{ key: String(at), certainty }] : [];
            });
            const byKey = (edges: readonly { key: string }[]) =>
              [...edges].sort((one, other) => Number(one.key) - Number(other.key));
            expect(byKey(possible.edges)).toEqual(found);
            expect(possible.totalCount).toBe(found.length);
            const onlyCertain = found.filter((each) => each.certainty === 'CERTAIN');
            expect(byKey(certain.edges)).toEqual(onlyCertain);
            expect(certain.totalCount).toBe(onlyCertain.length);
          }
      }),
      { numRuns: runs(12, 120), endOnFailure: true },
    );
  },
  runs(60_000, 600_000),
);
