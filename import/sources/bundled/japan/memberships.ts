import { memberOf } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import {
  confidence,
  edtf,
  keyOf,
  listOf,
  optional,
  organization,
  partyName,
  required,
  text,
} from '../../../table/column.ts';
import type { Context } from '../../../table/context.ts';
import { findMembershipEnds } from '../membership-ends.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { nameNode } from '../../../record/target.ts';
import { defineSource, type RowOf } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

const columns = {
  organization,
  country: partyName,
  from_edtf: optional(edtf),
  until_edtf: optional(edtf),
  status: required,
  sources: listOf(keyOf('sources')),
  confidence,
  note: text,
};

type MembershipRow = RowOf<typeof columns>;

/** Dated memberships. */
export const memberships = defineSource({
  id: 'memberships',
  file: 'memberships.tsv',
  manifest: bundledManifest({
    title: 'Dated memberships',
    coverage: '1893/2026',
    expectedRows: { atLeast: 800, atMost: 3000 },
    preference: 'It takes precedence over world/memberships.tsv, because that table has no dates.',
  }),
  columns,
  isLookup: true,
  key: (row) => [row.organization, row.country, row.from_edtf, row.status].join('/'),
  findIssues: (row, context) => {
    const found = checkOrder('until_edtf', row.from_edtf, row.until_edtf);
    const ends = endsOf(row, context);
    if (ends === undefined || nameNode(ends.from) !== nameNode(ends.to)) return found;
    return [...found, { column: 'country', rule: 'self-link', message: 'is a member of itself' }];
  },
  records: (row, origin, context) => {
    const ends = endsOf(row, context);
    if (ends === undefined) return [];
    return makeClaims({
      origin,
      link: memberOf,
      ...ends,
      sources: splitList(row.sources),
      confidence: row.confidence,
      start: row.from_edtf,
      end: row.until_edtf,
      preference: 2,
      note: row.note,
      properties: { status: row.status, note: row.note },
    });
  },
});

function endsOf({ country, organization }: MembershipRow, context: Context) {
  return findMembershipEnds(context, { member: country, organization });
}
