import { ITEMS_BETWEEN, partyTo, treaty } from '../../../schema/treaty/model.ts';
import type { Cells } from '../../table/cells.ts';
import { required, text } from '../../table/column.ts';
import { findRow, rowsOf, type Context } from '../../table/context.ts';
import { nameEntry } from '../../record/language-of.ts';
import { makeClaims } from '../../record/make-claims.ts';
import { makeNode } from '../../record/make-node.ts';
import { makeSlug } from '../../record/make-slug.ts';
import type { NodeRecord } from '../../record/record.ts';
import {
  defineSource,
  FILE_COLUMN,
  type DataSet,
  type Manifest,
  type RowOf,
} from '../../table/source.ts';
import { firstDay, lastDay } from '../../table/span.ts';
import { cleanParticipant, findParticipant } from './find-participant.ts';
import { readActs, type ParticipantAct } from './read-acts.ts';
import { readDates } from './read-dates.ts';
import { ACTS_COLUMN } from './acts-column.ts';
import { treatyNumber } from './treaty-number.ts';

const SOURCE = 'un-treaty-collection';
/** The last day covered by every copy of the collection. */
const LAST_COVERED = '2015-03-01';

const MANIFEST: Omit<Manifest, 'title' | 'expectedRows'> = {
  publisher: 'United Nations',
  license: 'free to use with citation',
  citation:
    'United Nations Treaty Collection, Multilateral Treaties Deposited with the Secretary-General, status as at March 2015, https://treaties.un.org.',
  coverage: '/2015-03',
  preference:
    'Its treaties are separate from those of other tables, so their values never conflict.',
};

const indexColumns = {
  chapter_no: required,
  treaty_no: required,
  treaty_name: required,
  place: text,
  date: text,
};

type IndexRow = RowOf<typeof indexColumns>;

const index = defineSource({
  id: 'un-treaties-index',
  file: 'index.csv',
  external: {
    versions: 'index.csv with chapter_no, treaty_no and treaty_name',
    optionalColumns: ['place', 'date'],
    nameColumns: (header) => header.map((name) => INDEX_NAMES.get(name.toLowerCase()) ?? name),
    readsOtherColumns: true,
  },
  manifest: {
    ...MANIFEST,
    title: 'United Nations Treaty Collection: treaties',
    expectedRows: { atLeast: 400, atMost: 900 },
    publications: [
      {
        key: SOURCE,
        title: 'Multilateral Treaties Deposited with the Secretary-General',
        publisher: MANIFEST.publisher,
        url: 'https://treaties.un.org',
        license: MANIFEST.license,
        citation: MANIFEST.citation,
        version: '2015-03',
        coverage: MANIFEST.coverage,
        sourceKind: 'document',
      },
    ],
  },
  columns: indexColumns,
  isLookup: true,
  key: (row) => treatyNumber(`${row.chapter_no}-${row.treaty_no}`),
  records: (row, origin) => [makeTreaty(row, origin)],
});

const participants = defineSource({
  id: 'un-treaties',
  file: 'treaties/1-1.csv',
  external: {
    versions: 'treaties/*.csv with Participant and columns whose headers are the legend',
    readsOtherColumns: true,
    mayBeEmpty: true,
    nameColumns: (header) =>
      header.map((name, at) =>
        at === 0 && /^(participant|state|party|country)/i.test(name)
          ? 'participant'
          : `${ACTS_COLUMN}${at} ${name}`,
      ),
    noteFiles,
  },
  manifest: {
    ...MANIFEST,
    title: 'United Nations Treaty Collection: participants',
    expectedRows: { atLeast: 0, atMost: 500 },
  },
  columns: { participant: required },
  // A list can contain a state twice, for territories or with separate acts.
  key: (row) =>
    [numberOf(row), makeSlug(cleanParticipant(row.participant)), actsKey(row)].join('/'),
  skipReason: (row, context) => {
    const name = cleanParticipant(row.participant);
    if (findParticipant(context, name) === undefined)
      return `"${name}" is not a known country or organization`;
    if (ofParty(row) !== undefined) return undefined;
    return columnsOf(row).some(([, cell]) => cell !== '')
      ? 'no dated act is a signature or consent to be bound'
      : 'no acts are listed for the participant';
  },
  records: (row, origin, context) => {
    const from = findParticipant(context, row.participant);
    const party = ofParty(row);
    if (from === undefined || party === undefined) return [];
    const number = numberOf(row);
    const claims = makeClaims({
      origin,
      link: partyTo,
      from,
      to: { model: treaty, key: treatyKey(number) },
      sources: [SOURCE],
      ...party,
      note: noteOf(row.participant),
    });
    const isIndexed = findRow(context, index.id, number) !== undefined;
    return isIndexed ? claims : [makeUnnamed(number), ...claims];
  },
});

/** Multilateral treaties deposited with the United Nations, and their parties. */
export const unTreaties: DataSet = {
  id: 'un-treaties',
  tables: [index, participants],
  files: /(^|[\\/])(index|[\dIVXL]+-[\w.-]+)[.]csv$/i,
};

