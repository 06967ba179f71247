import { readDataSet } from '../../src/graph/cypher/read/read-data-set.ts';
import {
  apiError,
  readRows,
  readText,
  type GraphContext,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import { InvalidEdtf } from '../../src/dates/invalid-date.ts';

/** Returns an EDTF date, or null if the parameter is missing. Throws if it is invalid. */
export function readDate(parameters: URLSearchParams, name: string): string | null {
  const given = parameters.get(name);
  if (given === null) return null;
  try {
    if (given === '') throw new InvalidEdtf(given, 'it is empty');
    readAsOf(given);
    return given;
  } catch (error) {
    if (error instanceof InvalidEdtf) throw apiError('BAD_USER_INPUT', error.message);
    throw error;
  }
}

/** Returns one of the given words, or null if the parameter is missing. Throws for any other value. */
export function readWord<Word extends string>(
  parameters: URLSearchParams,
  name: string,
  words: readonly Word[],
): Word | null {
  const given = parameters.get(name);
  if (given === null) return null;
  const word = words.find((each) => each === given);
  if (word) return word;
  throw apiError('BAD_USER_INPUT', `\`${name}\` must be ${words.join(' or ')}.`);
}

/** The parameters that accept several values. The values are separated by commas, or the parameter is repeated. */
const LISTS: ReadonlySet<string> = new Set(['countries', 'kinds', 'of', 'questions']);

/** Throws if a parameter is not known, or if a parameter that accepts a single value is repeated. */
export function checkParameters(parameters: URLSearchParams, known: readonly string[]): void {
  for (const name of parameters.keys()) {
    const named = JSON.stringify(name.slice(0, 40));
    if (!known.includes(name))
      throw apiError('BAD_USER_INPUT', `Unknown parameter ${named}. Use ${known.join(', ')}.`);
    if (!LISTS.has(name) && parameters.getAll(name).length > 1)
      throw apiError('BAD_USER_INPUT', `Duplicate parameter ${named}. Use it once.`);
  }
}

/**
 * Returns the version of the data. Throws if the request requires another version, because that data no longer
 * exists.
 */
export async function readVersion(
  parameters: URLSearchParams,
  context: GraphContext,
): Promise<string> {
  const [row] = await readRows(context, readDataSet());
  const version = readText(row?.[0]) ?? 'empty';
  const wanted = parameters.get('dataVersion');
  if (wanted === null || wanted === version) return version;
  throw apiError(
    'BAD_USER_INPUT',
    `The data has changed since this link was created: the current version is ${version}. To export the current data, omit dataVersion.`,
  );
}
