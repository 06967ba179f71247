import { OPEN_SCOPE } from '../../../src/claims/plugin/scope.ts';
import {
  narrowScope,
  readRelationshipProperty,
  type GraphRelationship,
} from '../../../src/pothos-plugin-neo4j/index.ts';
import fc from 'fast-check';
import type { Graph } from '../../../src/neo4j/graph.ts';
import type { FoundPaths } from '../../../src/pothos-plugin-neo4j/paths/expand-paths.ts';
import { runs } from '../../setup/runs.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { ask, hubs, links, place, uproot } from './knots.ts';

const NODES = ['Knot:a', 'Knot:b', 'Knot:c', 'Knot:d', 'Knot:e', 'Hall:x', 'Club:y', 'Club:z'];

interface Fact {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly rank: string;
  readonly role?: string | null;
}

let graph: Graph;

beforeAll(() => {
  graph = openTestGraph();
});

afterAll(async () => {
  await uproot(graph);
  await graph.close();
});

async function plant(facts: readonly Fact[]): Promise<void> {
  await uproot(graph);
  const rows = facts.map(({ type, from, to, key, rank, role = null }) => [
    type,
    from,
    to,
    key,
    rank,
    role,
  ]);
  const named = NODES.map((name) => name.split(':'));
  await graph.write([
    ...['Knot', 'Hall', 'Club'].map((label) => ({
      text: `UNWIND $keys AS key CREATE (:${label} {key: key, name: key, zzSortName: key})`,
      parameters: { keys: named.filter(([of]) => of === label).map(([, key]) => key) },
    })),
    ...links.map(({ type }) => ({
      text: `UNWIND $rows AS row
MATCH (a:Knot|Hall|Club {key: split(row[1], ':')[1]}), (b:Knot|Hall|Club {key: split(row[2], ':')[1]})
CREATE (a)-[:${type} {zzFactKey: row[3], rank: row[4], role: row[5]}]->(b)`,
      parameters: { rows: rows.filter(([of]) => of === type) },
    })),
  ]);
}

const keyOf = (fact: GraphRelationship): string =>
  String(readRelationshipProperty(fact, 'zzFactKey'));

const formatPaths = ({ paths }: FoundPaths): readonly string[] =>
  paths.map((path) =>
    path.map(({ relationship: fact, key }) => `${fact ? `-${keyOf(fact)}-` : ''}${key}`).join(''),
  );

const facts = fc
  .array(
    fc.record({
      from: fc.constantFrom(...NODES.slice(0, 5)),
      to: fc.constantFrom(...NODES),
      rank: fc.constantFrom('PREFERRED', 'PREFERRED', 'PREFERRED', 'NORMAL'),
      role: fc.constantFrom(null, null, 'MEMBER', 'GUEST'),
    }),
    { maxLength: 18 },
  )
  .map((all) =>
    all
      .filter(({ from, to }) => from !== to)
      .map((each, at): Fact => {
        const type = each.to.startsWith('Knot')
          ? 'TIED'
          : each.to.startsWith('Hall')
            ? 'SEEN_IN'
            : 'MEETS';
        return { ...each, type, key: `${type}${String(at).padStart(2, '0')}` };
      }),
  );

const questions = fc.record({
  facts,
  maxHops: fc.integer({ min: 1, max: 6 }),
  count: fc.integer({ min: 1, max: 20 }),
  avoid: fc.subarray(['Knot:c', 'Knot:d', 'Club:y'], { maxLength: 1 }),
  kinds: fc.subarray(['TIED', 'MEETS', 'SEEN_IN'], { minLength: 1 }),
  isAll: fc.boolean(),
  from: fc.constantFrom('Knot:a', 'Club:z', 'Hall:x'),
  direction: fc.constantFrom('BOTH', 'BOTH', 'OUT', 'IN'),
});

/** Returns all paths with a plain breadth-first search, sorted like `findPaths`. */
function walkBreadthFirst(
  shown: readonly Fact[],
  from: string,
  to: string,
  asked: {
    maxHops: number;
    count: number;
    barred: ReadonlySet<string>;
    direction: 'BOTH' | 'OUT' | 'IN';
  },
): readonly string[] {
  const otherEnd = (fact: Fact, of: string): string | null =>
    fact.from === of ? fact.to : fact.to === of ? fact.from : null;
  const leads = (fact: Fact, of: string): boolean =>
    fact.type === 'TIED' ||
    asked.direction === 'BOTH' ||
    of === (asked.direction === 'OUT' ? fact.from : fact.to);
  const degree = (name: string): number =>
    shown.filter((fact) => otherEnd(fact, name) !== null).length;
  interface Path {
    readonly nodes: readonly string[];
    readonly facts: readonly string[];
  }
  let paths: readonly Path[] = [{ nodes: [from], facts: [] }];
  const found: Path[] = [];
  for (let hop = 1; hop <= asked.maxHops; hop += 1) {
    paths = paths.flatMap((path) =>
      shown.flatMap((fact) => {
        const last = path.nodes.at(-1) ?? '';
        const next = leads(fact, last) ? otherEnd(fact, last) : null;
        const isFree = next !== null && !path.nodes.includes(next) && !asked.barred.has(next);
        return isFree ? [{ nodes: [...path.nodes, next], facts: [...path.facts, fact.key] }] : [];
      }),
    );
    found.push(...paths.filter((path) => path.nodes.at(-1) === to));
    paths = paths.filter((path) => path.nodes.at(-1) !== to);
  }
  const weigh = (path: Path): number =>
    path.nodes.slice(1, -1).reduce((sum, name) => sum + degree(name), 0);
  const keys = (path: Path): string => path.nodes.map((name) => place(name).key).join();
  const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return found
    .sort(
      (one, other) =>
        one.nodes.length - other.nodes.length ||
        weigh(one) - weigh(other) ||
        compare(keys(one), keys(other)) ||
        compare(one.facts.join(), other.facts.join()),
    )
    .slice(0, asked.count)
    .map((path) =>
      path.nodes
        .map((name, at) => `${at > 0 ? `-${path.facts[at - 1] ?? ''}-` : ''}${place(name).key}`)
        .join(''),
    );
}

