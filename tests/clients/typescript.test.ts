import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openServer, type OpenServer } from '../schema/open-server.ts';
import { ALLIANCES, DISPUTES, RELATIONS } from './disputes.ts';
import { openLimitedServer } from './open-limited-server.ts';
import { runProgram } from './run-program.ts';

let server: OpenServer;
let url: string;
let folder: string;

/** Follows the guide in a copy of the example: downloads the schema, generates the types, and compiles the programs. */
beforeAll(async () => {
  server = await openServer({ GAIKO_TIMEOUT_MS: '60000' });
  const { url: address } = await server.listen();
  url = `${address}/graphql`;
  folder = mkdtempSync(join(tmpdir(), 'gaiko-clients-'));
  cpSync('docs/clients/typescript', folder, { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const schema = await fetch(`${address}/schema.graphql`);
  writeFileSync(join(folder, 'schema.graphql'), await schema.text());
  await runProgram('npm', ['run', '--silent', 'generate'], { cwd: folder });
  await runProgram('npm', ['run', '--silent', 'build'], { cwd: folder });
}, 180_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
  await server.close();
});

const run = (name: string, env: Readonly<Record<string, string>> = { GAIKO_URL: url }) =>
  runProgram('npm', ['run', '--silent', name], { cwd: folder, env });

it('generates types without `unknown` and `any` with GraphQL Code Generator', () => {
  const generated = readFileSync(join(folder, 'src/generated/graphql.ts'), 'utf8');
  const types = [...generated.matchAll(/^export type \w+(?:Query|QueryVariables) = .*?;$/gms)];
  expect(types).toHaveLength(8);
  expect(types.join('\n')).toContain('edtf: string');
  expect(types.join('\n')).not.toMatch(/: (?:unknown|any)\b/);
});

const NUMBER_AS_DATE = `
import type { ResultOf } from 'gql.tada';
import { graphql } from './tada.ts';

const query = graphql('{ dispute(slug: "okinotorishima") { startedOn { edtf earliest } } }');
type StartedOn = NonNullable<NonNullable<ResultOf<typeof query>['dispute']>['startedOn']>;
export const wrong: StartedOn['edtf' | 'earliest'] = 2004;
`;

it('infers types without `unknown` and `any` with gql.tada', async () => {
  const file = join(folder, 'src/wrong.ts');
  writeFileSync(file, NUMBER_AS_DATE);
  await expect(runProgram('npx', ['tsc', '--noEmit'], { cwd: folder })).rejects.toThrow(
    "Type 'number' is not assignable to type 'string'",
  );
  rmSync(file);
});

it('answers fetch with the types of GraphQL Code Generator', async () => {
  expect(await run('fetch')).toEqual([
    '9 disputes',
    ...DISPUTES,
    RELATIONS,
    ALLIANCES,
    'AMBIGUOUS_COUNTRY: North Korea, South Korea',
  ]);
});

it('answers Apollo Client, whose cache joins the pages', async () => {
  expect(await run('apollo')).toEqual([
    '5 of 9 disputes',
    '9 of 9 disputes',
    ...DISPUTES,
    RELATIONS,
    'AMBIGUOUS_COUNTRY',
  ]);
});

it('answers urql with the types of gql.tada', async () => {
  expect(await run('urql')).toEqual(['9 disputes', ...DISPUTES, RELATIONS, 'AMBIGUOUS_COUNTRY']);
});

it('answers a client that waits for Retry-After', async () => {
  const limited = await openLimitedServer();
  expect(await run('fetch', { GAIKO_URL: limited.url })).toContain(RELATIONS);
  await limited.server.stop();
  await limited.server.close();
});

it('states the versions of packages with which the examples are tested', () => {
  const read = (path: string) =>
    JSON.parse(readFileSync(path, 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
  const [ours, theirs] = [read('package.json'), read('docs/clients/typescript/package.json')];
  const tested = { ...ours.dependencies, ...ours.devDependencies };
  const stated = Object.entries({ ...theirs.dependencies, ...theirs.devDependencies });
  expect(stated.filter(([name, version]) => name in tested && tested[name] !== version)).toEqual(
    [],
  );
});
