import { readFile } from 'node:fs/promises';
import { hasCode } from '../neo4j/has-code.ts';

/** Parses a JSON file. Returns undefined if it does not exist, and null if it is not valid JSON. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  return text === undefined ? undefined : parse(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
