import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExplorer } from '../../publish/build-explorer.ts';

/** The limit for all scripts together, compressed. */
const MAX_SCRIPT_BYTES = 150_000;

let folder: string;
let files: readonly { readonly path: string; readonly text: string }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gaiko-built-'));
  await buildExplorer(folder);
  files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const filesOf = (ending: string) => files.filter(({ path }) => extname(path) === ending);

it('has at most 150 kB of script, compressed, on all pages together', () => {
  const bytes = filesOf('.js').reduce((sum, { text }) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
});

it('contains the map as data beside the scripts', () => {
  const [map] = filesOf('.json');
  expect(map?.path).toMatch(/files\/countries-50m-\w+\.json$/);
});

it('has one style sheet, which the page loads', () => {
  expect(files.find(({ path }) => path.endsWith('index.html'))?.text).toContain('/assets/main.css');
  // Browsers do not load the style sheets of chunks.
  expect(filesOf('.css').map(({ path }) => path.slice(folder.length))).toEqual(['/main.css']);
});

it('names no other host as a source of scripts, styles or data', () => {
  const named = files.filter(({ path }) => extname(path) !== '.json');
  for (const { text } of named) {
    expect(text).not.toMatch(/(src|href)=["']?(https?:)?\/\/|@import|url\(["']?(https?:)?\/\//);
    expect(text).not.toMatch(/(fetch|import)\(["'`](https?:)?\/\//);
  }
});
