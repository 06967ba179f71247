import { dispute, over } from '../../schema/model/dispute.ts';
import { event, tookPartIn } from '../../schema/model/event.ts';
import { place } from '../../schema/model/place.ts';
import { partyTo, treaty } from '../../schema/model/treaty.ts';
import type { LinkModel } from '../../src/model/link-model.ts';
import type { NodeModel } from '../../src/model/node-model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import type { Cells } from '../cells.ts';
import { confidence, edtf, keyOf, oneOf, optional, required, text } from '../column.ts';
import { findRow, type Context } from '../context.ts';
import { readEntities } from '../find-entity.ts';
import { splitList } from '../language-of.ts';
import { lastDayOf } from '../last-day-of.ts';
import { makeClaims } from '../make-claims.ts';
import { makeSlug } from '../make-slug.ts';
import { readConfidence } from '../read-confidence.ts';
import type { CitationRecord, ClaimRecord, End } from '../record.ts';
import { defineSource, type Complaint } from '../source.ts';

/** What a source says of one field of one row: the same, or other. */
export const citations = defineSource({
  id: 'citations',
  file: 'citations.tsv',
  manifest: bundledManifest({
    title: 'Citations of single fields',
    coverage: '1543/2026',
    expectedRows: { atLeast: 900, atMost: 3000 },
    preference: "The row's own value is preferred.",
  }),
  columns: {
    table: oneOf('treaties', 'events', 'disputes'),
    row: required,
    field: required,
    value: text,
    says: oneOf('same', 'other'),
    source: keyOf('sources'),
    confidence,
    note: text,
  },
  key: (row) => [row.table, row.row, row.field, row.source].join('/'),
  complaints,
  records: (row, origin, context) => {
    const cited = findRow(context, row.table, row.row);
    const field = FIELDS.get(`${row.table}/${row.field}`);
    if (cited === undefined || field === undefined) return [];
    const ends = endsOf(row, field, cited, context);
    return [
      makeCitation(row, origin, field),
      ...ends.flatMap((each) => makeSupport(row, origin, { field, ...each }, context)),
    ];
  },
});

interface CitationRow {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly value: string;
  readonly says: string;
  readonly source: string;
  readonly confidence: string;
  readonly note: string;
}

interface CitedField {
  readonly model: NodeModel;
  /** The name that the field has on the node. */
  readonly name: string;
  readonly isDate: boolean;
  /** What the value says of the links of the node; nothing where the field is no matter of links. */
  readonly link?: LinkModel;
  readonly say?: (value: string) => Support;
}

type Support = Partial<Pick<ClaimRecord['claim'], 'start' | 'end' | 'dates'>>;

const FIELDS: ReadonlyMap<string, CitedField> = new Map([
  [
    'treaties/signed_edtf',
    dateOf(treaty, 'signedOn', partyTo, (signedOn) => ({ dates: { signedOn } })),
  ],
  ['treaties/in_force_edtf', dateOf(treaty, 'inForceOn', partyTo, (start) => ({ start }))],
  ['treaties/ended_edtf', dateOf(treaty, 'endedOn', partyTo, (end) => ({ end }))],
  ['treaties/place', { model: treaty, name: 'signedAt', isDate: false }],
  ['treaties/name', { model: treaty, name: 'name', isDate: false }],
  [
    'treaties/parties',
    { model: treaty, name: 'parties', isDate: false, link: partyTo, say: () => ({}) },
  ],
  ['events/start_edtf', dateOf(event, 'startedOn', tookPartIn, (start) => ({ start }))],
  ['events/end_edtf', dateOf(event, 'endedOn', tookPartIn, (end) => ({ end }))],
  ['events/place', { model: event, name: 'place', isDate: false }],
  ['events/name', { model: event, name: 'name', isDate: false }],
  [
    'events/participants',
    { model: event, name: 'participants', isDate: false, link: tookPartIn, say: () => ({}) },
  ],
  ['disputes/from_edtf', dateOf(place, 'startedOn', over, (start) => ({ start }))],
]);

function dateOf(
  model: NodeModel,
  name: string,
  link: LinkModel,
  say: (value: string) => Support,
): CitedField {
  return { model, name, isDate: true, link, say };
}

function complaints(row: CitationRow, context: Context): readonly Complaint[] {
  const cited = findRow(context, row.table, row.row);
  if (cited === undefined)
    return [{ column: 'row', rule: 'dangling', message: `"${row.row}" is no row of ${row.table}` }];
  const field = FIELDS.get(`${row.table}/${row.field}`);
  if (field === undefined)
    return [
      { column: 'field', rule: 'field', message: `"${row.field}" of ${row.table} cannot be cited` },
    ];
  const wrong = field.isDate ? optional(edtf)(row.value, context) : undefined;
  if (wrong !== undefined) return [{ column: 'value', ...wrong }];
  if (row.says !== 'same' || sameValue(row.value, cited[row.field] ?? '')) return [];
  return [
    {
      column: 'value',
      rule: 'stale',
      message: `is not what the row has: "${cited[row.field] ?? ''}"`,
    },
  ];
}

function sameValue(one: string, other: string): boolean {
  return [...splitList(one)].sort().join(';') === [...splitList(other)].sort().join(';');
}

function makeCitation(row: CitationRow, origin: string, field: CitedField): CitationRecord {
  return {
    kind: 'citation',
    origin,
    about: { model: field.model, key: keyOfCited(row) },
    source: row.source,
    field: field.name,
    value: row.value,
    agrees: row.says === 'same',
    confidence: readConfidence(row.confidence, [row.source]),
    note: row.note,
  };
}

function keyOfCited(row: CitationRow): string {
  return row.table === 'disputes' ? makeSlug(row.row.split('/')[1] ?? '') : row.row;
}

interface CitedLink {
  readonly field: CitedField;
  readonly from: End;
  readonly to: End;
}

// A citation without a value denies, and a list of other parties is shown but makes no link.
function makeSupport(
  row: CitationRow,
  origin: string,
  { field, from, to }: CitedLink,
  context: Context,
): readonly ClaimRecord[] {
  const { link, say } = field;
  if (link === undefined || say === undefined || row.value === '') return [];
  if (!field.isDate && row.says === 'other') return [];
  return makeClaims({
    origin,
    about: `${row.table}/${row.row}`,
    isContesting: row.says === 'other',
    link,
    from,
    to,
    sources: [row.source],
    confidence: row.confidence,
    preference: 1,
    notAfter: link === partyTo ? lastDayOf(context, from.key) : '',
    note: row.note,
    ...say(row.value),
  });
}

function endsOf(
  row: CitationRow,
  field: CitedField,
  cited: Cells,
  context: Context,
): readonly { readonly from: End; readonly to: End }[] {
  const to = { model: field.model, key: keyOfCited(row) };
  if (row.table === 'disputes')
    return [{ from: { model: dispute, key: cited['dispute_slug'] ?? '' }, to }];
  const cell = cited[row.table === 'treaties' ? 'parties' : 'participants'] ?? '';
  const parties = readEntities(context, cell).map(({ end }) => ({ from: end, to }));
  // The dates of a treaty with parties that are not listed are Japan's alone.
  const isJapansOnly =
    row.table === 'treaties' && field.isDate && splitList(cell).includes('multilateral');
  return isJapansOnly ? parties.filter(({ from }) => from.key === 'JPN') : parties;
}
