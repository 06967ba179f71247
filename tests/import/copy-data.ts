import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the bundled tables that a test may change. */
export interface DataCopy {
  readonly root: string;
  /** Replaces a text in the file. Throws if the file does not contain it. */
  edit(file: string, before: string, after: string): void;
  write(file: string, text: string): void;
  lines(file: string): readonly string[];
  remove(): void;
}

/** Copies the bundled tables to a temporary folder. */
export function copyData(): DataCopy {
  const root = mkdtempSync(join(tmpdir(), 'gaiko-data-'));
  cpSync('import/data', root, { recursive: true });
  return {
    root,
    edit(file, before, after) {
      const text = readFileSync(join(root, file), 'utf8');
      if (!text.includes(before)) throw new Error(`${file} has no "${before}"`);
      writeFileSync(join(root, file), text.replace(before, after));
    },
    write(file, text) {
      writeFileSync(join(root, file), text);
    },
    lines: (file) => readFileSync(join(root, file), 'utf8').split('\n'),
    remove() {
      rmSync(root, { recursive: true });
    },
  };
}

/** Returns a function that maps a name in a cell to the key of its entity. A key maps to itself. */
export function openKeys(): (name: string) => string {
  const keys = new Map(readTable('entities.tsv').map((row) => [row['name'], row['key'] ?? '']));
  return (name) => (name === 'EU' ? 'european-union' : (keys.get(name) ?? name));
}

/** Reads the rows of a bundled table without the code under test. */
export function readTable(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(join('import/data', file), 'utf8').split('\n');
  const columns = header.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    });
}
