import { borders } from '../../../schema/country/model.ts';
import { oneOf, text, type Column } from '../../table/column.ts';
import { cowManifest, cowPublication } from './cow-publication.ts';
import { cowState } from './cow-state.ts';
import { readCensored } from './censored-period.ts';
import { checkHolder, cutByHolder, type Period } from './cut-by-holder.ts';
import { makeClaims } from '../../record/make-claims.ts';
import {
  defineSource,
  editionOf,
  type DataSet,
  type Edition,
  type EditionSize,
  type RowOf,
} from '../../table/source.ts';
import { checkOrder } from '../../table/span.ts';

const FIRST_COVERED = '1816-01-01';
const CITATION =
  'Stinnett, Douglas M., Jaroslav Tir, Philip Schafer, Paul F. Diehl, and Charles Gochman. 2002. “The Correlates of War Project Direct Contiguity Data, Version 3.” Conflict Management and Peace Science 19(2): 58–66.';

const EDITIONS = [
  // The minimum is the number of rows that end in the final month.
  edition('3.1', '2006-12-31', { rows: 548 }),
  edition('3.2', '2016-12-31', { rows: 847 }),
];

/** Accepts a month in the form YYYYMM. */
const month: Column = (cell) =>
  /^\d{4}(0[1-9]|1[0-2])$/.test(cell)
    ? undefined
    : { rule: 'month', message: `"${cell}" is not a month in the form YYYYMM, such as 192001` };

const columns = {
  dyad: text,
  statelno: cowState,
  statelab: text,
  statehno: cowState,
  statehab: text,
  conttype: oneOf('1', '2', '3', '4', '5'),
  begin: month,
  end: month,
  notes: text,
  version: text,
};

type BorderRow = RowOf<typeof columns>;

const periods = defineSource({
  id: 'cow-contiguity',
  file: 'contdir.csv',
  external: {
    versions: 'contdir.csv (v3.1, v3.2)',
    optionalColumns: ['dyad', 'statelab', 'statehab', 'notes', 'version'],
    editions: EDITIONS,
  },
  manifest: cowManifest(
    { title: 'Direct Contiguity', citation: CITATION, coverage: '1816/2016' },
    {
      expectedRows: { atLeast: 700, atMost: 1_200 },
      preference:
        'Its dates take precedence over borders that are known only on one day. The lengths come from the World Factbook.',
    },
  ),
  columns,
  key: (row) => [row.statelno, row.statehno, row.conttype, row.begin].join('/'),
  findIssues: (row, context) => {
    if (row.statelno === row.statehno)
      return [{ column: 'statehno', rule: 'self-link', message: 'is the same state as statelno' }];
    const order = checkOrder('end', monthOf(row.begin), monthOf(row.end));
    if (order.length > 0) return order;
    const period = readPeriod(row);
    return [
      ...checkHolder('statelno', row.statelno, period, context),
      ...checkHolder('statehno', row.statehno, period, context),
    ];
  },
  records: (row, origin, context) =>
    cutByHolder(context, [row.statelno, row.statehno], readPeriod(row)).flatMap(
      ({ holder, others, ...period }) =>
        others.flatMap((other) =>
          makeClaims({
            ...period,
            origin,
            link: borders,
            from: holder,
            to: other,
            sources: [editionOf(row, EDITIONS).publication.key],
            preference: 1,
            note: row.notes,
            properties: { borderKind: KINDS.get(row.conttype) ?? '' },
          }),
        ),
    ),
});

/** Contiguous states, by land or across water, with dates. */
export const cowContiguity: DataSet = { id: 'cow-contiguity', tables: [periods] };

/** The types of contiguity in the code book. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['1', 'land'],
  ['2', 'water, up to 12 miles'],
  ['3', 'water, up to 24 miles'],
  ['4', 'water, up to 150 miles'],
  ['5', 'water, up to 400 miles'],
]);

function edition(version: string, until: string, size: EditionSize): Edition {
  const publication = cowPublication({
    key: `cow-direct-contiguity-v${version.replace('.', '-')}`,
    title: 'Direct Contiguity',
    page: 'direct-contiguity',
    citation: `${CITATION} (v${version}.)`,
    version: `v${version}`,
    coverage: `${FIRST_COVERED}/${until}`,
  });
  return { version, until, publication, covers: [], size };
}

function monthOf(cell: string): string {
  return `${cell.slice(0, 4)}-${cell.slice(4)}`;
}

// The file has no flag for longer periods. A period that begins in the first covered month or ends in the last covered
// month is assumed to be longer.
function readPeriod(row: BorderRow): Period {
  const { until } = editionOf(row, EDITIONS);
  const [start, end] = [monthOf(row.begin), monthOf(row.end)];
  return readCensored(
    {
      ...{ start, end },
      isBegunBefore: start === FIRST_COVERED.slice(0, 7),
      isGoingOn: end === until.slice(0, 7),
    },
    { from: FIRST_COVERED, until },
  );
}
