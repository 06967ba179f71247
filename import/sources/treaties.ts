import { partyTo, treaty } from '../../schema/model/treaty.ts';
import { bundledManifest } from '../bundled-manifest.ts';
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
} from '../column.ts';
import { rowsOf, type Context } from '../context.ts';
import { readEntities } from '../find-entity.ts';
import { nameEntry, splitList } from '../language-of.ts';
import { lastDayOf } from '../last-day-of.ts';
import { makeClaims } from '../make-claims.ts';
import { makeNode } from '../make-node.ts';
import type { ClaimRecord, NodeRecord } from '../record.ts';
import { defineSource } from '../source.ts';
import { complainAboutOrder, firstDay } from '../span.ts';

/** Treaties and agreements with Japan. */
export const treaties = defineSource({
  id: 'treaties',
  file: 'treaties.tsv',
  manifest: bundledManifest({
    title: 'Treaties and agreements with Japan',
    coverage: '1854/2025',
    expectedRows: { atLeast: 200, atMost: 500 },
    preference:
      'Its dates go before those of citations; of global treaties world/agreements.tsv has the own ones.',
  }),
  columns: {
    slug,
    name: required,
    kind: required,
    signed_edtf: edtf,
    in_force_edtf: optional(edtf),
    ended_edtf: optional(edtf),
    place: text,
    parties: listOf(partyName),
    sources: listOf(keyOf('sources')),
    confidence,
  },
  isLookup: true,
  nameColumns: ['parties'],
  key: (row) => row.slug,
  complaints: (row) => [
    ...complainAboutOrder('in_force_edtf', row.signed_edtf, row.in_force_edtf),
    ...complainAboutOrder('ended_edtf', row.in_force_edtf, row.ended_edtf),
    ...complainAboutOrder('ended_edtf', row.signed_edtf, row.ended_edtf),
  ],
  records: (row, origin, context) => [
    makeTreaty(row, origin, context),
    ...makeParties(row, origin, context),
  ],
});

interface TreatyRow {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly signed_edtf: string;
  readonly in_force_edtf: string;
  readonly ended_edtf: string;
  readonly place: string;
  readonly parties: string;
  readonly sources: string;
  readonly confidence: string;
}

// The dates of a row with parties that are not listed are Japan's; the treaty's own may stand in another table.
function makeTreaty(row: TreatyRow, origin: string, context: Context): NodeRecord {
  const isMultilateral = splitList(row.parties).includes(MULTILATERAL);
  const own = ownDates(row, context);
  return makeNode({
    origin,
    model: treaty,
    key: row.slug,
    preference: 2,
    sources: splitList(row.sources),
    confidence: isMultilateral ? 'medium' : row.confidence,
    properties: {
      name: row.name,
      treatyKind: row.kind,
      signedOn: own.signedOn === '' ? row.signed_edtf : '',
      inForceOn: own.inForceOn === '' ? row.in_force_edtf : '',
      endedOn: row.ended_edtf,
      signedAt: row.place,
      isMultilateral,
    },
    lists: { names: nameEntry(row.name, 'en') },
  });
}

const MULTILATERAL = 'multilateral';

function ownDates(row: TreatyRow, context: Context) {
  const global = rowsOf(context, 'world-agreements').find((each) => each['slug'] === row.slug);
  return { signedOn: global?.['adopted_edtf'] ?? '', inForceOn: global?.['in_force_edtf'] ?? '' };
}

function makeParties(row: TreatyRow, origin: string, context: Context): readonly ClaimRecord[] {
  const isMultilateral = splitList(row.parties).includes(MULTILATERAL);
  return readEntities(context, row.parties).flatMap(({ end, names }) =>
    makeClaims({
      origin,
      link: partyTo,
      from: end,
      to: { model: treaty, key: row.slug },
      sources: splitList(row.sources),
      confidence: row.confidence,
      preference: 2,
      notAfter: lastDayOf(context, end.key),
      note: names.join('; '),
      properties: { role: 'party' },
      ...(isMultilateral && end.key !== 'JPN'
        ? { notBefore: firstDay(row.signed_edtf) }
        : datesOf(row)),
    }),
  );
}

function datesOf(row: TreatyRow) {
  return {
    start: row.in_force_edtf,
    end: row.ended_edtf,
    dates: { signedOn: row.signed_edtf },
    notBefore: firstDay(row.signed_edtf),
  };
}