it(
  'returns the same paths in the same order as a plain breadth-first search, on random small graphs',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        questions,
        async ({ facts: all, kinds, isAll, from, avoid, direction, maxHops, count }) => {
          await plant(all);
          const usual = all.filter(({ type, role }) => type !== 'MEETS' || role !== 'GUEST');
          const shown = usual.filter(
            (fact) => kinds.includes(fact.type) && (isAll || fact.rank === 'PREFERRED'),
          );
          const asked = hubs.filter(
            (hub) => kinds.length === 3 || !hub.namedBy.some(({ type }) => kinds.includes(type)),
          );
          const members = (name: string): number =>
            usual.filter(
              (fact) => fact.type === 'MEETS' && fact.to === name && fact.rank === 'PREFERRED',
            ).length;
          const isHub = (name: string): boolean =>
            asked.some(
              ({ node, crowd }) => name.startsWith(node.label) && (!crowd || members(name) > 2),
            );
          const barred = new Set([
            ...avoid,
            ...NODES.filter((name) => isHub(name) && name !== from),
          ]);
          const bounds = { maxHops, count, direction };
          const direct = walkBreadthFirst(shown, from, 'Knot:b', { ...bounds, barred });
          const expected =
            direct.length > 0
              ? direct
              : walkBreadthFirst(shown, from, 'Knot:b', { ...bounds, barred: new Set(avoid) });
          const found = await ask(graph, {
            from: place(from),
            avoid: avoid.map(place),
            links: links.filter((link) => kinds.includes(link.type)),
            hubs: asked,
            ...bounds,
            scope: narrowScope(OPEN_SCOPE, { claims: isAll ? 'ALL' : 'BEST' }),
          });
          expect(formatPaths(found)).toEqual(expected);
          expect(found.isTruncated).toBe(false);
        },
      ),
      { numRuns: runs(60, 600) },
    );
  },
  runs(120_000, 1_200_000),
);

const fact = (type: string, from: string, to: string, at = 1): Fact => ({
  type,
  from,
  to,
  key: `${type}|${from}|${to}|${at}`,
  rank: 'PREFERRED',
});

it('returns the direction of each relationship', async () => {
  await plant([
    fact('TIED', 'Knot:a', 'Knot:c'),
    fact('MEETS', 'Knot:c', 'Club:y'),
    fact('MEETS', 'Knot:b', 'Club:y'),
  ]);
  const { paths } = await ask(graph, {});
  expect(paths[0]?.map((step) => step.direction)).toEqual([null, 'BOTH', 'OUT', 'IN']);
});

it('finds the same paths from the other end', async () => {
  await plant([
    fact('TIED', 'Knot:a', 'Knot:c'),
    fact('TIED', 'Knot:c', 'Knot:b'),
    fact('TIED', 'Knot:a', 'Knot:d'),
    fact('TIED', 'Knot:b', 'Knot:d'),
    fact('TIED', 'Knot:d', 'Knot:e'),
  ]);
  const there = formatPaths(await ask(graph, { from: place('Knot:a'), to: place('Knot:b') }));
  const back = formatPaths(await ask(graph, { from: place('Knot:b'), to: place('Knot:a') }));
  const turned = back.map((path) =>
    path
      .split(/(?=-)|(?<=-)/)
      .reverse()
      .join(''),
  );
  expect(there.length).toBe(2);
  expect(turned.map((path) => path.length)).toEqual(there.map((path) => path.length));
});

it('finds all paths of two relationships with three statements', async () => {
  await plant([
    fact('TIED', 'Knot:a', 'Knot:c'),
    fact('TIED', 'Knot:c', 'Knot:b'),
    fact('MEETS', 'Knot:a', 'Club:y'),
    fact('MEETS', 'Knot:b', 'Club:y'),
  ]);
  const { paths, statements } = await ask(graph, { count: 2 });
  expect([paths.length, statements.length]).toEqual([2, 3]);
});

it('runs as many statements for many nodes as for a few', async () => {
  const knots = ['c', 'd', 'e'].map((key) => `Knot:${key}`);
  await plant(
    knots.flatMap((each) => [fact('TIED', 'Knot:a', each), fact('TIED', each, 'Knot:b')]),
  );
  const many = await ask(graph, { count: 20 });
  await plant([fact('TIED', 'Knot:a', 'Knot:c'), fact('TIED', 'Knot:c', 'Knot:b')]);
  const few = await ask(graph, { count: 20 });
  expect([many.paths.length, few.paths.length]).toEqual([3, 1]);
  expect(many.statements.length).toBeLessThanOrEqual(few.statements.length + 2);
});

it('finds no path if an end is avoided, and a path without relationships from a node to itself', async () => {
  await plant([fact('TIED', 'Knot:a', 'Knot:b')]);
  expect((await ask(graph, { avoid: [place('Knot:b')] })).paths).toEqual([]);
  expect(formatPaths(await ask(graph, { to: place('Knot:a') }))).toEqual(['a']);
});
