import { dispute, disputes, over } from '../../../../schema/dispute/model.ts';
import { event, tookPartIn } from '../../../../schema/event/model.ts';
import { organization } from '../../../../schema/organization/model.ts';
import { place } from '../../../../schema/place/model.ts';
import { partyTo, treaty } from '../../../../schema/treaty/model.ts';
import type { FactModel } from '../../../../src/claims/fact-model.ts';
import type { NodeModel } from '../../../../src/graph/model/node-model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import type { Cells } from '../../../table/cells.ts';
import { findCitedFact } from '../cited-fact.ts';
import { citedLinks, type CitedLink } from '../cited-links.ts';
import { confidence, edtf, keyOf, oneOf, optional, required, text } from '../../../table/column.ts';
import { findRow, type Context } from '../../../table/context.ts';
import { slugOfName } from '../../../table/find-organization.ts';
import { MULTILATERAL } from '../parties.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { makeSlug } from '../../../record/make-slug.ts';
import { readConfidence } from '../../../record/read-confidence.ts';
import type { CitationRecord, ClaimRecord } from '../../../record/record.ts';
import { defineSource, type RowIssue, type RowOf } from '../../../table/source.ts';

const columns = {
  table: oneOf(
    'treaties',
    'events',
    'disputes',
    'diplomatic_relations',
    'relation_breaks',
    'memberships',
    'links',
    'world/organizations',
    'world/dispute_pairs',
  ),
  row: required,
  field: required,
  value: text,
  says: oneOf('same', 'other'),
  source: keyOf('sources'),
  confidence,
  note: text,
};

type CitationRow = RowOf<typeof columns>;

/** The statement of a source about one field of a row: the same value or another value. */
export const citations = defineSource({
  id: 'citations',
  file: 'citations.tsv',
  manifest: bundledManifest({
    title: 'Citations of single fields',
    coverage: '0538/2026',
    expectedRows: { atLeast: 900, atMost: 5000 },
    preference: 'The value of the row takes precedence.',
  }),
  columns,
  key: (row) => [row.table, row.row, row.field, row.value, row.source].join('/'),
  findIssues,
  records: (row, origin, context) => {
    const fact = findCitedFact(context, row);
    if (fact !== undefined) return makeClaims({ ...asComment(row, origin), ...fact });
    const cited = findCited(row, context);
    const field = FIELDS.get(`${row.table}/${row.field}`);
    if (cited === undefined || field === undefined) return [];
    return [makeCitation(row, origin, field, cited), ...makeSupport(row, origin, field, context)];
  },
});

interface CitedField {
  readonly model: NodeModel;
  /** The name of the property of the node. */
  readonly name: string;
  readonly isDate: boolean;
  /** The type of the relationships described by the field, or undefined if the field does not describe relationships. */
  readonly link?: FactModel;
  readonly toSupport?: (value: string) => Support;
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
    { model: treaty, name: 'parties', isDate: false, link: partyTo, toSupport: () => ({}) },
  ],
  ['events/start_edtf', dateOf(event, 'startedOn', tookPartIn, (start) => ({ start }))],
  ['events/end_edtf', dateOf(event, 'endedOn', tookPartIn, (end) => ({ end }))],
  ['events/place', { model: event, name: 'place', isDate: false }],
  ['events/name', { model: event, name: 'name', isDate: false }],
  [
    'events/participants',
    { model: event, name: 'participants', isDate: false, link: tookPartIn, toSupport: () => ({}) },
  ],
  ['disputes/from_edtf', dateOf(place, 'startedOn', over, (start) => ({ start }))],
  ['world/organizations/founded_edtf', { model: organization, name: 'foundedOn', isDate: true }],
  ['world/organizations/ended_edtf', { model: organization, name: 'dissolvedOn', isDate: true }],
  [
    'world/dispute_pairs/since_edtf',
    dateOf(dispute, 'startedOn', disputes, (start) => ({ start })),
  ],
  ['world/dispute_pairs/until_edtf', dateOf(dispute, 'endedOn', disputes, (end) => ({ end }))],
  ['world/dispute_pairs/status', { model: dispute, name: 'status', isDate: false }],
]);

