import { partyTo, treaty } from '../../../../schema/treaty/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import {
  confidence,
  edtf,
  keyOf,
  listOf,
  oneOf,
  optional,
  partyName,
  text,
} from '../../../table/column.ts';
import { findRow } from '../../../table/context.ts';
import { findEntity } from '../../../table/find-entity.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder, firstDay } from '../../../table/span.ts';
import { boundsOfParty } from '../parties.ts';

/** The parties of treaties with more than two parties. Each party has its own dates. */
export const treatyParties = defineSource({
  id: 'treaty_parties',
  file: 'treaty_parties.tsv',
  manifest: bundledManifest({
    title: 'Parties of treaties with more than two',
    coverage: '1864/2026',
    expectedRows: { atLeast: 500, atMost: 5000 },
    preference: 'It takes precedence over treaties.tsv, where the dates apply to Japan.',
  }),
  columns: {
    treaty: keyOf('treaties'),
    party: partyName,
    signed_edtf: optional(edtf),
    bound_edtf: optional(edtf),
    ended_edtf: optional(edtf),
    role: oneOf('party', 'acceded', 'signatory'),
    sources: listOf(keyOf('sources')),
    confidence,
    note: text,
  },
  isLookup: true,
  key: (row) => [row.treaty, row.party, row.bound_edtf].join('/'),
  findIssues: (row) => [
    ...checkOrder('ended_edtf', row.bound_edtf, row.ended_edtf),
    ...checkOrder('ended_edtf', row.signed_edtf, row.ended_edtf),
  ],
  records: (row, origin, context) => {
    const party = findEntity(context, row.party)?.end;
    const whole = findRow(context, 'treaties', row.treaty);
    if (party === undefined || whole === undefined) return [];
    const bounds = boundsOfParty({
      slug: row.treaty,
      parties: whole['parties'] ?? '',
      signed_edtf: whole['signed_edtf'] ?? '',
      ended_edtf: whole['ended_edtf'] ?? '',
    });
    return makeClaims({
      origin,
      link: partyTo,
      from: party,
      to: { model: treaty, key: row.treaty },
      sources: splitList(row.sources),
      confidence: row.confidence,
      start: row.bound_edtf,
      end: row.ended_edtf,
      dates: { signedOn: row.signed_edtf },
      ...bounds,
      notBefore: firstDay(row.signed_edtf) || bounds.notBefore,
      preference: 3,
      note: row.note,
      properties: { role: row.role },
    });
  },
});
