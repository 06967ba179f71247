import { ITEMS_BETWEEN, partyTo, treaty } from '../../../schema/treaty/model.ts';
import type { Cells } from '../../table/cells.ts';
import { numberBetween, oneOf, text } from '../../table/column.ts';
import { rowsWith, type Context } from '../../table/context.ts';
import { readCensored, writePeriod } from './censored-period.ts';
import { cowManifest, cowPublication } from './cow-publication.ts';
import { cowState } from './cow-state.ts';
import { checkHolder, cutByHolder, type HolderPeriod, type Period } from './cut-by-holder.ts';
import { joinNames } from './join-names.ts';
import { nameEntry } from '../../record/language-of.ts';
import { makeClaims } from '../../record/make-claims.ts';
import { makeNode } from '../../record/make-node.ts';
import { nameOfCountry } from '../../table/name-of-country.ts';
import { checkParts, datePart, readDate, type PartColumns } from '../../table/read-parts.ts';
import type { ClaimRecord, NodeRecord } from '../../record/record.ts';
import { defineSource, type DataSet, type RowOf } from '../../table/source.ts';
import { checkOrder } from '../../table/span.ts';

const COVERED = { from: '1816-01-01', until: '2012-12-31' };

const ALLIANCES_4_1 = cowPublication({
  key: 'cow-formal-alliances-v4-1',
  title: 'Formal Alliances',
  page: 'formal-alliances',
  citation:
    'Gibler, Douglas M. 2009. International Military Alliances, 1648–2008. CQ Press. (Correlates of War Formal Alliances, v4.1.)',
  version: 'v4.1',
  coverage: `${COVERED.from}/${COVERED.until}`,
});

const ALLIANCE_START: PartColumns = ['all_st_year', 'all_st_month', 'all_st_day'];
const ALLIANCE_END: PartColumns = ['all_end_year', 'all_end_month', 'all_end_day'];
const MEMBER_START: PartColumns = ['mem_st_year', 'mem_st_month', 'mem_st_day'];
const MEMBER_END: PartColumns = ['mem_end_year', 'mem_end_month', 'mem_end_day'];

const flag = oneOf('0', '1', '', '-9');

const columns = {
  version4id: numberBetween(1, 9_999),
  ccode: cowState,
  state_name: text,
  all_st_day: datePart('day'),
  all_st_month: datePart('month'),
  all_st_year: datePart('year'),
  all_end_day: datePart('day'),
  all_end_month: datePart('month'),
  all_end_year: datePart('year'),
  ss_type: text,
  mem_st_day: datePart('day'),
  mem_st_month: datePart('month'),
  mem_st_year: datePart('year'),
  mem_end_day: datePart('day'),
  mem_end_month: datePart('month'),
  mem_end_year: datePart('year'),
  left_censor: flag,
  right_censor: flag,
  defense: flag,
  neutrality: flag,
  nonaggression: flag,
  entente: flag,
  version: text,
};

type MemberRow = RowOf<typeof columns>;

const members = defineSource({
  id: 'cow-alliances',
  file: 'alliance_v4.1_by_member.csv',
  external: {
    versions: 'alliance_v4.1_by_member.csv (v4.1)',
    optionalColumns: ['state_name', 'version'],
    editions: [
      {
        version: '4.1',
        until: COVERED.until,
        publication: ALLIANCES_4_1,
        covers: [{ question: 'ALLIANCES', ...COVERED, pairs: 'ALL' }],
        // Each alliance has at least two members.
        size: { rows: 828, groups: { name: 'alliances', count: 414, keyOf } },
      },
    ],
  },
  manifest: cowManifest(ALLIANCES_4_1, {
    expectedRows: { atLeast: 1_200, atMost: 2_500 },
    preference:
      'Its alliances are separate from the treaties of other tables, so their dates never conflict.',
  }),
  columns,
  isLookup: true,
  key: (row) =>
    [
      ...[row.version4id, row.ccode, readDate(row, MEMBER_START), readDate(row, MEMBER_END)],
      // The obligations of a member can change on one day.
      obligationsIn(row),
    ]
      .filter((part) => part !== '')
      .join('/'),
  findIssues: (row, context) => {
    const parts = [ALLIANCE_START, ALLIANCE_END, MEMBER_START, MEMBER_END].flatMap((columns) =>
      checkParts(row, columns),
    );
    if (parts.length > 0) return parts;
    const order = [
      ...checkOrder('all_end_year', readDate(row, ALLIANCE_START), readDate(row, ALLIANCE_END)),
      ...checkOrder('mem_end_year', readDate(row, MEMBER_START), readDate(row, MEMBER_END)),
    ];
    if (order.length > 0) return order;
    return checkHolder('ccode', row.ccode, readPeriod(row, MEMBER_START, MEMBER_END), context);
  },
  records: (row, origin, context) => {
    const holderPeriods = cutByHolder(
      context,
      [row.ccode],
      readPeriod(row, MEMBER_START, MEMBER_END),
    );
    return [
      makeAlliance(row, origin, context),
      ...holderPeriods.flatMap((period) => makeMember(row, { period, origin })),
    ];
  },
});

