import type { GraphContext, Notice } from './graph-context.ts';

/** Adds a notice to the response. Notices with the same message are added only once. */
export function addNotice({ notices }: GraphContext, notice: Notice): void {
  notices.set(notice.message, notice);
}

/** Adds a notice that a list without pages is truncated. */
export function noteCut(context: GraphContext, field: string, limit: number): void {
  addNotice(context, {
    code: 'TRUNCATED',
    message: `\`${field}\` is truncated to ${limit} entries. Use a filter to narrow it.`,
    field,
    limit,
  });
}
