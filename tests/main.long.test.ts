import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const home = mkdtempSync(join(tmpdir(), 'gaiko-main-'));
let server: ChildProcess;
let ended: Promise<unknown[]>;
let printed = '';
let url = '';

// The compiled server, on the version of Node that runs this suite, with a Neo4j of its own.
beforeAll(async () => {
  execFileSync(process.execPath, [
    'node_modules/typescript/bin/tsc',
    '--build',
    'tsconfig.build.json',
  ]);
  if (existsSync('.gaiko')) {
    for (const jars of readdirSync('.gaiko').filter((name) => name.startsWith('jars-')))
      symlinkSync(resolve('.gaiko', jars), join(home, jars));
  }
  server = spawn(process.execPath, ['dist/main.js'], {
    env: {
      PATH: process.env['PATH'],
      JAVA_HOME: process.env['JAVA_HOME'],
      PORT: '0',
      GAIKO_HOME: home,
      GAIKO_BOLT_PORT: '0',
      GAIKO_BROWSER_PORT: '0',
      GAIKO_TIMEOUT_MS: '60000',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  ended = once(server, 'close');
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => (printed += String(text)));
  await until(/gaiko is ready/);
  url = /Listening at (\S+)/.exec(printed)?.[1] ?? '';
});

afterAll(async () => {
  server.kill('SIGKILL');
  await ended;
  rmSync(home, { recursive: true, force: true });
});

async function until(line: RegExp): Promise<void> {
  while (!line.test(printed)) {
    if (server.exitCode !== null) throw new Error(`The server ended:\n${printed}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

async function ask(query: string) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

it('imports the bundled data into an empty database', () => {
  expect(printed).toMatch(/Importing the bundled data/);
  expect(printed).toMatch(/Imported [\d,]+ rows in \d+ s\. The graph contains [\d,]+ nodes/);
});

it('says that it is ready', async () => {
  expect((await fetch(`${url}/ready`)).status).toBe(200);
});

it('finds a country by its code', async () => {
  expect(await ask('{ country(code: "JP") { name capital } }')).toEqual({
    country: { name: 'Japan', capital: 'Tokyo' },
  });
});

it('gives the dates of facts, and their sources', async () => {
  const data = await ask(
    '{ country(code: "JP") { treaties(first: 20) { edges { startedOn { earliest } sources { slug } } } } }',
  );
  const { edges } = (data as { country: { treaties: { edges: Fact[] } } }).country.treaties;
  expect(edges.map(({ startedOn }) => startedOn?.earliest)).toContainEqual(
    expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  );
  for (const { sources } of edges) expect(sources.length).toBeGreaterThan(0);
});

interface Fact {
  readonly startedOn: { readonly earliest: string } | null;
  readonly sources: readonly { readonly slug: string }[];
}

it('finds a name in another script', async () => {
  const data = await ask('{ search(text: "日英同盟", first: 1) { edges { node { kind } } } }');
  expect(data).toEqual({ search: { edges: [{ node: { kind: 'TREATY' } }] } });
});

it('exports the whole graph', async () => {
  const answer = await fetch(`${url}/export/graph.graphml`);
  expect(answer.status).toBe(200);
  expect((await answer.text()).split('<edge ').length).toBeGreaterThan(10_000);
});

it('stops on SIGTERM with exit code 0, and its Neo4j with it', async () => {
  server.kill('SIGTERM');
  const [code] = await ended;
  expect(code === 0 ? 0 : `${String(code)}: ${printed}`).toBe(0);
  expect(existsSync(join(home, 'lock'))).toBe(false);
});
