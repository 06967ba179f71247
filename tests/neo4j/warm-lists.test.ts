import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { noteListStatements } from '../../src/neo4j/warm-lists.ts';

let statements: Statement[];
let isFailing: boolean;
let stopping: AbortController;

beforeEach(() => {
  [statements, isFailing, stopping] = [[], false, new AbortController()];
});

const graph: Graph = {
  read(statement) {
    statements.push(statement);
    return isFailing ? Promise.reject(new Error('too slow')) : Promise.resolve([['a row']]);
  },
  write: () => Promise.reject(new Error('nothing is written here')),
  define: () => Promise.reject(new Error('nothing is defined here')),
  close: () => Promise.resolve(),
};

const KEYS: Statement = { text: 'MATCH ($keys)', parameters: { keys: ['a', 'b'], limit: 20n } };
const PLAIN: Statement = { text: 'MATCH ($key)', parameters: { key: 'a', none: [] } };

async function warmAfter(...noted: readonly Statement[]): Promise<readonly Statement[]> {
  const lists = noteListStatements(graph);
  for (const each of noted) await lists.graph.read(each).catch(() => undefined);
  statements = [];
  await lists.warm(stopping.signal);
  return statements;
}

it('runs each statement with a list parameter for all lengths', async () => {
  const warmed = await warmAfter(KEYS, PLAIN, KEYS);
  expect(warmed.map(({ text }) => text)).toEqual(Array(3).fill(KEYS.text));
  const lengths = warmed.map(({ parameters }) => (parameters['keys'] as string[]).length);
  expect(lengths).toEqual([10, 100, 1_000]);
});

it('replaces only the values of lists, with values that match nothing', async () => {
  const [one] = await warmAfter(KEYS);
  expect(one?.parameters).toMatchObject({ limit: 20n });
  expect(one?.parameters['keys']).toContain('\u00009');
});

it('returns the rows of a statement', async () => {
  expect(await noteListStatements(graph).graph.read(KEYS)).toEqual([['a row']]);
});

it('continues after a failed statement', async () => {
  isFailing = true;
  expect(await warmAfter(KEYS)).toHaveLength(3);
});

it('stops when the signal is aborted', async () => {
  stopping.abort();
  expect(await warmAfter(KEYS)).toEqual([]);
});
