import { bundledManifest } from '../bundled-manifest.ts';
import { confidence, edtf, keyOf, listOf, oneOf, optional, text } from '../../../table/column.ts';
import type { Context } from '../../../table/context.ts';
import { findCourseEntity } from '../find-course-entity.ts';
import { splitList } from '../../../record/language-of.ts';
import { LINKS_BY_KIND } from '../link-kinds.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { defineSource, type RowIssue, type RowOf } from '../../../table/source.ts';

const table = oneOf('treaties', 'events', 'disputes');

const columns = {
  from_table: table,
  from_row: text,
  kind: oneOf(...LINKS_BY_KIND.keys()),
  to_table: table,
  to_row: text,
  date_edtf: optional(edtf),
  sources: listOf(keyOf('sources')),
  confidence,
  note: text,
};

type LinkRow = RowOf<typeof columns>;

/** The relationships between events, treaties and disputes. */
export const links = defineSource({
  id: 'links',
  file: 'links.tsv',
  manifest: bundledManifest({
    title: 'Links between events, treaties and disputes',
    coverage: '1543/2025',
    expectedRows: { atLeast: 350, atMost: 1000 },
    preference: 'It is the only table of these links.',
  }),
  columns,
  isLookup: true,
  key: (row) => `${row.from_row}/${row.kind}/${row.to_row}`,
  findIssues,
  records: (row, origin, context) => {
    const link = LINKS_BY_KIND.get(row.kind);
    const from = findCourseEntity(context, row.from_table, row.from_row);
    const to = findCourseEntity(context, row.to_table, row.to_row);
    if (link === undefined || from === undefined || to === undefined) return [];
    return makeClaims({
      origin,
      link,
      from,
      to,
      sources: splitList(row.sources),
      confidence: row.confidence,
      start: row.date_edtf,
      note: row.note,
      properties: { note: row.note },
    });
  },
});

function findIssues(row: LinkRow, context: Context): readonly RowIssue[] {
  const from = findCourseEntity(context, row.from_table, row.from_row);
  const to = findCourseEntity(context, row.to_table, row.to_row);
  const link = LINKS_BY_KIND.get(row.kind);
  if (from === undefined) return [dangling('from_row', row.from_table, row.from_row)];
  if (to === undefined) return [dangling('to_row', row.to_table, row.to_row)];
  if (from.model === to.model && from.key === to.key)
    return [{ column: 'to_row', rule: 'self-link', message: 'is the same row as from_row' }];
  if (link === undefined || (link.from.includes(from.model) && link.to.includes(to.model)))
    return [];
  const message = `${row.kind} cannot connect ${row.from_table} with ${row.to_table}`;
  return [{ column: 'kind', rule: 'wrong-kind', message }];
}

function dangling(column: string, where: string, key: string): RowIssue {
  return { column, rule: 'dangling', message: `"${key}" is not a row of ${where}` };
}
