import { event, tookPartIn } from '../../../../schema/event/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import {
  confidence,
  edtf,
  keyOf,
  listOf,
  oneOf,
  optional,
  partyName,
  required,
  text,
} from '../../../table/column.ts';
import { boundsOfEvent, findEvent } from '../participants.ts';
import { findEntity } from '../../../table/find-entity.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

/** The sides and dates of the participants of events. */
export const eventSides = defineSource({
  id: 'event_sides',
  file: 'event_sides.tsv',
  manifest: bundledManifest({
    title: 'Sides and dates of participants in events',
    coverage: '0663/2010',
    expectedRows: { atLeast: 200, atMost: 2000 },
    preference: 'For the listed participants, its rows replace the data in the table of events.',
  }),
  columns: {
    event: (cell, context) =>
      findEvent(context, cell) === undefined
        ? { rule: 'dangling', message: `"${cell}" is not a row of events or entity_events` }
        : undefined,
    participant: partyName,
    side: oneOf('A', 'B', 'neutral', 'none'),
    from_edtf: optional(edtf),
    until_edtf: optional(edtf),
    role: required,
    sources: listOf(keyOf('sources')),
    confidence,
    note: text,
  },
  isLookup: true,
  key: (row) => [row.event, row.participant, row.from_edtf].join('/'),
  findIssues: (row) => checkOrder('until_edtf', row.from_edtf, row.until_edtf),
  records: (row, origin, context) => {
    const participant = findEntity(context, row.participant)?.end;
    const whole = findEvent(context, row.event);
    if (participant === undefined || whole === undefined) return [];
    return makeClaims({
      origin,
      link: tookPartIn,
      from: participant,
      to: { model: event, key: row.event },
      sources: splitList(row.sources),
      confidence: row.confidence,
      start: row.from_edtf,
      end: row.until_edtf,
      ...boundsOfEvent({
        start_edtf: whole['start_edtf'] ?? '',
        end_edtf: whole['end_edtf'] ?? '',
      }),
      preference: 3,
      note: row.note,
      properties: { side: row.side, role: row.role },
    });
  },
});
