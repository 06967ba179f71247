import { partyTo, treaty } from '../../../../schema/treaty/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { countryOrUnion, keyOf, oneOf } from '../../../table/column.ts';
import { findRow } from '../../../table/context.ts';
import { findEntity } from '../../../table/find-entity.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { FACTBOOK_2026 } from '../publications.ts';
import { defineSource } from '../../../table/source.ts';
import { firstDay } from '../../../table/span.ts';

/** Parties and signatories of global treaties, as of the last edition of the Factbook. */
export const environmentAgreements = defineSource({
  id: 'world-environment_agreements',
  file: 'world/environment_agreements.tsv',
  manifest: bundledManifest({
    title: 'Acts of the World Factbook',
    coverage: '2026-01-01',
    expectedRows: { atLeast: 3000, atMost: 5000 },
    preference: 'It has no dates, so dated tables take precedence over it.',
    publications: [FACTBOOK_2026],
  }),
  columns: {
    iso3: countryOrUnion,
    agreement: keyOf('world-agreements'),
    status: oneOf('party', 'signed'),
  },
  key: (row) => `${row.iso3}/${row.agreement}`,
  records: (row, origin, context) => {
    const agreement = findRow(context, 'world-agreements', row.agreement);
    const member = findEntity(context, row.iso3)?.end;
    if (agreement === undefined || member === undefined) return [];
    return makeClaims({
      origin,
      link: partyTo,
      from: member,
      to: { model: treaty, key: agreement['slug'] ?? '' },
      sources: [FACTBOOK_2026.key],
      known: FACTBOOK_2026.coverage,
      notBefore: firstDay(agreement['adopted_edtf'] ?? ''),
      properties: { role: roleOf(row.status, agreement['in_force_edtf'] ?? '') },
    });
  },
});

/**
 * Returns the role of a party. A treaty that is not in force, such as the Test Ban Treaty, does not bind states that
 * ratified it.
 */
function roleOf(status: string, inForceOn: string): string {
  if (status === 'signed') return 'signatory';
  return inForceOn === '' ? 'ratified' : 'party';
}
