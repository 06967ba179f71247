import { organization } from '../../schema/model/organization.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { edtf, optional, required } from '../column.ts';
import { nameEntry } from '../language-of.ts';
import { makeNode } from '../make-node.ts';
import { makeSlug } from '../make-slug.ts';
import { UNSOURCED } from '../read-confidence.ts';
import { defineSource } from '../source.ts';

/** Organizations of the world; their names and founding dates are general knowledge. */
export const worldOrganizations = defineSource({
  id: 'world-organizations',
  file: 'world/organizations.tsv',
  manifest: bundledManifest({
    title: 'Organizations of the world',
    coverage: '1815/2026',
    expectedRows: { atLeast: 200, atMost: 300 },
    preference: 'organizations.tsv goes before it.',
  }),
  columns: { abbreviation: required, name: required, founded_edtf: optional(edtf) },
  isLookup: true,
  key: (row) => row.abbreviation,
  records: (row, origin) => [
    makeNode({
      origin,
      model: organization,
      key: makeSlug(row.name),
      preference: 1,
      sources: [UNSOURCED],
      properties: {
        name: row.name,
        abbreviation: row.abbreviation,
        foundedOn: row.founded_edtf,
      },
      lists: { names: [...nameEntry(row.name, 'en'), ...nameEntry(row.abbreviation, '')] },
    }),
  ],
});
