import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../../src/neo4j/has-code.ts';
import { ImportError } from '../table/import-error.ts';

/** Lists the given files and the matching files in the given folders. Throws if there is none. */
export async function listFiles(
  paths: readonly string[],
  kind = TABLES,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    await refuseAbsent(path);
    if (!(await stat(path)).isDirectory()) {
      files.push(path);
      continue;
    }
    const names = await readdir(path, { recursive: true });
    files.push(...names.filter((name) => kind.test(name)).map((name) => join(path, name)));
  }
  if (files.length === 0)
    throw new ImportError('BAD_OPTION', `${paths.join(', ')} contains no file of the data set.`);
  return [...new Set(files)].sort();
}

const TABLES = /[.](csv|tsv|tab|json|jsonl|ndjson|txt)$/i;

/** Throws if a file or folder does not exist. */
export async function refuseAbsent(path: string): Promise<void> {
  try {
    await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT'))
      throw new ImportError('BAD_OPTION', `The file ${path} does not exist.`);
    throw error;
  }
}
