import { bundledManifest } from '../bundled-manifest.ts';
import { edtf, keyOf, listOf, required } from '../../../table/column.ts';
import { makeNode } from '../../../record/make-node.ts';
import { makeSlug } from '../../../record/make-slug.ts';
import { findRow } from '../../../table/context.ts';
import { organization } from '../../../../schema/organization/model.ts';
import { splitList } from '../../../record/language-of.ts';
import { defineSource } from '../../../table/source.ts';

/** Organizations with a complete dated list of memberships of one status in memberships.tsv. */
export const completeLists = defineSource({
  id: 'world-complete_lists',
  file: 'world/complete_lists.tsv',
  manifest: bundledManifest({
    title: 'Organizations with complete lists of members',
    coverage: '2026-01-01',
    expectedRows: { atLeast: 20, atMost: 100 },
    preference: 'A complete list takes precedence over the memberships of the World Factbook.',
  }),
  columns: {
    organization: keyOf('world-organizations'),
    status: required,
    as_of_edtf: edtf,
    sources: listOf(keyOf('sources')),
  },
  isLookup: true,
  key: (row) => `${row.organization}/${row.status}`,
  records: (row, origin, context) => {
    const name = findRow(context, 'world-organizations', row.organization)?.['name'] ?? '';
    return [
      makeNode({
        origin,
        model: organization,
        key: makeSlug(name),
        preference: 0,
        sources: splitList(row.sources),
        lists: { completeLists: [[row.status, row.as_of_edtf, row.sources]] },
      }),
    ];
  },
});
