import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../../open-test-graph.ts';
import { compareDumps, dumpGraph } from '../dump-graph.ts';

const FIXTURES: Readonly<Record<string, string>> = {
  'states2016.csv': 'tests/import/fixtures/cow-states/states2016.csv',
  'alliance_v4.1_by_member.csv': 'tests/import/fixtures/cow-alliances/alliance_v4.1_by_member.csv',
};
const SMALL = ['sources', 'reference', 'polities', 'persons'];

let graph: Graph;
let folder: string;

beforeAll(async () => {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json']);
  graph = openTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'gaiko-command-'));
  await clearGraph(graph);
}, 120_000);

afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly messages: string;
}

async function run(
  words: readonly string[],
  { env = {}, stopAfter }: { env?: Record<string, string>; stopAfter?: RegExp } = {},
): Promise<Ended> {
  const child = spawn('node', ['dist/import/main.js', ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, messages] = ['', ''];
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => {
    const wasDue = stopAfter?.test(messages) === true;
    messages += String(text);
    // A second signal would terminate it immediately.
    if (!wasDue && stopAfter?.test(messages) === true) child.kill('SIGINT');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, messages };
}

function give(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function commandsOf(page: string): readonly (readonly string[])[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/```sh\n(.*?)```/gs);
  return [...blocks]
    .flatMap(([, block]) => (block ?? '').trim().split('\n'))
    .filter((line) => line.startsWith('npm run import'))
    .map((line) =>
      line
        .replace(/^npm run import( -- )?/, '')
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => word.replace(/=(.*)/, (_, file: string) => `=${FIXTURES[file] ?? file}`)),
    )
    .map((words) => (words.some(isFixture) ? [...words, '--incomplete'] : words));
}

// Fixtures contain only a few rows of the complete files.
function isFixture(word: string): boolean {
  return Object.values(FIXTURES).some((path) => word.endsWith(`=${path}`));
}

describe('the commands of the documentation', () => {
  it.each(['docs/importing.md', 'docs/data-sets.md'])(
    'run in the order of %s',
    async (page) => {
      const commands = commandsOf(page);
      expect(commands.length).toBeGreaterThan(2);
      for (const words of commands) {
        const { code, messages } = await run(words);
        expect([words, code, messages]).toEqual([words, 0, expect.any(String)]);
      }
    },
    300_000,
  );
});

