import { country } from '../../../schema/country/model.ts';
import type { Cells } from '../../table/cells.ts';
import { required, text } from '../../table/column.ts';
import { rowsOf, type Context } from '../../table/context.ts';
import { cowManifest, cowPublication } from './cow-publication.ts';
import { readCensored, writePeriod } from './censored-period.ts';
import { cowState } from './cow-state.ts';
import { checkHolder, cutByHolder, type HolderPeriod, type Period } from './cut-by-holder.ts';
import { makeNode } from '../../record/make-node.ts';
import { checkParts, datePart, readDate, type PartColumns } from '../../table/read-parts.ts';
import type { NodeRecord } from '../../record/record.ts';
import {
  defineSource,
  editionOf,
  type DataSet,
  type Edition,
  type RowOf,
} from '../../table/source.ts';
import { checkOrder, earliestStart, latestEnd } from '../../table/span.ts';

const START: PartColumns = ['styear', 'stmonth', 'stday'];
const END: PartColumns = ['endyear', 'endmonth', 'endday'];
const FIRST_COVERED = '1816-01-01';
const EDITIONS = [
  edition('2016', { published: '2017', rows: 243 }),
  edition('2024', { published: '2025', rows: 244 }),
];

const columns = {
  stateabb: required,
  ccode: cowState,
  statenme: text,
  styear: datePart('year'),
  stmonth: datePart('month'),
  stday: datePart('day'),
  endyear: datePart('year'),
  endmonth: datePart('month'),
  endday: datePart('day'),
  version: text,
};

type StateRow = RowOf<typeof columns>;

const periods = defineSource({
  id: 'cow-states',
  file: 'states2016.csv',
  external: {
    versions: 'states2016.csv (v2016), statelist2024.csv (v2024)',
    optionalColumns: ['version'],
    editions: EDITIONS,
  },
  manifest: cowManifest(
    {
      title: 'State System Membership',
      citation: 'Correlates of War Project, State System Membership List.',
      coverage: '1816/2024',
    },
    {
      expectedRows: { atLeast: 200, atMost: 400 },
      preference:
        'If another table has the existence of a state, the memberships are listed as rivals. Membership is narrower than existence, so it never denies that a state existed.',
    },
  ),
  columns,
  isLookup: true,
  key: (row) => `${row.ccode}/${startOf(row)}`,
  findIssues: (row, context) => {
    const parts = [...checkParts(row, START), ...checkParts(row, END)];
    if (parts.length > 0) return parts;
    const order = checkOrder('endyear', startOf(row), endOf(row));
    if (order.length > 0) return order;
    return checkHolder('ccode', row.ccode, readPeriod(row), context);
  },
  records: (row, origin, context) =>
    cutByHolder(context, [row.ccode], readPeriod(row)).map((holderPeriod) =>
      makeMember(holderPeriod, row, { origin, context }),
    ),
});

/** The members of the state system with their dates. */
export const cowStates: DataSet = { id: 'cow-states', tables: [periods] };

function edition(
  version: string,
  { published, rows }: { readonly published: string; readonly rows: number },
): Edition {
  const until = `${version}-12-31`;
  const publication = cowPublication({
    key: `cow-state-system-v${version}`,
    title: 'State System Membership List',
    page: 'state-system-membership',
    citation: `Correlates of War Project. ${published}. “State System Membership List, v${version}.” Online, https://correlatesofwar.org.`,
    version: `v${version}`,
    coverage: `${FIRST_COVERED}/${until}`,
  });
  return { version, until, publication, covers: [], size: { rows } };
}

function makeMember(
  holderPeriod: HolderPeriod,
  row: StateRow,
  { origin, context }: { readonly origin: string; readonly context: Context },
): NodeRecord {
  const source = editionOf(row, EDITIONS).publication.key;
  const [from, until] = writePeriod(holderPeriod);
  const all = periodsOf(holderPeriod.holder.key, context).map(writePeriod);
  return makeNode({
    origin,
    model: country,
    key: holderPeriod.holder.key,
    preference: 1,
    sources: [source],
    properties: {
      existedFrom: earliestStart(all.map(([start]) => start)),
      existedUntil: latestEnd(all.map(([, end]) => end)),
    },
    lists: {
      existence: [[from, until, 'NORMAL', source]],
      codes: [
        ['COW', row.ccode, from, until],
        ['COW_ABBREVIATION', row.stateabb, from, until],
      ],
    },
  });
}

function startOf(row: Cells): string {
  return readDate(row, START);
}

function endOf(row: Cells): string {
  return readDate(row, END);
}

// The file has no flag for longer periods. A period that begins on the first covered day or ends on the last covered
// day is assumed to be longer.
function readPeriod(row: Cells): Period {
  const { until } = editionOf(row, EDITIONS);
  const [start, end] = [startOf(row), endOf(row)];
  return readCensored(
    { start, end, isBegunBefore: start === FIRST_COVERED, isGoingOn: end === until },
    { from: FIRST_COVERED, until },
  );
}

function periodsOf(key: string, context: Context): readonly HolderPeriod[] {
  const codes = rowsOf(context, 'cow_codes').filter((row) => row['key'] === key);
  const numbers = new Set(codes.map((row) => row['cow_code']));
  return rowsOf(context, 'cow-states')
    .filter((row) => numbers.has(row['ccode']))
    .flatMap((row) => cutByHolder(context, [row['ccode'] ?? ''], readPeriod(row)))
    .filter(({ holder }) => holder.key === key);
}
