import { memberOf } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { confidence, edtf, keyOf, listOf, optional, organization, partyName, required, text } from '../../../table/column.ts';
import { findEntity } from '../../../table/find-entity.ts';
import { findOrganization } from '../../../table/find-organization.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { defineSource } from '../../../table/source.ts';
import { complainAboutOrder } from '../../../table/span.ts';

/** Dated memberships. */
export const memberships = defineSource({
  id: 'memberships',
  file: 'memberships.tsv',
  manifest: bundledManifest({
    title: 'Dated memberships',
    coverage: '1893/2026',
    expectedRows: { atLeast: 800, atMost: 3000 },
    preference: 'It takes precedence over world/memberships.tsv, which has no dates.',
  }),
  columns: {
    organization,
    country: partyName,
    from_edtf: optional(edtf),
    until_edtf: optional(edtf),
    status: required,
    sources: listOf(keyOf('sources')),
    confidence,
    note: text,
  },
  isLookup: true,
  key: (row) => [row.organization, row.country, row.from_edtf, row.status].join('/'),
  complaints: (row, context) => {
    const found = complainAboutOrder('until_edtf', row.from_edtf, row.until_edtf);
    const [member, whole] = [
      findEntity(context, row.country)?.end,
      findOrganization(context, row.organization),
    ];
    if (member === undefined || member.model !== whole?.model || member.key !== whole.key)
      return found;
    return [...found, { column: 'country', rule: 'self-link', message: 'is a member of itself' }];
  },
  records: (row, origin, context) => {
    const [from, to] = [
      findEntity(context, row.country)?.end,
      findOrganization(context, row.organization),
    ];
    if (from === undefined || to === undefined) return [];
    return makeClaims({
      origin,
      link: memberOf,
      from,
      to,
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
