import { runs } from '../setup/runs.ts';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { copyData, type DataCopy } from './copy-data.ts';
import { compareDumps, dumpGraph } from './dump-graph.ts';

const KILLS = runs(6, 20);

let graph: Graph;
let data: DataCopy;

beforeAll(async () => {
  // Kills the built program, as started by users.
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json']);
  graph = openTestGraph();
  data = copyData();
  await clearGraph(graph);
}, 120_000);

afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
  data.remove();
});

// There are few rows, because the test writes them many times. There are two versions of the tables, so that a killed run
// can create, change or withdraw data.
function writeStates(): readonly (readonly string[])[] {
  const rows = readFileSync(`${data.root}/treaties.tsv`, 'utf8').split('\n').slice(0, 41);
  data.write('treaties.tsv', rows.join('\n'));
  data.write('treaties-2.tsv', rows.filter((_, index) => index % 8 !== 5).join('\n'));
  data.edit('treaties-2.tsv', '1856-01-30\t1857-10-16', '1856-01-30\t1857-10-18');
  data.edit('treaties-2.tsv', 'Nagasaki\tJPN;NLD', 'Nagasaki\tJPN;USA');
  return ['treaties', 'treaties-2'].map((file) => [
    `treaties=${data.root}/${file}.tsv`,
    'persons',
    'relation_breaks',
  ]);
}

function start(tables: readonly string[]) {
  const words = [...tables, '--batch', '5', '--allow-shrink', '--quiet'];
  return spawn('node', ['dist/import/main.js', ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
}

async function runWhole(tables: readonly string[]): Promise<void> {
  const child = start(tables);
  let messages = '';
  child.stderr.on('data', (text) => (messages += String(text)));
  const [code] = (await once(child, 'exit')) as [number];
  expect([code, messages]).toEqual([0, '']);
}

/** Returns the number of batches that the unfinished import has written, or null if no import is unfinished. */
async function countBatches(): Promise<number | null> {
  const text = 'MATCH (l:Lease) WHERE l.job IS NOT NULL RETURN l.batches';
  const [row] = await graph.read({ text, parameters: {} });
  return row === undefined ? null : Number(row[0]);
}

/** Waits until the unfinished import has written a number of batches, or until the process has ended. */
async function untilWritten(batches: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && ((await countBatches()) ?? -1) < batches) await wait(2);
}

it(`produces the same graph after being killed ${KILLS} times`, async () => {
  const states = writeStates();
  await runWhole(states[0] ?? []);
  const unbroken = await dumpGraph(graph);
  await clearGraph(graph);
  let [kills, killedInWork, state] = [0, 0, 0];
  while (kills < KILLS) {
    const written = (await countBatches()) ?? 0;
    const child = start(states[state % 2] ?? []);
    const exit = once(child, 'exit');
    // Each run resumes after the last batch that the killed runs wrote.
    await untilWritten(written + 1 + Math.floor(3 * Math.random()), child);
    await wait(20 * Math.random());
    if (child.exitCode !== null) {
      state += 1;
      continue;
    }
    child.kill('SIGKILL');
    await exit;
    kills += 1;
    if ((await countBatches()) !== null) killedInWork += 1;
  }
  await runWhole(states[0] ?? []);
  expect(compareDumps(await dumpGraph(graph), unbroken)).toEqual([]);
  expect(await countBatches()).toBeNull();
  expect(killedInWork).toBeGreaterThan(KILLS / 4);
}, 180_000);
