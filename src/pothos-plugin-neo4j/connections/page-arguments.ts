import type { InputFieldRef, SchemaTypes } from '@pothos/core';
import { apiError } from '../load/api-error.ts';
import { DEFAULT_PAGE } from '../selection/field-plan.ts';

/** The arguments that every connection takes, as the Cursor Connections Specification names them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** One page: how many rows, from which cursor on, read forwards or backwards. */
export interface PageWanted {
  readonly size: number;
  readonly isBackward: boolean;
  readonly cursor: string | null;
}

/** The page that the arguments ask for. Refuses both directions at once and sizes out of bounds. */
export function readPageArguments(given: PageArguments, maxPage: number): PageWanted {
  const isForward = isGiven(given.first) || isGiven(given.after);
  const isBackward = isGiven(given.last) || isGiven(given.before);
  if (isForward && isBackward) {
    throw apiError(
      'BAD_USER_INPUT',
      'Use `first` with `after` to page forwards, or `last` with `before` to page backwards, not both.',
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
  throw apiError('BAD_USER_INPUT', `\`${name}\` must be from 1 to ${maxPage}, but is ${size}.`);
}

function isGiven(argument: unknown): boolean {
  return argument !== null && argument !== undefined;
}

/** The arguments by which a field takes a page. */
export function pageArguments<Types extends SchemaTypes, Parent>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, Parent>,
): {
  readonly first: InputFieldRef<Types, number | null | undefined>;
  readonly after: InputFieldRef<Types, string | null | undefined>;
  readonly last: InputFieldRef<Types, number | null | undefined>;
  readonly before: InputFieldRef<Types, string | null | undefined>;
} {
  const { arg } = fields as unknown as PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;
  return {
    first: arg.int({
      description:
        'How many rows from the start, or after `after`: 20 unless said, 100 at most unless the server says otherwise.',
    }) as never,
    after: arg.string({
      description: 'The cursor after which the page starts: the `endCursor` of the page before.',
    }) as never,
    last: arg.int({
      description: 'How many rows from the end, or before `before`; not together with `first`.',
    }) as never,
    before: arg.string({
      description: 'The cursor before which the page ends: the `startCursor` of the page after.',
    }) as never,
  };
}
