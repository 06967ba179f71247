import { hasRelationsWith, memberOf } from '../../../schema/organization/model.ts';
import type { FactModel } from '../../../src/claims/fact-model.ts';
import type { Cells } from '../../table/cells.ts';
import { findRow, rowsWith, type Context } from '../../table/context.ts';
import { findCountry } from '../../table/find-country.ts';
import { findCourseEntity } from './find-course-entity.ts';
import { JAPAN } from './japan.ts';
import { LINKS_BY_KIND } from './link-kinds.ts';
import { findMembershipEnds } from './membership-ends.ts';
import type { End } from '../../record/record.ts';

/** The content of a citation of a fact: the relationship type, the cited record, and the date. */
interface CitedFact {
  /** The cited row. */
  readonly row: Cells;
  readonly link: FactModel;
  readonly from: End;
  readonly to: End;
  readonly about: string;
  readonly start?: string;
  readonly end?: string;
  readonly isReopening?: boolean;
  readonly isDenial?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
}

interface Citation {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly value: string;
}

/** Returns the cited fact, or undefined if the row is a node, does not exist or has no such date. */
export function findCitedFact(context: Context, citation: Citation): CitedFact | undefined {
  const found = FINDERS.get(citation.table)?.(context, citation);
  if (found === undefined) return undefined;
  return citation.value === '' ? { ...found, isDenial: true } : found;
}

type Finder = (context: Context, citation: Citation) => CitedFact | undefined;

const FINDERS: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['diplomatic_relations', findRelations],
  ['relation_breaks', findBreak],
  ['memberships', findMembership],
  ['links', findLink],
]);

function findRelations(context: Context, { row: key, field, value }: Citation) {
  const [row, to] = [findRow(context, 'diplomatic_relations', key), findCountry(context, key)];
  if (row === undefined || to === undefined || field !== 'date_edtf') return undefined;
  return { row, ...relationsWith(to), about: `diplomatic_relations/${key}`, start: value };
}

function findBreak(context: Context, { row: key, field, value }: Citation) {
  const row = findRow(context, 'relation_breaks', key);
  const to = findCountry(context, row?.['iso3'] ?? '');
  if (row === undefined || to === undefined) return undefined;
  const draft = { row, ...relationsWith(to), about: `relation_breaks/${key}` };
  if (field === 'broken_edtf') return { ...draft, end: value };
  return field === 'restored_edtf' ? { ...draft, start: value, isReopening: true } : undefined;
}

function relationsWith(to: End) {
  const isSwapped = JAPAN.key > to.key;
  return { link: hasRelationsWith, from: isSwapped ? to : JAPAN, to: isSwapped ? JAPAN : to };
}

function findMembership(context: Context, { row: key, field, value }: Citation) {
  const row = findRowOfMembership(context, key);
  if (row === undefined) return undefined;
  const { organization = '', country = '', from_edtf: from, status = '' } = row;
  const ends = findMembershipEnds(context, { member: country, organization });
  if (ends === undefined) return undefined;
  const about = ['memberships', organization, country, from, status].join('/');
  const draft = { row, link: memberOf, ...ends, about, properties: { status } };
  if (field === 'from_edtf') return { ...draft, start: value };
  return field === 'until_edtf' ? { ...draft, end: value } : undefined;
}

/** Finds a cited row by organization and country, and by start date if there are several rows. */
function findRowOfMembership(context: Context, key: string): Cells | undefined {
  const [organization = '', country = '', from = ''] = key.split('/');
  const rows = rowsWith(context, 'memberships', organizationOf, organization).filter(
    (row) => row['country'] === country && row['from_edtf']?.startsWith(from),
  );
  return rows.length === 1 ? rows[0] : undefined;
}

function findLink(context: Context, { row: key, field, value }: Citation) {
  const row = findRow(context, 'links', key);
  if (row === undefined || field !== 'date_edtf') return undefined;
  const cell = (column: string): string => row[column] ?? '';
  const link = LINKS_BY_KIND.get(cell('kind'));
  const from = findCourseEntity(context, cell('from_table'), cell('from_row'));
  const to = findCourseEntity(context, cell('to_table'), cell('to_row'));
  if (link === undefined || from === undefined || to === undefined) return undefined;
  return { row, link, from, to, about: `links/${key}`, start: value };
}

function organizationOf(row: Cells): string {
  return row['organization'] ?? '';
}
