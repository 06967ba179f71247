import type { GraphContext, Notice } from './graph-context.ts';

/** Adds a notice to the answer of an operation, once. */
export function addNotice({ notices }: GraphContext, notice: Notice): void {
  notices.set(notice.message, notice);
}

/** Notes that a list was cut that has no pages and no flag of its own. */
export function noteCut(context: GraphContext, field: string, limit: number): void {
  addNotice(context, {
    code: 'TRUNCATED',
    message: `\`${field}\` shows ${limit} entries and there are more. Narrow it with a filter.`,
    field,
    limit,
  });
}
