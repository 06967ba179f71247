import { bundledManifest } from '../bundled-manifest.ts';
import { edtf, keyOf, listOf, oneOf, optional, required, text } from '../../../table/column.ts';
import { ENTITY_MODELS, isKnown } from '../../../table/find-entity.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { isName, PERIOD_NOTE } from '../../../table/name-of-country.ts';
import { defineSource, type RowOf } from '../../../table/source.ts';

const WITHOUT_NODE = ['GROUP', 'THEME'];

const columns = {
  name: required,
  kind: oneOf(...ENTITY_MODELS.keys(), ...WITHOUT_NODE),
  key: text,
  note: text,
  used_from: optional(edtf),
  used_until: optional(edtf),
  sources: optional(listOf(keyOf('sources'))),
};

type EntityRow = RowOf<typeof columns>;

/** The entities of the names in the tables. Each name is added to the node of its entity. */
export const entities = defineSource({
  id: 'entities',
  file: 'entities.tsv',
  manifest: bundledManifest({
    title: 'Entities of the names in the tables',
    coverage: '1543/2026',
    expectedRows: { atLeast: 400, atMost: 800 },
    preference: 'It only adds names to nodes of other tables.',
  }),
  columns,
  isLookup: true,
  key: (row) => row.name,
  findIssues: (row, context) => {
    const isGroup = WITHOUT_NODE.includes(row.kind);
    if (isGroup && row.key === '') return [];
    if (!isGroup && isKnown(context, row.kind, row.key)) return [];
    return [
      { column: 'key', rule: 'dangling', message: `"${row.key}" is not the key of a ${row.kind}` },
    ];
  },
  skipReason: (row) =>
    WITHOUT_NODE.includes(row.kind) ? `a ${row.kind} has no node and no relationships` : undefined,
  records: (row, origin) => {
    const model = ENTITY_MODELS.get(row.kind);
    if (model === undefined) return [];
    return [
      makeNode({
        origin,
        model,
        key: row.key,
        preference: 0,
        sources: splitList(row.sources),
        lists: { names: isName(row.note) ? namesOf(row) : [] },
      }),
    ];
  },
});

// "Qing China [CHN]": the successors in brackets are not part of the name.
function namesOf(row: EntityRow): (readonly string[])[] {
  const english = row.name.replace(/ \[[^\]]*\]$/, '');
  const japanese = row.note.startsWith(PERIOD_NOTE)
    ? /\(([^()]*)\)$/.exec(row.note)?.[1]
    : undefined;
  return [
    [english, 'en', row.used_from, row.used_until],
    ...(japanese === undefined ? [] : [[japanese, 'ja', row.used_from, row.used_until]]),
  ];
}
