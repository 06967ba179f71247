import { BELLIGERENT, event, tookPartIn } from '../../../schema/event/model.ts';
import type { Cells } from '../../table/cells.ts';
import { numberBetween, oneOf, required, text } from '../../table/column.ts';
import { rowsWith, type Context } from '../../table/context.ts';
import { cowManifest, cowPublication } from './cow-publication.ts';
import { cowState } from './cow-state.ts';
import { checkHolder, cutMoment, type Period } from './cut-by-holder.ts';
import { nameEntry } from '../../record/language-of.ts';
import { makeClaims } from '../../record/make-claims.ts';
import { makeNode } from '../../record/make-node.ts';
import { checkParts, datePart, readDate, type PartColumns } from '../../table/read-parts.ts';
import type { ClaimRecord, NodeRecord } from '../../record/record.ts';
import { defineSource, type DataSet, type RowOf } from '../../table/source.ts';
import { checkOrder, earliestStart, latestEnd } from '../../table/span.ts';

const COVERED = { from: '1816-01-01', until: '2007-12-31' };

const WARS_4_0 = cowPublication({
  key: 'correlates-of-war-inter-state-war-data-v4-0',
  title: 'Inter-State Wars',
  page: 'cow-war',
  citation:
    'Sarkees, Meredith Reid, and Frank Wayman. 2010. Resort to War: 1816–2007. CQ Press. (Correlates of War Inter-State War Data, v4.0.)',
  version: 'v4.0',
  coverage: `${COVERED.from}/${COVERED.until}`,
});

/** The columns of the first and second participation of a state in a war. */
const FIRST: Phase = {
  start: ['StartYear1', 'StartMonth1', 'StartDay1'],
  end: ['EndYear1', 'EndMonth1', 'EndDay1'],
};
const SECOND: Phase = {
  start: ['StartYear2', 'StartMonth2', 'StartDay2'],
  end: ['EndYear2', 'EndMonth2', 'EndDay2'],
};

const columns = {
  WarNum: numberBetween(1, 9_999),
  WarName: required,
  WarType: text,
  ccode: cowState,
  StateName: text,
  Side: oneOf('1', '2'),
  StartMonth1: datePart('month'),
  StartDay1: datePart('day'),
  StartYear1: datePart('year'),
  EndMonth1: datePart('month'),
  EndDay1: datePart('day'),
  EndYear1: datePart('year'),
  StartMonth2: datePart('month'),
  StartDay2: datePart('day'),
  StartYear2: datePart('year'),
  EndMonth2: datePart('month'),
  EndDay2: datePart('day'),
  EndYear2: datePart('year'),
  TransFrom: text,
  WhereFought: text,
  Initiator: text,
  Outcome: text,
  TransTo: text,
  BatDeath: text,
  Version: text,
};

type ParticipantRow = RowOf<typeof columns>;

const participants = defineSource({
  id: 'cow-wars',
  file: 'Inter-StateWarData_v4.0.csv',
  external: {
    versions: 'Inter-StateWarData_v4.0.csv (v4.0)',
    optionalColumns: ['WarType', 'TransFrom', 'TransTo', 'Version'],
    editions: [
      {
        version: '4.0',
        until: COVERED.until,
        publication: WARS_4_0,
        covers: [{ question: 'WARS', ...COVERED, pairs: 'ALL' }],
        size: { rows: 337 },
      },
    ],
  },
  manifest: cowManifest(WARS_4_0, {
    expectedRows: { atLeast: 300, atMost: 450 },
    preference:
      'Its wars are separate from the events of other tables, so their dates never conflict.',
  }),
  columns,
  isLookup: true,
  key: (row) => `${row.WarNum}/${row.ccode}/${row.Side}/${readDate(row, FIRST.start)}`,
  findIssues: (row, context) => {
    const parts = [FIRST, SECOND].flatMap(({ start, end }) => [
      ...checkParts(row, start),
      ...checkParts(row, end),
    ]);
    if (parts.length > 0) return parts;
    const phases = phasesOf(row);
    const order = phases.flatMap(({ start, end }) => checkOrder('EndYear1', start, end));
    if (order.length > 0) return order;
    return phases.flatMap((phase) => checkHolder('ccode', row.ccode, phase, context));
  },
  records: (row, origin, context) => [
    makeWar(row, origin, context),
    ...phasesOf(row).flatMap((phase, index) =>
      makePhase(row, phase, { context, origin: index === 0 ? origin : `${origin}/${index + 1}` }),
    ),
  ],
});

