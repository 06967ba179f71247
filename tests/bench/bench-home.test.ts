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

it('rejects a folder that the benchmark did not create', () => {
  writeFileSync(join(folder, 'login.json'), '{}');
  expect(() => openBenchHome(folder, 1)).toThrow('was not created by the benchmark');
});

it('reuses a home with the same factor', () => {
  openBenchHome(folder, 10).noteEnd(10);
  openBenchHome(folder, 10).close();
  expect(openBenchHome(folder, 10).times).toBe(10);
});

it('rejects a home with another factor or with incomplete data', () => {
  const home = openBenchHome(folder, 10);
  home.noteEnd(10);
  expect(() => openBenchHome(folder, 1)).toThrow('contains 10 times the bundled relationships');
  home.noteStart();
  expect(() => openBenchHome(folder, 10)).toThrow('contains incomplete data');
});

it('deletes a temporary home', () => {
  const home = openBenchHome(null, 10);
  expect(home.times).toBe(1);
  home.close();
  expect(existsSync(home.folder)).toBe(false);
});
