import { event, tookPartIn } from '../../../schema/event/model.ts';
import { numberBetween, text, type Column } from '../../table/column.ts';
import type { Context } from '../../table/context.ts';
import { cowManifest, cowPublication } from './cow-publication.ts';
import { findHolders } from './cow-state.ts';
import { nameEntry } from '../../record/language-of.ts';
import { makeClaims } from '../../record/make-claims.ts';
import { makeNode } from '../../record/make-node.ts';
import { nameOfCountry } from '../../table/name-of-country.ts';
import { datePart, isMissing, readParts } from '../../table/read-parts.ts';
import type { ClaimRecord, End } from '../../record/record.ts';
import { defineSource, type DataSet, type RowOf } from '../../table/source.ts';
import { firstDay } from '../../table/span.ts';

const COVERED = { from: '1816-01-01', until: '2014-12-31' };

const TERRITORY_5 = cowPublication({
  key: 'cow-territorial-change-v5',
  title: 'Territorial Change',
  page: 'territorial-change',
  citation:
    'Tir, Jaroslav, Philip Schafer, Paul F. Diehl, and Gary Goertz. 1998. “Territorial Changes, 1816–1996: Procedures and Data.” Conflict Management and Peace Science 16(1): 89–97. (v5.)',
  version: 'v5',
  coverage: `${COVERED.from}/${COVERED.until}`,
});

/** Accepts the number of a state or of another entity of the project. */
const entity: Column = (cell) =>
  isMissing(cell) ? undefined : numberBetween(1, 999_999)(cell, { tables: new Map() });

const columns = {
  year: datePart('year'),
  month: datePart('month'),
  gainer: entity,
  gaintype: text,
  procedur: text,
  entity,
  contgain: text,
  area: text,
  pop: text,
  portion: text,
  loser: entity,
  losetype: text,
  contlose: text,
  entry: text,
  exit: text,
  number: numberBetween(1, 99_999),
  indep: text,
  conflict: text,
  version: text,
};

type ChangeRow = RowOf<typeof columns>;

const changes = defineSource({
  id: 'cow-territory',
  file: 'tc2014.csv',
  external: {
    versions: 'tc2014.csv (v5)',
    optionalColumns: [
      ...['gaintype', 'contgain', 'pop', 'portion', 'losetype', 'contlose', 'entry', 'exit'],
      ...['indep', 'conflict', 'version'],
    ],
    editions: [
      {
        ...{ version: '5', until: COVERED.until },
        publication: TERRITORY_5,
        covers: [],
        size: { rows: 837 },
      },
    ],
  },
  manifest: cowManifest(TERRITORY_5, {
    expectedRows: { atLeast: 750, atMost: 1_000 },
    preference: 'It is the only table of these events.',
  }),
  columns,
  key: (row) => [row.number, row.gainer, row.loser, row.entity].join('/'),
  findIssues: (row) =>
    dateOf(row) === ''
      ? [{ column: 'year', rule: 'required', message: 'does not give the year of the change' }]
      : [],
  records: (row, origin, context) => {
    const name = nameChange(row, context);
    return [
      makeNode({
        origin,
        model: event,
        key: keyOf(row),
        preference: 1,
        sources: [TERRITORY_5.key],
        properties: {
          name,
          eventKind: 'territorial-change',
          startedOn: dateOf(row),
          summary: summarize(row, context),
          isMultilateral: false,
        },
        lists: { names: nameEntry(name, 'en') },
      }),
      ...makePart(row, 'gainer', { origin, context }),
      ...makePart(row, 'loser', { origin: `${origin}/loser`, context }),
    ];
  },
});

/** Transfers of territory from one state or entity to another. */
export const cowTerritory: DataSet = { id: 'cow-territory', tables: [changes] };

function keyOf(row: ChangeRow): string {
  return `cow-territory-${row.number}`;
}

function dateOf({ year, month }: ChangeRow): string {
  return readParts({ year, month, day: '' });
}

/**
 * Returns the state of a number at the time of the change; undefined for entities that are not in the list of states.
 */
function findState(number: string, row: ChangeRow, context: Context): End | undefined {
  const day = firstDay(dateOf(row));
  return findHolders(context, number, { from: day, until: day })[0]?.end;
}

function makePart(
  row: ChangeRow,
  role: 'gainer' | 'loser',
  { origin, context }: { readonly origin: string; readonly context: Context },
): readonly ClaimRecord[] {
  const from = findState(row[role], row, context);
  if (from === undefined) return [];
  return makeClaims({
    origin,
    link: tookPartIn,
    from,
    to: { model: event, key: keyOf(row) },
    sources: [TERRITORY_5.key],
    preference: 1,
    start: dateOf(row),
    properties: { role },
  });
}

// Entities that are not states are identified by number, because the file contains no names.
function nameEntity(number: string, row: ChangeRow, context: Context): string {
  if (isMissing(number)) return '';
  const state = findState(number, row, context);
  return state === undefined ? `entity ${number}` : nameOfCountry(context, state.key);
}

function nameChange(row: ChangeRow, context: Context): string {
  const [what, from, to] = (['entity', 'loser', 'gainer'] as const).map((column) =>
    nameEntity(row[column], row, context),
  );
  const isWhole = what === from || what === to;
  const parts = [
    what ? ` of ${what}` : '',
    from && !isWhole ? ` from ${from}` : '',
    to && what !== to ? ` to ${to}` : '',
    from && what === to ? ` from ${from}` : '',
  ];
  return `Territorial change${parts.join('')} (${dateOf(row).slice(0, 4)})`;
}

function summarize(row: ChangeRow, context: Context): string {
  const numbers = (['gainer', 'loser', 'entity'] as const).flatMap((column) => {
    const number = row[column];
    const isOutside = !isMissing(number) && findState(number, row, context) === undefined;
    return isOutside
      ? [
          `The ${column === 'entity' ? 'territory' : column} is entity ${number} of the project and not a state.`,
        ]
      : [];
  });
  const procedure = PROCEDURES.get(row.procedur);
  const { area, pop } = row;
  return [
    ...(procedure === undefined ? [] : [`By ${procedure}.`]),
    ...(isMissing(area) ? [] : [`Area: ${area} km².`]),
    ...(isMissing(pop) ? [] : [`Population: ${pop}.`]),
    ...numbers,
  ].join(' ');
}

/** The procedures of territorial change in the code book. */
const PROCEDURES: ReadonlyMap<string, string> = new Map([
  ['1', 'conquest'],
  ['2', 'annexation'],
  ['3', 'cession'],
  ['4', 'secession'],
  ['5', 'unification'],
  ['6', 'mandate'],
]);
