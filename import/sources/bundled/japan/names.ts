import { bundledManifest } from '../bundled-manifest.ts';
import { edtf, oneOf, optional, required, text } from '../../../table/column.ts';
import { ENTITY_MODELS, isKnown } from '../../../table/find-entity.ts';
import { makeNode } from '../../../record/make-node.ts';
import { UNSOURCED } from '../../../../src/claims/claim-record.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

/** Additional names of entities: native, short and former names. They are general knowledge. */
export const names = defineSource({
  id: 'names',
  file: 'names.tsv',
  manifest: bundledManifest({
    title: 'Further names of entities',
    coverage: '1543/2026',
    expectedRows: { atLeast: 500, atMost: 5000 },
    preference: 'It only adds names to nodes of other tables.',
  }),
  columns: {
    kind: oneOf(...ENTITY_MODELS.keys()),
    key: required,
    name: required,
    language: text,
    used_from: optional(edtf),
    used_until: optional(edtf),
  },
  key: (row) => [row.kind, row.key, row.language, row.name].join('/'),
  findIssues: (row, context) => [
    ...checkOrder('used_until', row.used_from, row.used_until),
    ...(isKnown(context, row.kind, row.key)
      ? []
      : [
          {
            column: 'key',
            rule: 'dangling',
            message: `"${row.key}" is not the key of a ${row.kind}`,
          },
        ]),
  ],
  records: (row, origin) => {
    const model = ENTITY_MODELS.get(row.kind);
    if (model === undefined) return [];
    return [
      makeNode({
        origin,
        model,
        key: row.key,
        preference: 0,
        sources: [UNSOURCED],
        lists: { names: [[row.name, row.language, row.used_from, row.used_until]] },
      }),
    ];
  },
});
