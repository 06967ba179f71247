import { apiError } from '../../src/pothos-plugin-neo4j/index.ts';

/** Returns a number, or throws if it is out of bounds. */
export function readBound(name: string, given: number, most: number, least = 1): number {
  if (given >= least && given <= most) return given;
  throw apiError(
    'BAD_USER_INPUT',
    `\`${name}\` must be between ${least} and ${most}, but is ${given}.`,
  );
}
