import { organization } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { edtf, keyOf, listOf, optional, required, text } from '../../../table/column.ts';
import { rowsWith, type Context } from '../../../table/context.ts';
import { slugOfName } from '../../../table/find-organization.ts';
import { nameEntry, splitList } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { makeSlug } from '../../../record/make-slug.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

/** Organizations with their names, dates of foundation and dissolution, and membership criteria. */
export const worldOrganizations = defineSource({
  id: 'world-organizations',
  file: 'world/organizations.tsv',
  manifest: bundledManifest({
    title: 'Organizations of the world',
    coverage: '1815/2026',
    expectedRows: { atLeast: 200, atMost: 300 },
    preference: 'organizations.tsv takes precedence over it.',
  }),
  columns: {
    abbreviation: required,
    name: required,
    founded_edtf: optional(edtf),
    ended_edtf: optional(edtf),
    note: text,
    sources: listOf(keyOf('sources')),
  },
  isLookup: true,
  key: (row) => row.abbreviation,
  findIssues: (row, context) => [
    ...checkOrder('ended_edtf', row.founded_edtf, row.ended_edtf),
    ...checkName(row, context),
  ],
  records: (row, origin) => [
    makeNode({
      origin,
      model: organization,
      key: makeSlug(row.name),
      preference: 1,
      sources: splitList(row.sources),
      properties: {
        name: row.name,
        abbreviation: row.abbreviation,
        foundedOn: row.founded_edtf,
        dissolvedOn: row.ended_edtf,
        membershipNote: row.note,
      },
      lists: { names: [...nameEntry(row.name, 'en'), ...nameEntry(row.abbreviation, '')] },
    }),
  ],
});

// Two organizations with the same name would be merged into one node with the members of both.
function checkName(
  row: { readonly abbreviation: string; readonly name: string },
  context: Context,
) {
  const others = rowsWith(context, 'world-organizations', slugOfName, makeSlug(row.name))
    .map((each) => each['abbreviation'] ?? '')
    .filter((each) => each !== row.abbreviation);
  if (others.length === 0) return [];
  const message = `is also the name of ${others.join(', ')}; distinguish them, for example by a place or a year`;
  return [{ column: 'name', rule: 'join', message }];
}
