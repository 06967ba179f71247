import { event, tookPartIn } from '../../../schema/event/model.ts';
import type { Cells } from '../../table/cells.ts';
import { oneOf, text } from '../../table/column.ts';
import { findRow, rowsWith, type Context } from '../../table/context.ts';
import { cowManifest } from './cow-publication.ts';
import { cowState } from './cow-state.ts';
import { checkHolder, cutMoment } from './cut-by-holder.ts';
import { HOSTILITY, summarizeDispute } from './dispute-code-book.ts';
import {
  checkDates,
  checkNumber,
  DISPUTE_EDITIONS,
  disputeNumber,
  keyOf,
  MID5,
  numberOf,
  publicationOf,
  readPeriod,
} from './dispute-row.ts';
import { joinNames } from './join-names.ts';
import { nameEntry } from '../../record/language-of.ts';
import { makeClaims } from '../../record/make-claims.ts';
import { makeNode } from '../../record/make-node.ts';
import { nameOfCountry } from '../../table/name-of-country.ts';
import { datePart } from '../../table/read-parts.ts';
import {
  defineSource,
  type RowIssue,
  type DataSet,
  type Manifest,
  type Oddities,
  type RowOf,
} from '../../table/source.ts';

function manifest(title: string, expectedRows: Manifest['expectedRows']): Manifest {
  return cowManifest(
    { title, citation: MID5, coverage: '1816/2014' },
    {
      expectedRows,
      preference:
        'Its disputes are separate from the events and disputes of other tables, so their dates never conflict.',
    },
  );
}

const DATES = {
  stday: datePart('day'),
  stmon: datePart('month'),
  styear: datePart('year'),
  endday: datePart('day'),
  endmon: datePart('month'),
  endyear: datePart('year'),
};

const NUMBERS = { dispnum: disputeNumber, dispnum3: disputeNumber, dispnum4: disputeNumber };

const level = oneOf('1', '2', '3', '4', '5', '-9', '');

/** Three rows of MIDB 4.2 have values that its code book does not define. */
const ODDITIES_4_2: Oddities = {
  rows: 3,
  cells: [
    { column: 'hostlev', cell: '0' },
    { column: 'sidea', cell: '2' },
  ],
};

const disputeColumns = {
  ...NUMBERS,
  ...DATES,
  outcome: text,
  settle: text,
  fatality: text,
  fatalpre: text,
  maxdur: text,
  mindur: text,
  hiact: text,
  hostlev: level,
  recip: text,
  numa: text,
  numb: text,
  link1: text,
  link2: text,
  link3: text,
  ongo2010: text,
  ongo2014: text,
  version: text,
};

type DisputeRow = RowOf<typeof disputeColumns>;

const disputes = defineSource({
  id: 'cow-disputes',
  file: 'MIDA.csv',
  external: {
    versions: 'MIDA of v4.01 to v5.0',
    optionalColumns: [
      ...['dispnum', 'dispnum3', 'dispnum4', 'settle', 'fatalpre', 'maxdur', 'mindur', 'hiact'],
      ...['recip', 'link1', 'link2', 'link3', 'ongo2010', 'ongo2014', 'version'],
    ],
    editions: DISPUTE_EDITIONS.map((edition) => ({
      ...edition,
      size: { rows: disputesIn(edition) },
    })),
  },
  manifest: manifest('Militarized Interstate Disputes', { atLeast: 2_000, atMost: 3_000 }),
  columns: disputeColumns,
  isLookup: true,
  key: numberOf,
  findIssues: (row) => [...checkNumber(row), ...checkDates(row)],
  remarks: (row, context) => remarkNumbers(row, context),
  records: (row, origin, context) => {
    const { start, end } = readPeriod(row);
    const name = nameDispute(row, context);
    return [
      makeNode({
        origin,
        model: event,
        key: keyOf(row),
        preference: 1,
        sources: [publicationOf(row)],
        properties: {
          name,
          eventKind: 'militarized-dispute',
          startedOn: start,
          endedOn: end,
          summary: summarizeDispute(row),
          isMultilateral: false,
        },
        lists: { names: nameEntry(name, 'en') },
      }),
    ];
  },
});

