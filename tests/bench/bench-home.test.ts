import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchHome } from '../../bench/growth/bench-home.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaiko-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('rejects the home of a user', () => {
  writeFileSync(join(folder, 'login.json'), '{}');
  expect(() => openBenchHome(folder, 1)).toThrow('is not a home of the benchmark');
});

it('keeps a home for the next run', () => {
  openBenchHome(folder, 10).noteEnd(10);
  openBenchHome(folder, 10).close();
  expect(openBenchHome(folder, 10).times).toBe(10);
});

it('rejects another multiple, and data whose multiplication was interrupted', () => {
  const home = openBenchHome(folder, 10);
  home.noteEnd(10);
  expect(() => openBenchHome(folder, 1)).toThrow('contains 10 times the relationships');
  home.noteStart();
  expect(() => openBenchHome(folder, 10)).toThrow('contains incomplete data');
});

it('removes a temporary home', () => {
  const home = openBenchHome(null, 10);
  expect(home.times).toBe(1);
  home.close();
  expect(existsSync(home.folder)).toBe(false);
});
