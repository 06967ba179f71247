import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { findBundledDatabase } from '../open-bundled-graph.ts';

const run = promisify(execFile);
const FIXTURE = 'tests/schema/fixtures/mission';
const COPIED = ['main.ts', 'serve.ts', 'src', 'schema', 'import', 'package.json', 'tsconfig.json'];
const DRY_RUN = ['--dry-run', '--adopt', '--allow-shrink', '--json', '--quiet'];
const LISTS = ['schema/graph.ts', 'schema/types.ts', 'import/sources/index.ts'];

/** A copy of the source code that tests can change and compile. */
interface Copy {
  readonly folder: string;
  edit(file: string, change: (text: string) => string): void;
  /** Type-checks and compiles the copy. Returns its schema and the tabs of GraphiQL. */
  build(): Promise<{ readonly schema: GraphQLSchema; readonly tabs: readonly string[] }>;
  /** Validates some bundled tables, or all, without writing them. */
  dryRun(...tables: readonly string[]): Promise<Imported>;
}

interface Imported {
  readonly sources: readonly {
    readonly id: string;
    readonly read: number;
    readonly refused: number;
  }[];
  readonly changes: { readonly nodesCreated: number };
}

const copies: string[] = [];

afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true });
});

function copySource(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'gaiko-topic-'));
  copies.push(folder);
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const config = { extends: './tsconfig.json', compilerOptions: { types: ['node'] } };
  writeFileSync(
    join(folder, 'tsconfig.build.json'),
    JSON.stringify({ ...config, include: ['main.ts', 'serve.ts', 'src', 'schema', 'import'] }),
  );
  const node = async (...words: readonly string[]): Promise<string> =>
    (
      await run('node', [...words], {
        cwd: folder,
        env: { ...process.env, ...access() },
        maxBuffer: 64_000_000,
      })
    ).stdout;
  return {
    folder,
    edit: (file, change) => {
      const path = join(folder, file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
    build: async () => {
      await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
      await node('dist/schema/print-schema.js', 'printed.graphql');
      const script = `import { examples } from './dist/schema/examples.js'; console.log(JSON.stringify(examples.map(({ name }) => name)));`;
      return {
        schema: buildSchema(readFileSync(join(folder, 'printed.graphql'), 'utf8')),
        tabs: JSON.parse(await node('--input-type=module', '--eval', script)) as string[],
      };
    },
    dryRun: async (...tables) =>
      JSON.parse(await node('dist/import/main.js', ...tables, ...DRY_RUN)) as Imported,
  };
}

/** Returns the settings for the database with the bundled data. */
function access(): Record<string, string> {
  const { uri, username, password, database } = findBundledDatabase();
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
}

/** Returns the names of the values of an enum, or of the fields of an input or object. */
function membersOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  if (isObjectType(type) || isInputObjectType(type)) return Object.keys(type.getFields());
  return [];
}

const ADDITIONS: Readonly<Record<string, readonly string[]>> = {
  EntityKind: ['MISSION'],
  LinkKind: ['SENT', 'HOSTED'],
  ChangeKind: ['MISSION_OPENED', 'MISSION_CLOSED'],
  CountrySortKey: ['MISSION_COUNT'],
  CountryFilter: ['missions'],
  Country: ['missions'],
  Query: ['mission', 'missions'],
};

it('adds a topic by a folder, a source, a table and three lists', async () => {
  const copy = copySource();
  const before = Object.keys(ADDITIONS).map((name) => membersOf(served, name));
  cpSync(FIXTURE, copy.folder, { recursive: true });
  copy.edit('schema/graph.ts', (text) =>
    text
      .replace(
        'import { source }',
        "import { hosted, mission, sent } from './mission/model.ts';\nimport { source }",
      )
      .replace('  statement,\n];', '  statement,\n  mission,\n];')
      .replace('    mentions,\n', '    mentions,\n    sent,\n    hosted,\n'),
  );
  copy.edit('schema/types.ts', (text) => `${text}import './mission/type.ts';\n`);
  copy.edit('import/sources/index.ts', (text) =>
    text
      .replace('\n/**', "import { missions } from './bundled/world/missions.ts';\n\n/**")
      .replace('  polls,\n', '  polls,\n  missions,\n'),
  );
  const { schema, tabs } = await copy.build();
  const added = Object.keys(ADDITIONS).map((name, at) =>
    membersOf(schema, name).filter((member) => before[at]?.includes(member) === false),
  );
  expect(added.map((names) => [...names].sort())).toEqual(
    Object.values(ADDITIONS).map((names) => [...names].sort()),
  );
  expect(tabs.slice(0, -1)).toContain('Missions');
  const { sources } = await copy.dryRun('missions');
  expect(sources.find(({ id }) => id === 'missions')).toMatchObject({ read: 3, refused: 0 });
}, 300_000);

const served = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

it('removes polls by a folder, a source, its tables and three lists', async () => {
  const copy = copySource();
  for (const path of [
    'schema/poll',
    'import/sources/bundled/japan/polls.ts',
    'import/data/polls.tsv',
  ])
    rmSync(join(copy.folder, path), { recursive: true });
  // Remove the names of polls.
  copy.edit('import/data/entities.tsv', (text) => text.replaceAll(/^.*\tPOLL\t.*\n/gm, ''));
  for (const list of LISTS)
    copy.edit(list, (text) => withoutNames(text, ['about', 'askedIn', 'poll', 'polls']));
  const { schema, tabs } = await copy.build();
  const words = (name: string): readonly string[] => membersOf(schema, name);
  expect(words('EntityKind')).not.toContain('POLL');
  expect(words('LinkKind')).not.toContain('ASKED_IN');
  expect(words('Country')).not.toContain('views');
  expect(tabs).not.toContain('Views');
  expect(Object.keys(schema.getTypeMap()).filter((name) => /poll/i.test(name))).toEqual([]);
  const { sources } = await copy.dryRun();
  expect(sources.some(({ id }) => id === 'polls')).toBe(false);
  expect(sources.length).toBeGreaterThan(30);
}, 300_000);

/** Returns a list without the lines that import or contain some names. */
function withoutNames(text: string, names: readonly string[]): string {
  return text
    .split('\n')
    .filter((line) => !/\/polls?[/.]/.test(line) && !names.includes(line.trim().replace(',', '')))
    .join('\n');
}