const INDEX_NAMES: ReadonlyMap<string, string> = new Map([
  ...['chapter', 'chapter_no', 'chap_no', 'chapter_number'].map(
    (name) => [name, 'chapter_no'] as const,
  ),
  ...['treaty', 'number', 'no', 'treaty_no', 'treaty_number'].map(
    (name) => [name, 'treaty_no'] as const,
  ),
  ...['title', 'name', 'treaty_name', 'treaty_title'].map((name) => [name, 'treaty_name'] as const),
  ['place', 'place'],
  ['date', 'date'],
]);

function makeTreaty(row: IndexRow, origin: string): NodeRecord {
  const parsed = splitTitle(row.treaty_name);
  const [date] = readDates(row.date);
  return makeNode({
    origin,
    model: treaty,
    key: treatyKey(treatyNumber(`${row.chapter_no}-${row.treaty_no}`)),
    preference: 2,
    sources: [SOURCE],
    properties: {
      name: parsed.title,
      treatyKind: KIND,
      signedOn: date?.date ?? parsed.date,
      signedAt: row.place || parsed.place,
      isMultilateral: true,
    },
    lists: { names: nameEntry(parsed.title, 'en') },
  });
}

const KIND = 'multilateral-convention';

function makeUnnamed(number: string): NodeRecord {
  const name = `Treaty ${number} of the United Nations Treaty Collection`;
  return makeNode({
    origin: `${participants.id}/${number}`,
    model: treaty,
    key: treatyKey(number),
    preference: 1,
    sources: [SOURCE],
    properties: { name, treatyKind: KIND, isMultilateral: true },
    lists: { names: nameEntry(name, 'en') },
  });
}

// "Vienna Convention on Consular Relations. Vienna, 24 April 1963": the place and the date follow the last full stop.
function splitTitle(words: string) {
  const stop = words.lastIndexOf('. ');
  const [title, rest] = stop < 0 ? [words, ''] : [words.slice(0, stop), words.slice(stop + 2)];
  const [first] = readDates(rest);
  if (first === undefined) return { title: words.replace(/[.]$/, ''), place: '', date: '' };
  const place = /^(?<place>\D+?),\s*\d/.exec(rest)?.groups?.['place'] ?? '';
  return { title, place, date: first.date };
}

function numberOf(row: Cells): string {
  return treatyNumber(row[FILE_COLUMN] ?? '');
}

function treatyKey(number: string): string {
  return `un-treaty-${number}`;
}

function columnsOf(row: Cells): readonly (readonly [header: string, cell: string])[] {
  return Object.entries(row)
    .filter(([name]) => name.startsWith(ACTS_COLUMN))
    .map(([name, cell]) => [name.slice(name.indexOf(' ') + 1), cell] as const)
    .filter(([header, cell]) => header !== '' || cell !== '');
}

function actsKey(row: Cells): string {
  return columnsOf(row)
    .map(([, cell]) => cell.replaceAll(/\s+/g, ''))
    .join('_');
}

function ofParty(row: Cells) {
  const columns = columnsOf(row);
  const acts = readActs(columns);
  // Some lists contain only the names of participants.
  if (columns.length === 0) return { properties: { role: 'party' }, known: LAST_COVERED };
  const [signed, bound] = [firstOf(acts, 'signs'), firstOf(acts, 'binds')];
  const signature = signed ?? acts.find(({ act }) => act.name.includes('signature'));
  const dates = { signedOn: signature?.date ?? '' };
  const listed = acts.map(({ date, act }) => `${act.name} ${date}`).join(ITEMS_BETWEEN);
  if (bound !== undefined)
    return {
      start: bound.date,
      known: { from: lastDay(bound.date), until: lastKnown(acts, bound) },
      dates,
      properties: { role: 'party', acts: listed },
    };
  if (signed === undefined) return undefined;
  return {
    known: { from: lastDay(signed.date), until: lastKnown(acts, signed) },
    notBefore: firstDay(signed.date),
    dates,
    properties: { role: 'signatory', acts: listed },
  };
}

// A withdrawal takes effect some time after its notice. The participant is certainly a party until the notice and
// possibly afterwards.
function lastKnown(acts: readonly ParticipantAct[], first: ParticipantAct): string {
  const day = firstDay(firstOf(acts, 'ends')?.date ?? LAST_COVERED);
  const since = lastDay(first.date);
  return day < since ? since : day;
}

function firstOf(acts: readonly ParticipantAct[], bearing: string): ParticipantAct | undefined {
  return acts.find(({ act }) => act.bearing === bearing);
}

function noteOf(participant: string): string {
  const name = cleanParticipant(participant);
  return name === participant ? '' : participant;
}

function noteFiles(files: readonly string[], context: Context): readonly string[] {
  const found = new Set(files.map(treatyNumber));
  const indexed = new Set(rowsOf(context, index.id).map((row) => index.key(row)));
  const absent = [...indexed].filter((number) => !found.has(number));
  const strange = [...found].filter((number) => !indexed.has(number));
  return [
    ...(absent.length > 0
      ? [`number of treaties in the index without a file: ${absent.length} (${absent.join(', ')})`]
      : []),
    ...(strange.length > 0
      ? [`number of files without an entry in the index: ${strange.length} (${strange.join(', ')})`]
      : []),
  ];
}
