import { treaty } from '../../../../schema/treaty/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { edtf, oneOf, optional, required, slug } from '../../../table/column.ts';
import { findRow } from '../../../table/context.ts';
import { nameEntry } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { UNSOURCED } from '../../../../src/claims/claim-record.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

/** Global treaties with their own dates. The dates are general knowledge. */
export const worldAgreements = defineSource({
  id: 'world-agreements',
  file: 'world/agreements.tsv',
  manifest: bundledManifest({
    title: 'Global treaties on the environment',
    coverage: '1946/2016',
    expectedRows: { atLeast: 25, atMost: 100 },
    preference: 'Its dates are the dates of the treaty. The names in treaties.tsv take precedence.',
  }),
  columns: {
    agreement: required,
    slug,
    name: required,
    adopted_edtf: edtf,
    in_force_edtf: optional(edtf),
    also_in_treaties_tsv: oneOf('yes', 'no'),
  },
  isLookup: true,
  key: (row) => row.agreement,
  findIssues: (row, context) => {
    const found = checkOrder('in_force_edtf', row.adopted_edtf, row.in_force_edtf);
    const isThere = findRow(context, 'treaties', row.slug) !== undefined;
    if (isThere === (row.also_in_treaties_tsv === 'yes')) return found;
    const message = `is ${row.also_in_treaties_tsv}, but treaties.tsv ${isThere ? 'has' : 'does not have'} "${row.slug}"`;
    return [...found, { column: 'also_in_treaties_tsv', rule: 'join', message }];
  },
  records: (row, origin) => [
    makeNode({
      origin,
      model: treaty,
      key: row.slug,
      preference: 1,
      sources: [UNSOURCED],
      properties: {
        name: row.name,
        treatyKind: 'environment-agreement',
        signedOn: row.adopted_edtf,
        inForceOn: row.in_force_edtf,
        isMultilateral: true,
      },
      lists: { names: [...nameEntry(row.name, 'en'), ...nameEntry(row.agreement, 'en')] },
    }),
  ],
});
