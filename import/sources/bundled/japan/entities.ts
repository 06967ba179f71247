import { bundledManifest } from '../bundled-manifest.ts';
import { edtf, keyOf, listOf, oneOf, optional, required, text } from '../../../table/column.ts';
import { findRow, rowsOf, type Context } from '../../../table/context.ts';
import { findCountry } from '../../../table/find-country.ts';
import { ENTITY_MODELS } from '../../../table/find-entity.ts';
import { findOrganization } from '../../../table/find-organization.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { makeSlug } from '../../../record/make-slug.ts';
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

/** The entity that each name in the tables refers to. The name becomes a name of its node. */
export const entities = defineSource({
  id: 'entities',
  file: 'entities.tsv',
  manifest: bundledManifest({
    title: 'What every name in the tables is',
    coverage: '1543/2026',
    expectedRows: { atLeast: 400, atMost: 800 },
    preference: 'It only adds names to nodes that other tables make.',
  }),
  columns,
  isLookup: true,
  key: (row) => row.name,
  complaints: (row, context) => {
    const isGroup = WITHOUT_NODE.includes(row.kind);
    if (isGroup && row.key === '') return [];
    if (!isGroup && isKnown(context, row.kind, row.key)) return [];
    return [
      { column: 'key', rule: 'dangling', message: `"${row.key}" is not the key of a ${row.kind}` },
    ];
  },
  skipReason: (row) =>
    WITHOUT_NODE.includes(row.kind) ? `a ${row.kind} has no node and no link` : undefined,
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

// "Qing China [CHN]": the successors in brackets are the notation of the tables, not a part of the name.
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

const TABLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['PERSON', ['persons']],
  ['PLACE', ['places']],
  ['EVENT', ['events', 'entity_events']],
  ['TREATY', ['treaties']],
]);

/** Whether a key is that of an entity of a kind in the tables. */
export function isKnown(context: Context, kind: string, key: string): boolean {
  if (kind === 'COUNTRY') return findCountry(context, key) !== undefined;
  if (kind === 'ORGANIZATION') return findOrganization(context, key)?.key === key;
  if (kind === 'DISPUTE')
    return rowsOf(context, 'disputes').some((row) => row['dispute_slug'] === key);
  if (kind === 'POLL')
    return rowsOf(context, 'polls').some((row) => makeSlug(row['poll'] ?? '') === key);
  return (TABLES.get(kind) ?? []).some((table) => findRow(context, table, key) !== undefined);
}
