import { memberOf } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import type { Cells } from '../../../table/cells.ts';
import { countryOrUnion, keyOf, required } from '../../../table/column.ts';
import { findRow, rowsWith, type Context } from '../../../table/context.ts';
import { findMembershipEnds } from '../membership-ends.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { FACTBOOK_2026 } from '../publications.ts';
import { defineSource, type RowOf } from '../../../table/source.ts';

const columns = {
  iso3: countryOrUnion,
  organization: keyOf('world-organizations'),
  status: required,
};

type MembershipRow = RowOf<typeof columns>;

/** Memberships as of the last edition of the Factbook. */
export const worldMemberships = defineSource({
  id: 'world-memberships',
  file: 'world/memberships.tsv',
  manifest: bundledManifest({
    title: 'Memberships of the World Factbook',
    coverage: '2026-01-01',
    expectedRows: { atLeast: 10_000, atMost: 12_000 },
    preference: 'It has no dates, so memberships.tsv takes precedence over it.',
    publications: [FACTBOOK_2026],
  }),
  columns,
  key: (row) => `${row.iso3}/${row.organization}`,
  // NAM means Namibia in one column and the Non-Aligned Movement in the other.
  findIssues: (row) =>
    row.iso3 === 'EU' && row.organization === 'EU'
      ? [{ column: 'iso3', rule: 'self-link', message: 'is a member of itself' }]
      : [],
  records: (row, origin, context) => {
    const { iso3: member, organization } = row;
    const ends = findMembershipEnds(context, { member, organization });
    if (ends === undefined) return [];
    return makeClaims({
      origin,
      link: memberOf,
      ...ends,
      sources: [FACTBOOK_2026.key],
      known: FACTBOOK_2026.coverage,
      needsDatedClaim: hasCompleteList(row, context),
      properties: { status: standing(row, context) },
    });
  },
});

// If the dated list of members is complete, the yearbook alone does not establish a membership.
function hasCompleteList({ organization, status }: MembershipRow, context: Context): boolean {
  const meanings = memberOf.standing?.meanings ?? {};
  const lists = rowsWith(context, 'world-complete_lists', organizationOf, organization);
  return lists.some((list) => meanings[list['status'] ?? ''] === meanings[status]);
}

function organizationOf(row: Cells): string {
  return row['organization'] ?? '';
}

// The yearbook counts contributors of troops to a mission as its members.
function standing({ organization, status }: MembershipRow, context: Context): string {
  const note = findRow(context, 'world-organizations', organization)?.['note'] ?? '';
  return status === 'member' && MISSION.test(note) ? 'contributor' : status;
}

const MISSION = /^Members are the states that (send|sent) /;
