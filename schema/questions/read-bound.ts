import { apiError } from '../../src/pothos-plugin-neo4j/load/api-error.ts';

/** A number within bounds, or a refusal that names them. */
export function readBound(name: string, given: number, most: number, least = 1): number {
  if (given >= least && given <= most) return given;
  throw apiError(
    'BAD_USER_INPUT',
    `\`${name}\` must be between ${least} and ${most}, but is ${given}.`,
  );
}
