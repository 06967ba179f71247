import type { GraphContext, Notice } from './graph-context.ts';

/** Adds a notice to the answer of an operation. A notice with the same message is added only once. */
export function addNotice({ notices }: GraphContext, notice: Notice): void {
  notices.set(notice.message, notice);
}

/** Adds a notice that a list without pages was truncated. */
export function noteCut(context: GraphContext, field: string, limit: number): void {
  addNotice(context, {
    code: 'TRUNCATED',
    message: `\`${field}\` is truncated to ${limit} entries. Use a filter to narrow it.`,
    field,
    limit,
  });
}
