import type { SchemaTypes } from '@pothos/core';
import { apiError } from '../load/api-error.ts';
import { DEFAULT_PAGE } from '../selection/field-plan.ts';

/** The highest offset. Each skipped entry costs the database as much as a returned one. */
export const MAX_OFFSET = 10_000;

/** The arguments of every connection, as named by the Cursor Connections Specification, and `offset`. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  readonly offset?: number | null | undefined;
}

/** A requested page, in the direction in which its rows are read: from the start of the list, or from its end. */
export interface PageWanted {
  readonly isBackward: boolean;
  /** The number of rows to read. */
  readonly size: number;
  /** The number of rows to return, from the end of the rows that are read. Null to return all rows. */
  readonly keep: number | null;
  /** The number of rows to skip before the first. */
  readonly skip: number;
  /** The cursor after which reading starts. */
  readonly start: string | null;
  /** The cursor before which reading ends. */
  readonly end: string | null;
}

/**
 * Parses the paging arguments as the Cursor Connections Specification defines them: `after` and `before` limit the list,
 * `first` takes its first entries, and `last` takes the last of these. Throws if a size or the offset is out of range.
 */
export function readPageArguments(given: PageArguments, maxPage: number): PageWanted {
  const { first, last, after = null, before = null } = given;
  const skip = readOffset(given);
  const size = readSize('first', first, maxPage);
  const keep = readSize('last', last, maxPage);
  const isBackward = size === null && isFromEnd(given);
  const [usual, common] = [Math.min(DEFAULT_PAGE, maxPage), { isBackward, skip }];
  return isBackward
    ? { ...common, size: keep ?? usual, keep: null, start: before, end: after }
    : { ...common, size: size ?? usual, keep, start: after, end: before };
}

function isFromEnd({ last, after, before }: PageArguments): boolean {
  return isGiven(last) || (isGiven(before) && !isGiven(after));
}

function readSize(
  name: 'first' | 'last',
  size: number | null | undefined,
  maxPage: number,
): number | null {
  if (size === null || size === undefined) return null;
  if (size >= 0 && size <= maxPage) return size;
  throw apiError('BAD_USER_INPUT', `\`${name}\` must be between 0 and ${maxPage}, but is ${size}.`);
}

function readOffset({ offset = null, last, after, before }: PageArguments): number {
  if (offset === null) return 0;
  if ([last, after, before].some(isGiven)) {
    throw apiError(
      'BAD_USER_INPUT',
      '`offset` can only be combined with `first`. Remove `last`, `after` and `before`, or use a cursor instead of `offset`.',
    );
  }
  if (offset >= 0 && offset <= MAX_OFFSET) return offset;
  throw apiError(
    'BAD_USER_INPUT',
    `\`offset\` must be between 0 and ${MAX_OFFSET}, but is ${offset}. To read further entries, use \`after\` with the \`endCursor\` of the previous page.`,
  );
}

function isGiven(argument: unknown): boolean {
  return argument !== null && argument !== undefined;
}

/** The position of the first entry of a page, and the position after its last entry. */
export interface PageBounds {
  readonly from: number;
  readonly to: number;
}

/** Returns the bounds of a page of a list in memory. The entries from `low` to `high` are between the cursors. */
export function cutPage(
  { isBackward, size, keep, skip }: PageWanted,
  { low, high }: { readonly low: number; readonly high: number },
): PageBounds {
  if (isBackward) return { from: Math.max(low, high - size), to: Math.max(low, high) };
  const start = Math.min(low + skip, Math.max(low, high));
  const to = Math.max(start, Math.min(start + size, high));
  return { from: keep === null ? start : Math.max(start, to - keep), to };
}

/** Defines the paging arguments of a field. */
export function pageArguments<Types extends SchemaTypes, Parent>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, Parent>,
) {
  const { arg } = fields;
  return {
    first: arg.int({
      description:
        'The number of entries to return, from the start of the list or after the cursor `after`. Default: 20. Maximum: 100, unless the server is configured otherwise. With 0, only the totals are returned.',
    }),
    after: arg.string({
      description:
        'Returns the entries after this cursor. Use the `endCursor` of the previous page.',
    }),
    last: arg.int({
      description:
        'The number of entries to return, from the end of the list or before the cursor `before`. With `first`, the last of the first entries.',
    }),
    before: arg.string({
      description:
        'Returns the entries before this cursor. Use the `startCursor` of the next page.',
    }),
    offset: arg.int({
      description: `The number of entries to skip, for tables that jump to a page. Maximum: ${MAX_OFFSET}. Can only be combined with \`first\`. Cursors are faster, and pages stay complete if the data changes.`,
    }),
  };
}
