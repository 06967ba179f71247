import { borders } from '../../schema/model/country.ts';
import type { Cells } from '../cells.ts';
import { oneOf, text, type Column } from '../column.ts';
import { COW_LICENSE, COW_PUBLISHER, cowPublication } from '../cow/cow-publication.ts';
import { cowState } from '../cow/cow-state.ts';
import { readCensored } from '../cow/censored-spell.ts';
import { complainAboutHolder, cutByHolder, type Spell } from '../cow/cut-by-holder.ts';
import { makeClaims } from '../make-claims.ts';
import { defineSource, type DataSet } from '../source.ts';
import { complainAboutOrder } from '../span.ts';

const COVERED = { from: '1816-01-01', until: '2016-12-31' };

const CONTIGUITY_3_2 = cowPublication({
  key: 'cow-direct-contiguity-v3-2',
  title: 'Direct Contiguity',
  page: 'direct-contiguity',
  citation:
    'Stinnett, Douglas M., Jaroslav Tir, Philip Schafer, Paul F. Diehl, and Charles Gochman. 2002. “The Correlates of War Project Direct Contiguity Data, Version 3.” Conflict Management and Peace Science 19(2): 58–66. (v3.2.)',
  version: 'v3.2',
  coverage: `${COVERED.from}/${COVERED.until}`,
});

/** A month as YYYYMM. */
const month: Column = (cell) =>
  /^\d{4}(0[1-9]|1[0-2])$/.test(cell)
    ? undefined
    : { rule: 'month', message: `"${cell}" is no month; one is written 192001` };

const spells = defineSource({
  id: 'cow-contiguity',
  file: 'contdir.csv',
  given: {
    versions: 'contdir.csv (v3.2)',
    optionalColumns: ['dyad', 'statelab', 'statehab', 'notes', 'version'],
    editions: [{ version: '3.2', until: COVERED.until, publication: CONTIGUITY_3_2, covers: [] }],
  },
  manifest: {
    title: 'Direct Contiguity',
    publisher: COW_PUBLISHER,
    license: COW_LICENSE,
    citation: CONTIGUITY_3_2.citation,
    coverage: CONTIGUITY_3_2.coverage,
    expectedRows: { atLeast: 700, atMost: 1_200 },
    preference:
      'Its dates stand where another table knows a border only as of a day; lengths are those of the World Factbook.',
  },
  columns: {
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
  },
  key: (row) => [row.statelno, row.statehno, row.conttype, row.begin].join('/'),
  complaints: (row, context) => {
    if (row.statelno === row.statehno)
      return [{ column: 'statehno', rule: 'self-link', message: 'borders itself' }];
    const order = complainAboutOrder('end', monthOf(row.begin), monthOf(row.end));
    if (order.length > 0) return order;
    const spell = readSpell(row);
    return [
      ...complainAboutHolder('statelno', row.statelno, spell, context),
      ...complainAboutHolder('statehno', row.statehno, spell, context),
    ];
  },
  records: (row, origin, context) =>
    cutByHolder(context, [row.statelno, row.statehno], readSpell(row)).flatMap(
      ({ holder, others, ...spell }) =>
        others.flatMap((other) =>
          makeClaims({
            ...spell,
            origin,
            link: borders,
            from: holder,
            to: other,
            sources: [CONTIGUITY_3_2.key],
            preference: 1,
            note: row.notes,
            properties: { borderKind: KINDS.get(row.conttype) ?? '' },
          }),
        ),
    ),
});

/** Which states bordered on each other, by land or across how much water, and when. */
export const cowContiguity: DataSet = { id: 'cow-contiguity', tables: [spells] };

/** What the code book calls the kinds of contiguity. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['1', 'land'],
  ['2', 'water, up to 12 miles'],
  ['3', 'water, up to 24 miles'],
  ['4', 'water, up to 150 miles'],
  ['5', 'water, up to 400 miles'],
]);

function monthOf(cell: string): string {
  return `${cell.slice(0, 4)}-${cell.slice(4)}`;
}

// There is no flag: what lasts from the first month that is covered, or to the last, is taken for longer.
function readSpell({ begin = '', end = '' }: Cells): Spell {
  return readCensored(
    {
      start: monthOf(begin),
      end: monthOf(end),
      isBegunBefore: monthOf(begin) === COVERED.from.slice(0, 7),
      isGoingOn: monthOf(end) === COVERED.until.slice(0, 7),
    },
    COVERED,
  );
}
