import type { Cells } from '../../table/cells.ts';
import { findRow, rowsWith, type Context } from '../../table/context.ts';
import { findEntity, readEntities } from '../../table/find-entity.ts';
import { JAPAN } from './japan.ts';
import type { End } from '../../record/record.ts';
import { firstDay, lastDay } from '../../table/span.ts';
import { nameNode } from '../../record/target.ts';

/** The cells of an event's row with its participants and dates. */
export interface ParticipantsOfEvent {
  readonly slug: string;
  readonly start_edtf: string;
  readonly end_edtf: string;
  readonly participants: string;
}

/** A participant without a row in event_sides.tsv. */
interface UnsidedParticipant {
  readonly end: End;
  readonly names: readonly string[];
  /** Whether the dates of the event apply to this participant. */
  readonly isDated: boolean;
}

/**
 * Returns the participants of an event without a row in event_sides.tsv. If other participants have rows there, the
 * dates of the event apply only to Japan and, if there are two participants, to the other participant. A single day
 * applies to all participants.
 */
export function listUnsidedParticipants(
  row: ParticipantsOfEvent,
  context: Context,
): readonly UnsidedParticipant[] {
  const sides = rowsOfEvent(context, row.slug);
  const sided = new Set(sides.map((each) => nameOf(participantOf(each, context))));
  const hasSides = sides.some((each) => each['side'] !== 'none');
  const isShared = !hasSides || isMoment(row) || countParticipants(row, context) === 2;
  // The dates in events.tsv apply primarily to Japan.
  const isJapans = findRow(context, 'events', row.slug) !== undefined;
  return readEntities(context, row.participants)
    .filter(({ end }) => !sided.has(nameOf(end)))
    .map(({ end, names }) => ({
      end,
      names,
      isDated: isShared || (isJapans && end.key === JAPAN.key),
    }));
}

/** Counts the participants of an event, including participants listed only in event_sides.tsv. */
export function countParticipants(row: ParticipantsOfEvent, context: Context): number {
  const sides = rowsOfEvent(context, row.slug);
  const absent = sides.filter((each) => each['side'] === 'none');
  const names = new Set(readEntities(context, row.participants).map(({ end }) => nameOf(end)));
  for (const each of sides) names.add(nameOf(participantOf(each, context)));
  for (const each of absent) names.delete(nameOf(participantOf(each, context)));
  return names.size;
}

/** Returns the rows of event_sides.tsv about an event. */
function rowsOfEvent(context: Context, slug: string): readonly Cells[] {
  return rowsWith(context, 'event_sides', eventOf, slug);
}

/** Returns the row of the event with this slug, from events.tsv or entity_events.tsv. */
export function findEvent(context: Context, slug: string): Cells | undefined {
  return findRow(context, 'events', slug) ?? findRow(context, 'entity_events', slug);
}

/** Returns the days before and after which participation in an event is impossible. */
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
