import { event, ROLL_CALL, tookPartIn } from '../../../schema/event/model.ts';
import { required, text, type Column } from '../../table/column.ts';
import { findRow, type Context } from '../../table/context.ts';
import { nameEntry } from '../../record/language-of.ts';
import { makeClaims } from '../../record/make-claims.ts';
import { makeNode } from '../../record/make-node.ts';
import { defineSource, type DataSet, type Manifest } from '../../table/source.ts';
import { findVoter } from './find-voter.ts';
import {
  nameRollCall,
  readDay,
  readVote,
  reasonWithoutVote,
  rollCallNumber,
  textOf,
} from './read-roll-call.ts';

const SOURCE = 'un-general-assembly-votes';

const MANIFEST: Omit<Manifest, 'title' | 'expectedRows'> = {
  publisher: 'Erik Voeten, Anton Strezhnev, Michael Bailey',
  license: 'CC0 1.0, with citation',
  citation:
    'Erik Voeten, Anton Strezhnev, Michael Bailey. “United Nations General Assembly Voting Data.” Harvard Dataverse, https://doi.org/10.7910/DVN/LEJUQZ.',
  coverage: '1946/..',
  preference: 'It is the only table of roll calls.',
};

const day: Column = (cell) =>
  readDay(cell) === ''
    ? { rule: 'date', message: `"${cell}" is not a date such as 1946-01-31` }
    : undefined;

const vote: Column = (cell) =>
  readVote(cell) === undefined && reasonWithoutVote(cell) === undefined
    ? {
        rule: 'vote',
        message: `"${cell}" is not a vote: use yes, no, abstain, or a number of the original (1, 2, 3, 8, 9)`,
        isReportedOnce: true,
      }
    : undefined;

const rollCalls = defineSource({
  id: 'un-roll-calls',
  file: 'roll_calls.csv',
  external: {
    versions: 'a table of roll calls: rcid, session, date, unres, short, descr',
    optionalColumns: ['unres', 'short', 'descr'],
    readsOtherColumns: true,
    nameColumns: toLower,
  },
  manifest: {
    ...MANIFEST,
    title: 'United Nations General Assembly: roll calls',
    expectedRows: { atLeast: 5000, atMost: 12_000 },
    publications: [
      {
        key: SOURCE,
        title: 'United Nations General Assembly Voting Data',
        publisher: MANIFEST.publisher,
        url: 'https://doi.org/10.7910/DVN/LEJUQZ',
        license: MANIFEST.license,
        citation: MANIFEST.citation,
        version: 'as given',
        coverage: MANIFEST.coverage,
        sourceKind: 'database',
      },
    ],
  },
  // The subject of a roll call is free text, so its cells are not validated individually.
  columns: { rcid: required, session: text, date: day },
  isLookup: true,
  key: (row) => rollCallNumber(row.rcid),
  records: (row, origin) => {
    const name = nameRollCall(row);
    return [
      makeNode({
        origin,
        model: event,
        key: eventKey(row.rcid),
        preference: 1,
        sources: [SOURCE],
        properties: {
          name,
          eventKind: ROLL_CALL,
          startedOn: readDay(row.date),
          summary: textOf(row, 'descr'),
          isMultilateral: false,
        },
        lists: { names: nameEntry(name, 'en') },
      }),
    ];
  },
});

const votes = defineSource({
  id: 'un-votes',
  file: 'unvotes.csv',
  external: {
    versions: 'a table of votes: rcid, country, country_code, vote',
    readsOtherColumns: true,
    nameColumns: toLower,
  },
  manifest: {
    ...MANIFEST,
    title: 'United Nations General Assembly: votes',
    expectedRows: { atLeast: 700_000, atMost: 2_000_000 },
  },
  columns: { rcid: required, country: text, country_code: text, vote },
  key: (row) => `${rollCallNumber(row.rcid)}/${row.country_code} ${row.country}`,
  skipReason: (row, context) => {
    if (readVote(row.vote) === undefined) return reasonWithoutVote(row.vote);
    const date = dayOf(row.rcid, context);
    if (date === undefined) return 'its roll call is missing from the table of roll calls';
    if (findVoter(context, voterIn(row, date)) !== undefined) return undefined;
    return `"${row.country}" (${row.country_code}) is not a known country`;
  },
  records: (row, origin, context) => {
    const date = dayOf(row.rcid, context);
    const role = readVote(row.vote);
    if (date === undefined || role === undefined) return [];
    const from = findVoter(context, voterIn(row, date));
    if (from === undefined) return [];
    return makeClaims({
      origin,
      link: tookPartIn,
      from,
      to: { model: event, key: eventKey(row.rcid) },
      sources: [SOURCE],
      start: date,
      properties: { role },
    });
  },
});

/** The votes of states in the General Assembly of the United Nations. */
export const unVotes: DataSet = { id: 'un-votes', tables: [rollCalls, votes] };

function voterIn(
  row: { readonly country: string; readonly country_code: string },
  date: string,
): Parameters<typeof findVoter>[1] {
  return { code: row.country_code.toUpperCase(), name: row.country, day: date };
}

function dayOf(number: string, context: Context): string | undefined {
  const rollCall = findRow(context, rollCalls.id, rollCallNumber(number));
  return rollCall === undefined ? undefined : readDay(rollCall['date'] ?? '');
}

function eventKey(number: string): string {
  return `un-roll-call-${rollCallNumber(number)}`;
}

function toLower(header: readonly string[]): readonly string[] {
  return header.map((name) => name.toLowerCase());
}