/** Formal alliances by member, with obligations and dates. */
export const cowAlliances: DataSet = { id: 'cow-alliances', tables: [members] };

function makeAlliance(row: MemberRow, origin: string, context: Context): NodeRecord {
  const [inForceOn, endedOn] = writePeriod(readPeriod(row, ALLIANCE_START, ALLIANCE_END));
  const name = nameAlliance(row, context);
  return makeNode({
    origin,
    model: treaty,
    key: keyOf(row),
    preference: 1,
    sources: [ALLIANCES_4_1.key],
    properties: { name, treatyKind: 'alliance', inForceOn, endedOn, isMultilateral: false },
    lists: { names: nameEntry(name, 'en') },
  });
}

function makeMember(
  row: MemberRow,
  { period, origin }: { readonly period: HolderPeriod; readonly origin: string },
): readonly ClaimRecord[] {
  const { holder, ...dates } = period;
  return makeClaims({
    ...dates,
    origin,
    link: partyTo,
    from: holder,
    to: { model: treaty, key: keyOf(row) },
    sources: [ALLIANCES_4_1.key],
    preference: 1,
    properties: {
      role: 'party',
      obligations: obligationsIn(row),
    },
  });
}

function obligationsIn(row: MemberRow): string {
  return OBLIGATIONS.filter((name) => row[name] === '1').join(ITEMS_BETWEEN);
}

const OBLIGATIONS = ['defense', 'neutrality', 'nonaggression', 'entente'] as const;

function keyOf(row: Cells): string {
  return `cow-alliance-${row['version4id'] ?? ''}`;
}

// The flags mark periods that extend beyond the covered years. A date within these years takes precedence.
function readPeriod(row: Cells, startColumns: PartColumns, endColumns: PartColumns): Period {
  const [start, end] = [readDate(row, startColumns), readDate(row, endColumns)];
  return readCensored(
    {
      ...{ start, end },
      isBegunBefore: row['left_censor'] === '1' && ['', COVERED.from].includes(start),
      isGoingOn: row['right_censor'] === '1' && (end === '' || end >= COVERED.until),
    },
    COVERED,
  );
}

function nameAlliance(row: MemberRow, context: Context): string {
  const all = rowsWith(context, members.id, keyOf, keyOf(row));
  const names = [...new Set(all.flatMap((each) => namesOf(each, context)))].toSorted();
  return `${nameType(row.ss_type)} of ${joinNames(names)}${nameYear(row)}`;
}

function nameYear(row: MemberRow): string {
  const { start, known } = readPeriod(row, ALLIANCE_START, ALLIANCE_END);
  if (start !== '') return ` (${start.slice(0, 4)})`;
  return known === undefined ? '' : ` (before ${COVERED.from.slice(0, 4)})`;
}

// A member has the name of its country at the time of joining.
function namesOf(row: Cells, context: Context): readonly string[] {
  const period = readPeriod(row, MEMBER_START, MEMBER_END);
  const [first] = cutByHolder(context, [row['ccode'] ?? ''], period);
  return first === undefined ? [] : [nameOfCountry(context, first.holder.key)];
}

// The cell is free text such as "Type I: Defense Pact", "Type IIa" or "Type IIa: Non-Aggression Pact". The words take
// precedence over the number.
function nameType(treatyText: string): string {
  const byWord = WORDS.find(([word]) => word.test(treatyText))?.[1];
  const type = /^type\s+(IIa|IIb|III|II|I)\b/i.exec(treatyText.trim())?.[1]?.toUpperCase() ?? '';
  return byWord ?? TYPES.get(type) ?? 'Alliance';
}

const WORDS: readonly (readonly [word: RegExp, name: string])[] = [
  [/non-?\s?aggression/i, 'Nonaggression pact'],
  [/neutrality/i, 'Neutrality pact'],
  [/defen[cs]e/i, 'Defense pact'],
  [/entente/i, 'Entente'],
];

const TYPES: ReadonlyMap<string, string> = new Map([
  ['I', 'Defense pact'],
  ['II', 'Neutrality or nonaggression pact'],
  ['IIA', 'Neutrality pact'],
  ['IIB', 'Nonaggression pact'],
  ['III', 'Entente'],
]);
