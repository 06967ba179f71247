import { LEFT_OUT } from './mask-answer.ts';

/** A path at which two answers differ. A value is undefined if the answer has none at the path. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The options for comparing answers. */
export interface DifferenceOptions {
  /** Whether fields may be missing in the later answer. */
  readonly allowsMissing: boolean;
}

/** Returns each path at which two JSON values differ. A masked value equals every value except null. */
export function findDifferences(
  before: unknown,
  after: unknown,
  path: string,
  options: DifferenceOptions,
): readonly Difference[] {
  if (isEqualLeaf(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item: unknown, at) =>
      findDifferences(item, after[at], `${path}[${at}]`, options),
    );
  }
  if (!isRecord(before) || !isRecord(after)) return [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => key in after || !options.allowsMissing)
    .flatMap((key) => findDifferences(before[key], after[key], `${path}.${key}`, options));
}

function isEqualLeaf(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  const [one, other] = before === LEFT_OUT ? [before, after] : [after, before];
  return one === LEFT_OUT && other !== null && other !== undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
