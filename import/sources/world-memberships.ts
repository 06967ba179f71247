import { memberOf } from '../../schema/model/organization.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { countryOrUnion, keyOf, required } from '../column.ts';
import { findMember } from '../find-member.ts';
import { findOrganization } from '../find-organization.ts';
import { makeClaims } from '../make-claims.ts';
import { FACTBOOK_2026 } from '../publications.ts';
import { defineSource } from '../source.ts';

/** Memberships of today, as of the last edition of the Factbook. */
export const worldMemberships = defineSource({
  id: 'world-memberships',
  file: 'world/memberships.tsv',
  manifest: bundledManifest({
    title: 'Memberships of the World Factbook',
    coverage: '2026-01-01',
    expectedRows: { atLeast: 10_000, atMost: 12_000 },
    preference: 'It knows no dates, so memberships.tsv goes before it.',
    publications: [FACTBOOK_2026],
  }),
  columns: {
    iso3: countryOrUnion,
    organization: keyOf('world-organizations'),
    status: required,
  },
  key: (row) => `${row.iso3}/${row.organization}`,
  // NAM is Namibia in one column and the Non-Aligned Movement in the other.
  complaints: (row) =>
    row.iso3 === 'EU' && row.organization === 'EU'
      ? [{ column: 'iso3', rule: 'self-link', message: 'is a member of itself' }]
      : [],
  records: (row, origin, context) => {
    const [from, to] = [findMember(context, row.iso3), findOrganization(context, row.organization)];
    if (from === undefined || to === undefined) return [];
    return makeClaims({
      origin,
      link: memberOf,
      from,
      to,
      sources: [FACTBOOK_2026.key],
      known: FACTBOOK_2026.coverage,
      properties: { status: row.status },
    });
  },
});
