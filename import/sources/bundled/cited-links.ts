import { dispute } from '../../../schema/dispute/model.ts';
import { event } from '../../../schema/event/model.ts';
import { place } from '../../../schema/place/model.ts';
import { treaty } from '../../../schema/treaty/model.ts';
import { findRow, type Context } from '../../table/context.ts';
import { listUnsidedParticipants, type ParticipantsOfEvent } from './participants.ts';
import { findCountry } from '../../table/find-country.ts';
import { readEntities } from '../../table/find-entity.ts';
import { JAPAN } from './japan.ts';
import { splitList } from '../../record/language-of.ts';
import { makeSlug } from '../../record/make-slug.ts';
import type { End } from '../../record/record.ts';
import { hasUnnamedParties, listParties, rowsOfParty, type PartiesOfTreaty } from './parties.ts';

/** A relationship of a cited node, and the origin of its record. */
export interface CitedLink {
  readonly from: End;
  readonly to: End;
  readonly about: string;
  /** The names of the related entity in the cell of the node's row. */
  readonly names: readonly string[];
}

interface Asked {
  readonly isDate: boolean;
  readonly context: Context;
}

interface CitedRow {
  readonly table: string;
  readonly row: string;
}

/**
 * Returns the relationships of a cited node to which the citation applies. A citation of a date applies only to
 * relationships with this date. The dates of a treaty apply to Japan and, if there are only two parties, to the other
 * party. For the dates of an event, see `listUnsidedParticipants`. The rows of treaty_parties.tsv and event_sides.tsv
 * have their own dates.
 */
export function citedLinks({ table, row }: CitedRow, asked: Asked): readonly CitedLink[] {
  const { context } = asked;
  if (table === 'disputes') return linksOfFeature(row, context);
  if (table === 'world/dispute_pairs') return linksOfPair(row, context);
  const cited = findRow(context, table, row);
  if (cited === undefined) return [];
  if (table === 'treaties') return linksOfTreaty({ ...NO_TREATY, ...cited, slug: row }, asked);
  return table === 'events' ? linksOfEvent({ ...NO_EVENT, ...cited, slug: row }, asked) : [];
}

function linksOfFeature(row: string, context: Context): readonly CitedLink[] {
  const slug = findRow(context, 'disputes', row)?.['dispute_slug'] ?? '';
  const to = { model: place, key: makeSlug(row.split('/')[1] ?? '') };
  return [{ from: { model: dispute, key: slug }, to, about: `disputes/${row}`, names: [] }];
}

function linksOfPair(row: string, context: Context): readonly CitedLink[] {
  const pair = findRow(context, 'world-dispute_pairs', row);
  const keys = splitList(pair?.['parties_iso3'] ?? '');
  const sameAs = pair?.['same_as'] ?? '';
  if (keys.length !== 2) return [];
  const to = { model: dispute, key: sameAs === '' ? row : sameAs };
  return keys.flatMap((key) => {
    const from = findCountry(context, key);
    const about = `world-dispute_pairs/${row}`;
    return from === undefined ? [] : [{ from, to, about, names: [key] }];
  });
}

const NO_TREATY = { parties: '', signed_edtf: '', ended_edtf: '' };
const NO_EVENT = { start_edtf: '', end_edtf: '', participants: '' };

function linksOfTreaty(row: PartiesOfTreaty, { isDate, context }: Asked): readonly CitedLink[] {
  const { slug } = row;
  const hasTwo = !hasUnnamedParties(row) && listParties(row, context).length === 2;
  return readEntities(context, row.parties).flatMap(({ end, names }) => {
    const isOfRow = hasTwo || end.key === JAPAN.key;
    if (isDate && !isOfRow) return [];
    const [listed] = rowsOfParty(context, slug, end);
    const about =
      listed === undefined || isOfRow
        ? `treaties/${slug}`
        : ['treaty_parties', slug, listed['party'], listed['bound_edtf']].join('/');
    return [{ from: end, to: { model: treaty, key: slug }, about, names }];
  });
}

function linksOfEvent(row: ParticipantsOfEvent, { isDate, context }: Asked): readonly CitedLink[] {
  const { slug } = row;
  const to = { model: event, key: slug };
  return listUnsidedParticipants(row, context)
    .filter(({ isDated }) => isDated || !isDate)
    .map(({ end, names }) => ({ from: end, to, about: `events/${slug}`, names }));
}
