import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildPlugin, PACKAGE_FOLDER } from '../../publish/build-plugin.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openTestGraph } from '../open-test-graph.ts';

/** The peer dependencies of the package. They are copied from this repository, so that npm fetches nothing. */
const PEERS = ['@pothos/core', 'graphql', 'neo4j-driver', '@types/node'];

let graph: Graph;
let folder: string;

beforeAll(async () => {
  graph = openTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'gaiko-package-'));
  await graph.write([
    {
      text: `CREATE (:Gardener {key: 'ann', name: 'Ann', zzSortName: 'ann', age: 40})-[:TENDS {id: '1', tool: 'spade'}]->(:Garden {key: 'rose', name: 'Rose', zzSortName: 'rose'})`,
      parameters: {},
    },
  ]);
});

afterAll(async () => {
  await graph.write([{ text: 'MATCH (n:Gardener|Garden) DETACH DELETE n', parameters: {} }]);
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

it('builds the schema of its README with the packed plugin alone, and runs a query on Neo4j', () => {
  buildPlugin();
  writeJson('package.json', { type: 'module' });
  const libraries = ['dataloader', 'lru-cache', 'tinyqueue'].map((name) => `node_modules/${name}`);
  const packed = [PACKAGE_FOLDER, ...libraries].map((path) => pack(resolve(path)));
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--legacy-peer-deps', ...packed]);
  for (const name of PEERS) {
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  const [schema, request] = readExamples();
  const {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username = 'neo4j',
    NEO4J_PASSWORD: password,
  } = process.env;
  const login = JSON.stringify({ uri, username, password });
  const given = `import { model, schema } from './schema.ts';
\nconst { uri, username, password } = ${login};`;
  const end = 'console.log(JSON.stringify(answer));\nawait graph.close();\n';
  writeFileSync(join(folder, 'schema.ts'), schema ?? '');
  writeFileSync(join(folder, 'main.ts'), [given, request, end].join('\n'));
  writeJson('tsconfig.json', {
    compilerOptions: {
      target: 'es2023',
      module: 'nodenext',
      strict: true,
      types: ['node'],
      rewriteRelativeImportExtensions: true,
      outDir: 'out',
    },
  });
  run(process.execPath, [resolve('node_modules/typescript/bin/tsc')]);
  const answer: unknown = JSON.parse(run(process.execPath, ['out/main.js']));
  expect(answer).toEqual({
    data: {
      gardener: { name: 'Ann', tends: { nodes: [{ name: 'Rose' }], edges: [{ tool: 'spade' }] } },
    },
  });
}, 300_000);

/** Packs a folder with npm and returns the name of the file. */
function pack(from: string): string {
  return run('npm', ['pack', '--silent', '--ignore-scripts', from]).trim();
}

function run(command: string, given: readonly string[]): string {
  return execFileSync(command, given, { cwd: folder, encoding: 'utf8' });
}

/** Returns the examples of the README that build a schema and run a query. */
function readExamples(): readonly string[] {
  const readme = readFileSync(join(PACKAGE_FOLDER, 'README.md'), 'utf8');
  return [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code ?? '').slice(0, 2);
}

function writeJson(file: string, content: object): void {
  writeFileSync(join(folder, file), JSON.stringify(content));
}
