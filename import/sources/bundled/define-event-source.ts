import { event, tookPartIn } from '../../../schema/event/model.ts';
import {
  confidence,
  edtf,
  keyOf,
  listOf,
  optional,
  partyName,
  required,
  slug,
  text,
} from '../../table/column.ts';
import type { Context } from '../../table/context.ts';
import { boundsOfEvent, countParticipants, listUnsidedParticipants } from './participants.ts';
import { nameEntry, splitList } from '../../record/language-of.ts';
import { makeClaims } from '../../record/make-claims.ts';
import { makeNode } from '../../record/make-node.ts';
import type { GraphRecord } from '../../record/record.ts';
import { defineSource, type Manifest, type Source, type RowOf } from '../../table/source.ts';
import { checkOrder } from '../../table/span.ts';
import { MULTILATERAL } from './parties.ts';

const columns = {
  slug,
  name: required,
  kind: required,
  start_edtf: edtf,
  end_edtf: optional(edtf),
  place: text,
  participants: listOf(partyName),
  summary: text,
  sources: listOf(keyOf('sources')),
  confidence,
};

type EventRow = RowOf<typeof columns>;

/** Defines a table of events. Each row is one event with its participants. */
export function defineEventSource(id: string, file: string, manifest: Manifest): Source {
  return defineSource({
    id,
    file,
    manifest,
    columns,
    isLookup: true,
    makes: { model: event, keyOf: (row) => row.slug },
    nameColumns: ['participants'],
    key: (row) => row.slug,
    findIssues: (row) => checkOrder('end_edtf', row.start_edtf, row.end_edtf),
    records,
  });
}

function records(row: EventRow, origin: string, context: Context): readonly GraphRecord[] {
  const shared = { origin, sources: splitList(row.sources), confidence: row.confidence };
  const participants = listUnsidedParticipants(row, context).flatMap(({ end, names, isDated }) =>
    makeClaims({
      ...shared,
      link: tookPartIn,
      from: end,
      to: { model: event, key: row.slug },
      ...(isDated ? { start: row.start_edtf, end: row.end_edtf } : boundsOfEvent(row)),
      preference: 2,
      note: names.join('; '),
    }),
  );
  const hasUnlisted = splitList(row.participants).includes(MULTILATERAL);
  const node = makeNode({
    ...shared,
    model: event,
    key: row.slug,
    preference: 1,
    properties: {
      name: row.name,
      eventKind: row.kind,
      startedOn: row.start_edtf,
      endedOn: row.end_edtf,
      place: row.place,
      summary: row.summary,
      isMultilateral: hasUnlisted || countParticipants(row, context) > 2,
      hasUnlistedParticipants: hasUnlisted,
    },
    lists: { names: nameEntry(row.name, 'en') },
  });
  return [node, ...participants];
}
