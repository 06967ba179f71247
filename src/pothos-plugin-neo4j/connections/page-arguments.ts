import type { SchemaTypes } from '@pothos/core';
import { apiError } from '../load/api-error.ts';
import { DEFAULT_PAGE } from '../selection/field-plan.ts';

/** The arguments of every connection, as named by the Cursor Connections Specification. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A requested page: its size, its direction, and its cursor. */
export interface PageWanted {
  readonly size: number;
  readonly isBackward: boolean;
  readonly cursor: string | null;
}

/** Parses the paging arguments. Throws if both directions are given, and if the size is out of range. */
export function readPageArguments(given: PageArguments, maxPage: number): PageWanted {
  const isForward = isGiven(given.first) || isGiven(given.after);
  const isBackward = isGiven(given.last) || isGiven(given.before);
  if (isForward && isBackward) {
    throw apiError(
      'BAD_USER_INPUT',
      'Use either `first` and `after` to page forward, or `last` and `before` to page backward, but not both.',
    );
  }
  const size = isBackward
    ? readSize('last', given.last, maxPage)
    : readSize('first', given.first, maxPage);
  return { size, isBackward, cursor: (isBackward ? given.before : given.after) ?? null };
}

function readSize(
  name: 'first' | 'last',
  given: number | null | undefined,
  maxPage: number,
): number {
  const size = given ?? Math.min(DEFAULT_PAGE, maxPage);
  if (size >= 1 && size <= maxPage) return size;
  throw apiError('BAD_USER_INPUT', `\`${name}\` must be between 1 and ${maxPage}, but is ${size}.`);
}

function isGiven(argument: unknown): boolean {
  return argument !== null && argument !== undefined;
}

/** Defines the paging arguments of a field. */
export function pageArguments<Types extends SchemaTypes, Parent>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, Parent>,
) {
  const { arg } = fields;
  return {
    first: arg.int({
      description:
        'The number of entries to return, from the start of the list or after the cursor `after`. Default: 20. Maximum: 100, unless the server is configured otherwise.',
    }),
    after: arg.string({
      description:
        'Returns the entries after this cursor. Use the `endCursor` of the previous page.',
    }),
    last: arg.int({
      description:
        'The number of entries to return, from the end of the list or before the cursor `before`. Cannot be combined with `first`.',
    }),
    before: arg.string({
      description:
        'Returns the entries before this cursor. Use the `startCursor` of the next page.',
    }),
  };
}