describe('one command', () => {
  beforeAll(() => clearGraph(graph), 60_000);

  it('writes the report as JSON to stdout and a summary of the changes to the last line of stderr', async () => {
    const { code, out, messages } = await run([...SMALL, '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(out) as { sources: { id: string; lost: string[] }[] };
    expect(report.sources.map(({ id }) => id)).toEqual(SMALL);
    expect(report.sources.flatMap(({ lost }) => lost)).toEqual([]);
    expect(messages.trim().split('\n').at(-1)).toMatch(
      /^\d+ rows in .* s; changed: \d+ nodes created/,
    );
  }, 60_000);

  it('writes nothing in a second import', async () => {
    const { out } = await run([...SMALL, '--quiet']);
    expect(out).toMatch(
      /changed: 0 nodes created, 0 changed, 0 deleted; 0 links created, 0 changed, 0 deleted; 0 properties set\.\n$/,
    );
  }, 60_000);

  it.each([
    ['an option that does not exist', ['--fast'], /unknown option '--fast'/],
    ['a batch without rows', ['--batch', '0'], /whole number of at least 1/],
    ['a table that does not exist', ['treatys'], /There is no source treatys\. Known sources: /],
    ['a data set without its file', ['cow-states'], /Pass its file: cow-states=FILE/],
    [
      'a file that does not exist',
      ['cow-states=nowhere.csv'],
      /The file nowhere\.csv does not exist/,
    ],
    [
      'one of two files',
      ['cow-disputes=tests/import/fixtures/cow-disputes/MIDB.csv'],
      /Also pass MIDA\.csv/,
    ],
    [
      'a file with fewer rows than its edition',
      ['cow-states=tests/import/fixtures/cow-states/states2016.csv'],
      /has 16 rows; edition 2016 has at least 243\. .* use --incomplete/,
    ],
    [
      'an edition that does not exist',
      [
        'cow-states=tests/import/fixtures/cow-states/states2016.csv',
        '--edition',
        'cow-states=2020',
      ],
      /cow-states has no edition 2020\. Known editions: 2016, 2024\./,
    ],
    ['a thing to import and withdraw', ['persons', '--withdraw', 'persons'], /in the same run/],
  ])(
    'exits with 2 and suggests a solution for %s',
    async (_, words, message) => {
      const { code, out, messages } = await run(words);
      expect([code, out]).toEqual([2, '']);
      expect(messages).toMatch(message);
    },
    60_000,
  );

  it.each([
    ['an empty file', '', /:1:1 header .*has no column/],
    [
      'a file with only a header',
      'stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n',
      /:1:1 rows the file has no rows/,
    ],
    ['a file with other columns', 'a,b\n1,2\n', /has no column "stateabb", "ccode"/],
  ])(
    'exits with 2 for %s without writing',
    async (_, text, message) => {
      const before = await dumpGraph(graph);
      const { code, messages } = await run([`cow-states=${give('broken.csv', text)}`]);
      expect(code).toBe(2);
      expect(messages).toMatch(message);
      expect(compareDumps(await dumpGraph(graph), before)).toEqual([]);
    },
    60_000,
  );

  it('reports errors as JSON', async () => {
    const { code, out } = await run([
      'cow-states=tests/import/fixtures/cow-states/broken.csv',
      '--json',
    ]);
    expect(code).toBe(2);
    const { issues, faults } = JSON.parse(out) as Record<'issues' | 'faults', unknown[]>;
    expect(faults).toEqual(issues);
    expect(issues[0]).toEqual({
      file: 'broken.csv',
      line: 3,
      column: 1,
      rule: 'duplicate-key',
      message: 'cow-states/2/1816-01-01 is also on line 2',
    });
  }, 60_000);

  it('exits with 3 if the database is unavailable, without an address or stack trace', async () => {
    const { code, messages } = await run(SMALL, { env: { NEO4J_URI: 'bolt://127.0.0.1:1' } });
    expect(code).toBe(3);
    expect(messages).toMatch(/is unavailable/);
    expect(messages).not.toMatch(/ at .*\.js:|127\.0\.0\.1:1|secret/);
  }, 90_000);

  it('exits with 130 if interrupted, and resumes with the same command', async () => {
    await clearGraph(graph);
    const { code, messages } = await run(['--batch', '200'], { stopAfter: /Importing [1-9]/ });
    expect(code).toBe(130);
    expect(messages).toMatch(/Run the same command to resume/);
    const next = await run(['--batch', '200']);
    expect(next.code).toBe(0);
    expect(next.messages).toMatch(/Resuming an unfinished import/);
  }, 120_000);
});

describe('the graph during an import', () => {
  it('is readable, and its version changes once at the end', async () => {
    await clearGraph(graph);
    await run([...SMALL, '--quiet']);
    const seen: unknown[] = [];
    const work = run(['treaties', 'events', 'sources', 'reference', '--batch', '50', '--quiet']);
    const state = { isOver: false };
    void work.finally(() => (state.isOver = true));
    const text = 'MATCH (d:DataSet) RETURN d.version, COUNT { (:Treaty) }';
    while (!state.isOver) seen.push(...(await graph.read({ text, parameters: {} })));
    expect((await work).code).toBe(0);
    seen.push(...(await graph.read({ text, parameters: {} })));
    const rows = seen as [string, number][];
    expect(new Set(rows.map(([version]) => version)).size).toBe(2);
    const counts = new Set(rows.map(([, treaties]) => treaties));
    // Readers saw new rows under the old version.
    expect(counts.size).toBeGreaterThan(2);
    const [first] = rows;
    const early = rows.filter(([version]) => version === first?.[0]);
    expect(Math.max(...early.map(([, treaties]) => treaties))).toBeGreaterThan(0);
  }, 120_000);
});
