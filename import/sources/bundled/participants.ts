import type { Cells } from '../../table/cells.ts';
import { findRow, rowsWith, type Context } from '../../table/context.ts';
import { findEntity, readEntities } from '../../table/find-entity.ts';
import { JAPAN } from './japan.ts';
import type { End } from '../../record/record.ts';
import { firstDay, lastDay } from '../../table/span.ts';
import { nameNode } from '../../record/target.ts';

/** The cells of a row of events that tell who took part and when. */
export interface ParticipantsOfEvent {
  readonly slug: string;
  readonly start_edtf: string;
  readonly end_edtf: string;
  readonly participants: string;
}

/** Someone who took part of whom the table of sides tells nothing. */
export interface UnsidedParticipant {
  readonly end: End;
  readonly names: readonly string[];
  /** Whether the dates of the event are those of its taking part. */
  readonly isDated: boolean;
}

/**
 * The participants of an event for whom the table of sides has no row. Where it has rows for others, the event's dates
 * are those of Japan and of the other one of two, as those of a treaty are; a single day is the day of all.
 */
export function listUnsidedParticipants(
  row: ParticipantsOfEvent,
  context: Context,
): readonly UnsidedParticipant[] {
  const sides = rowsOfEvent(context, row.slug);
  const sided = new Set(sides.map((each) => nameOf(participantOf(each, context))));
  const hasSides = sides.some((each) => each['side'] !== 'none');
  const isShared = !hasSides || isMoment(row) || countParticipants(row, context) === 2;
  // Of the events in Japan's foreign relations the dates are first of all Japan's.
  const isJapans = findRow(context, 'events', row.slug) !== undefined;
  return readEntities(context, row.participants)
    .filter(({ end }) => !sided.has(nameOf(end)))
    .map(({ end, names }) => ({
      end,
      names,
      isDated: isShared || (isJapans && end.key === JAPAN.key),
    }));
}

/** How many took part in an event, those included whom only the table of sides names. */
export function countParticipants(row: ParticipantsOfEvent, context: Context): number {
  const sides = rowsOfEvent(context, row.slug);
  const absent = sides.filter((each) => each['side'] === 'none');
  const names = new Set(readEntities(context, row.participants).map(({ end }) => nameOf(end)));
  for (const each of sides) names.add(nameOf(participantOf(each, context)));
  for (const each of absent) names.delete(nameOf(participantOf(each, context)));
  return names.size;
}

/** The rows of the table of sides about an event. */
export function rowsOfEvent(context: Context, slug: string): readonly Cells[] {
  return rowsWith(context, 'event_sides', eventOf, slug);
}

/** The row of the event with this slug, of whichever table. */
export function findEvent(context: Context, slug: string): Cells | undefined {
  return findRow(context, 'events', slug) ?? findRow(context, 'entity_events', slug);
}

/** The days before and after which nobody took part in an event. */
export function boundsOfEvent({
  start_edtf: start,
  end_edtf: end,
}: Pick<ParticipantsOfEvent, 'start_edtf' | 'end_edtf'>): {
  readonly notBefore: string;
  readonly notAfter: string;
} {
  return { notBefore: firstDay(start), notAfter: lastDay(end === '' ? start : end) };
}

function isMoment({ start_edtf: start, end_edtf: end }: ParticipantsOfEvent): boolean {
  return end === '' || end === start;
}

function participantOf(row: Cells, context: Context): End | undefined {
  return findEntity(context, row['participant'] ?? '')?.end;
}

function eventOf(row: Cells): string {
  return row['event'] ?? '';
}

function nameOf(end: End | undefined): string {
  return end === undefined ? '' : nameNode(end);
}