const participants = defineSource({
  id: 'cow-dispute-participants',
  file: 'MIDB.csv',
  external: {
    versions: 'MIDB of v4.01 to v5.0',
    optionalColumns: [
      ...['dispnum', 'dispnum3', 'dispnum4', 'stabb', 'revstate', 'revtype1', 'revtype2'],
      ...['fatality', 'fatalpre', 'hiact', 'version'],
    ],
    editions: DISPUTE_EDITIONS.map((edition) => ({
      ...edition,
      // Each dispute has at least one state on each side.
      size: {
        rows: 2 * disputesIn(edition),
        groups: { name: 'disputes', count: disputesIn(edition), keyOf: numberOf },
      },
      ...(edition.version === '4.2' && { oddities: ODDITIES_4_2 }),
    })),
  },
  manifest: manifest('Participants of Militarized Interstate Disputes', {
    atLeast: 4_500,
    atMost: 7_000,
  }),
  columns: {
    ...NUMBERS,
    stabb: text,
    ccode: cowState,
    ...DATES,
    sidea: oneOf('0', '1'),
    revstate: text,
    revtype1: text,
    revtype2: text,
    fatality: text,
    fatalpre: text,
    hiact: text,
    hostlev: level,
    orig: oneOf('0', '1', '-9', ''),
    version: text,
  },
  isLookup: true,
  key: (row) => {
    const { start, end } = readPeriod(row);
    return [numberOf(row), row.ccode, row.sidea, start, end].join('/');
  },
  findIssues: (row, context) => {
    const found = [...checkNumber(row), ...checkDates(row)];
    if (found.length > 0) return found;
    return [
      ...checkDispute(row, context),
      ...checkHolder('ccode', row.ccode, readPeriod(row), context),
    ];
  },
  records: (row, origin, context) =>
    cutMoment(context, row.ccode, readPeriod(row)).flatMap(({ holder, ...days }) =>
      makeClaims({
        ...days,
        origin,
        link: tookPartIn,
        from: holder,
        to: { model: event, key: keyOf(row) },
        sources: [publicationOf(row)],
        preference: 1,
        properties: {
          side: row.sidea === '1' ? 'A' : 'B',
          role: ROLES.get(row.orig) ?? 'participant',
          hostility: HOSTILITY.get(row.hostlev) ?? '',
        },
      }),
    ),
});

/** Disputes between states with a threat, display or use of force, and their participants. */
export const cowDisputes: DataSet = { id: 'cow-disputes', tables: [disputes, participants] };

// The exact number of rows for the latest edition, and a lower bound for older editions.
function disputesIn({ version }: { readonly version: string }): number {
  return version === '5.0' ? 2_436 : 2_000;
}

function checkDispute(row: Cells, context: Context): readonly RowIssue[] {
  const number = numberOf(row);
  if (findRow(context, disputes.id, number) !== undefined) return [];
  const message = `dispute ${number} is not in MIDA`;
  const lookedUpIn = [disputes.id];
  return [{ column: 'dispnum', rule: 'dangling', message, isReportedOnce: true, lookedUpIn }];
}

function participantsOf(row: Cells, context: Context): readonly Cells[] {
  return rowsWith(context, participants.id, numberOf, numberOf(row));
}

function remarkNumbers(row: DisputeRow, context: Context): readonly string[] {
  const all = participantsOf(row, context);
  return [
    { column: 'numa', given: row.numa, side: '1' },
    { column: 'numb', given: row.numb, side: '0' },
  ].flatMap(({ column, given, side }) => {
    const states = new Set(
      all.filter((each) => each['sidea'] === side).map((each) => each['ccode']),
    );
    if (!/^\d+$/.test(given) || Number(given) === states.size) return [];
    return [`dispute ${numberOf(row)}: ${column} is ${given}, MIDB has ${states.size}`];
  });
}

function nameDispute(row: DisputeRow, context: Context): string {
  const all = participantsOf(row, context);
  const sides = ['1', '0'].map((side) => {
    const names = namesOf(
      all.filter((each) => each['sidea'] === side),
      context,
    );
    return names.length === 0 ? 'unknown states' : joinNames(names);
  });
  return `Militarized dispute of ${sides.join(' with ')} (${readPeriod(row).start.slice(0, 4)})`;
}

function namesOf(rows: readonly Cells[], context: Context): readonly string[] {
  const ends = rows.flatMap((row) =>
    cutMoment(context, row['ccode'] ?? '', readPeriod(row)).slice(0, 1),
  );
  return [...new Set(ends.map(({ holder }) => nameOfCountry(context, holder.key)))].toSorted();
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['1', 'originator'],
  ['0', 'joiner'],
]);
