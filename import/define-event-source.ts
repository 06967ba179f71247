import { event, tookPartIn } from '../schema/model/event.ts';
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
} from './column.ts';
import type { Context } from './context.ts';
import { readEntities } from './find-entity.ts';
import { nameEntry, splitList } from './language-of.ts';
import { makeClaims } from './make-claims.ts';
import { makeNode } from './make-node.ts';
import type { GraphRecord } from './record.ts';
import { defineSource, type Manifest, type Source } from './source.ts';
import { complainAboutOrder } from './span.ts';

/** A table of events, one a row, with those who took part. */
export function defineEventSource(id: string, file: string, manifest: Manifest): Source {
  return defineSource({
    id,
    file,
    manifest,
    columns: {
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
    },
    isLookup: true,
    nameColumns: ['participants'],
    key: (row) => row.slug,
    complaints: (row) => complainAboutOrder('end_edtf', row.start_edtf, row.end_edtf),
    records,
  });
}

interface EventRow {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly start_edtf: string;
  readonly end_edtf: string;
  readonly place: string;
  readonly participants: string;
  readonly summary: string;
  readonly sources: string;
  readonly confidence: string;
}

function records(row: EventRow, origin: string, context: Context): readonly GraphRecord[] {
  const said = { origin, sources: splitList(row.sources), confidence: row.confidence };
  const participants = readEntities(context, row.participants).flatMap(({ end, names }) =>
    makeClaims({
      ...said,
      link: tookPartIn,
      from: end,
      to: { model: event, key: row.slug },
      start: row.start_edtf,
      end: row.end_edtf,
      preference: 2,
      note: names.join('; '),
    }),
  );
  const node = makeNode({
    ...said,
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
      isMultilateral: splitList(row.participants).includes('multilateral'),
    },
    lists: { names: nameEntry(row.name, 'en') },
  });
  return [node, ...participants];
}
