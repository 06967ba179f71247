import { mentions, statement } from '../../../../schema/statement/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import {
  edtf,
  entityName,
  listOf,
  numberBetween,
  optional,
  required,
  text,
} from '../../../table/column.ts';
import { readEntities } from '../../../table/find-entity.ts';
import { nameEntry } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { makeNode } from '../../../record/make-node.ts';
import { ARTICLE } from '../../../record/read-confidence.ts';
import { defineSource } from '../../../table/source.ts';

/** The prose of the article. Each row is one fact. */
export const statements = defineSource({
  id: 'statements',
  file: 'statements.tsv',
  manifest: bundledManifest({
    title: 'Statements of the article',
    coverage: '0401/2026',
    expectedRows: { atLeast: 140, atMost: 500 },
    preference: 'It is the only table of statements.',
  }),
  columns: {
    id: required,
    section: required,
    statement: required,
    kind: required,
    entities: optional(listOf(entityName)),
    date_edtf: optional(edtf),
    amount: optional(numberBetween(0, Number.MAX_SAFE_INTEGER)),
    unit: text,
    note: text,
  },
  nameColumns: ['entities'],
  key: (row) => row.id,
  records: (row, origin, context) => {
    const key = row.id.toLowerCase();
    const title = shorten(row.statement);
    const node = makeNode({
      origin,
      model: statement,
      key,
      preference: 1,
      sources: [ARTICLE],
      properties: {
        name: title,
        title,
        text: row.statement,
        statementKind: row.kind,
        section: row.section,
        date: row.date_edtf,
        amount: row.amount,
        unit: row.unit,
        summary: row.note,
      },
      lists: { names: nameEntry(title, 'en') },
    });
    const links = readEntities(context, row.entities).flatMap(({ end, names }) =>
      makeClaims({
        origin,
        link: mentions,
        from: { model: statement, key },
        to: end,
        sources: [ARTICLE],
        note: names.join('; '),
      }),
    );
    return [node, ...links];
  },
});

const LONGEST_TITLE = 80;

/** Returns the beginning of a statement, truncated after a word. */
function shorten(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const whole = text.slice(0, LONGEST_TITLE).replace(/[\s,;:(–-]+\S*$/u, '');
  return `${whole} …`;
}