/** Wars between states, by participant, with sides and dates. */
export const cowWars: DataSet = { id: 'cow-wars', tables: [participants] };

interface Phase {
  readonly start: PartColumns;
  readonly end: PartColumns;
}

function phasesOf(row: Cells): readonly Period[] {
  return [FIRST, SECOND].map((phase) => readPhase(row, phase)).filter(({ start }) => start !== '');
}

// A phase that continued beyond the covered years is certain until their end and possible afterwards.
function readPhase(row: Cells, { start, end }: Phase): Period {
  const isGoingOn = row[end[0]] === '-7';
  return {
    start: readDate(row, start),
    end: isGoingOn ? `${COVERED.until}/..` : readDate(row, end),
  };
}

function keyOf(row: Cells): string {
  return `cow-war-${row['WarNum'] ?? ''}`;
}

function makeWar(row: ParticipantRow, origin: string, context: Context): NodeRecord {
  const all = rowsWith(context, participants.id, keyOf, keyOf(row));
  const phases = all.flatMap(phasesOf);
  const name = nameWar(row);
  return makeNode({
    origin,
    model: event,
    key: keyOf(row),
    preference: 1,
    sources: [WARS_4_0.key],
    properties: {
      name,
      eventKind: 'war',
      startedOn: earliestStart(phases.map(({ start }) => start)),
      endedOn: latestEnd(phases.map(({ end }) => end)),
      place: PLACES.get(row.WhereFought) ?? '',
      isMultilateral: false,
    },
    lists: { names: nameEntry(name, 'en') },
  });
}

// Removes stray spaces from names, and adds "War" to names without it.
function nameWar(row: ParticipantRow): string {
  const name = row.WarName.replaceAll(/\s+/g, ' ').trim();
  return /war/i.test(name) ? name : `${name} War`;
}

function makePhase(
  row: ParticipantRow,
  phase: Period,
  { origin, context }: { readonly origin: string; readonly context: Context },
): readonly ClaimRecord[] {
  return cutMoment(context, row.ccode, phase).flatMap(({ holder, note, ...days }) =>
    makeClaims({
      ...days,
      origin,
      link: tookPartIn,
      from: holder,
      to: { model: event, key: keyOf(row) },
      sources: [WARS_4_0.key],
      preference: 1,
      note: [noteOn(row), note].filter((part) => part !== '').join('; '),
      properties: {
        role: BELLIGERENT,
        isInitiator: row.Initiator === '1',
        side: row.Side === '1' ? 'A' : 'B',
      },
    }),
  );
}

function noteOn(row: ParticipantRow): string {
  const deaths = Number(row.BatDeath);
  const [name, outcome] = [row.StateName, OUTCOMES.get(row.Outcome) ?? ''];
  const losses = deaths >= 0 && row.BatDeath !== '' ? `${deaths} battle deaths` : '';
  return [name === '' ? '' : `as ${name}`, outcome, losses]
    .filter((part) => part !== '')
    .join('; ');
}

/** The outcomes for a participant in the code book. */
const OUTCOMES: ReadonlyMap<string, string> = new Map([
  ['1', 'winner'],
  ['2', 'loser'],
  ['3', 'compromise or tie'],
  ['4', 'the war was transformed into another kind of war'],
  ['5', 'the war was ongoing'],
  ['6', 'stalemate'],
  ['7', 'the conflict went on below the level of war'],
  ['8', 'changed sides'],
]);

/** The locations of wars in the code book. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['1', 'Western Hemisphere'],
  ['2', 'Europe'],
  ['4', 'Africa'],
  ['6', 'Middle East'],
  ['7', 'Asia'],
  ['9', 'Oceania'],
  ['11', 'Europe and Middle East'],
  ['12', 'Europe and Asia'],
  ['13', 'Western Hemisphere and Asia'],
  ['14', 'Europe, Africa and Middle East'],
  ['15', 'Europe, Africa, Middle East and Asia'],
  ['16', 'Africa, Middle East, Asia and Oceania'],
  ['17', 'Asia and Oceania'],
  ['18', 'Africa and Middle East'],
  ['19', 'Europe, Africa, Middle East, Asia and Oceania'],
]);