/** The table ids that differ from the file name, by file name. */
const TABLES: ReadonlyMap<string, string> = new Map([
  ['world/organizations', 'world-organizations'],
  ['world/dispute_pairs', 'world-dispute_pairs'],
]);

function dateOf(
  model: NodeModel,
  name: string,
  link: FactModel,
  toSupport: (value: string) => Support,
): CitedField {
  return { model, name, isDate: true, link, toSupport };
}

function findIssues(row: CitationRow, context: Context): readonly RowIssue[] {
  const fact = findCitedFact(context, row);
  const field = FIELDS.get(`${row.table}/${row.field}`);
  const cited = fact?.row ?? findCited(row, context);
  if (cited === undefined)
    return [
      { column: 'row', rule: 'dangling', message: `"${row.row}" is not a row of ${row.table}` },
    ];
  if (field === undefined && fact === undefined)
    return [
      { column: 'field', rule: 'field', message: `"${row.field}" of ${row.table} cannot be cited` },
    ];
  const isDate = fact !== undefined || field?.isDate === true;
  const wrong = isDate ? optional(edtf)(row.value, context) : undefined;
  return wrong === undefined ? checkValue(row, cited) : [{ column: 'value', ...wrong }];
}

function checkValue(row: CitationRow, cited: Cells): readonly RowIssue[] {
  const value = cited[row.field] ?? '';
  if (row.says !== 'same' || sameValue(row.value, value)) return [];
  return [
    { column: 'value', rule: 'stale', message: `differs from the value of the row, "${value}"` },
  ];
}

function sameValue(one: string, other: string): boolean {
  return [...splitList(one)].sort().join(';') === [...splitList(other)].sort().join(';');
}

function findCited({ table, row }: CitationRow, context: Context): Cells | undefined {
  return findRow(context, TABLES.get(table) ?? table, row);
}

function makeCitation(
  row: CitationRow,
  origin: string,
  field: CitedField,
  cited: Cells,
): CitationRecord {
  return {
    kind: 'citation',
    origin,
    about: { model: field.model, key: keyOfCited(row, cited) },
    source: row.source,
    field: field.name,
    value: row.value,
    agrees: row.says === 'same',
    confidence: readConfidence(row.confidence, [row.source]),
    note: row.note,
  };
}

function keyOfCited(row: CitationRow, cited: Cells): string {
  if (row.table === 'disputes') return makeSlug(row.row.split('/')[1] ?? '');
  return row.table === 'world/organizations' ? slugOfName(cited) : row.row;
}

/**
 * Creates the claims of a citation about the relationships of its node. They support the relationships, contest their
 * dates or deny them.
 */
function makeSupport(
  row: CitationRow,
  origin: string,
  { link, toSupport, isDate }: CitedField,
  context: Context,
): readonly ClaimRecord[] {
  if (link === undefined || toSupport === undefined) return [];
  const isOther = row.says === 'other';
  const links = citedLinks(row, { isDate, context });
  if (row.value !== '' && (isDate || !isOther))
    return links.flatMap((each) =>
      makeComment(row, origin, { link, ...each, ...toSupport(row.value) }),
    );
  const named = new Set(splitList(row.value));
  // An incomplete list does not deny any relationship.
  if (isDate || named.size === 0 || named.has(MULTILATERAL)) return [];
  return links
    .filter(({ names }) => !names.some((name) => named.has(name)))
    .flatMap((each) => makeComment(row, origin, { link, ...each, isDenial: true }));
}

interface Comment extends CitedLink, Support {
  readonly link: FactModel;
  readonly isDenial?: boolean;
}

function makeComment(row: CitationRow, origin: string, comment: Comment): readonly ClaimRecord[] {
  return makeClaims({ ...asComment(row, origin), ...comment });
}

function asComment(row: CitationRow, origin: string) {
  return {
    origin,
    isContesting: row.says === 'other',
    sources: [row.source],
    confidence: row.confidence,
    preference: row.says === 'other' ? 0 : 1,
    note: row.note,
  };
}
