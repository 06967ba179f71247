import { partyTo, treaty } from '../../../../schema/treaty/model.ts';
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
  slug,
  text,
} from '../../../table/column.ts';
import type { Cells } from '../../../table/cells.ts';
import { rowsWith, type Context } from '../../../table/context.ts';
import { readEntities } from '../../../table/find-entity.ts';
import { nameEntry, splitList } from '../../../record/language-of.ts';
import { JAPAN } from '../japan.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { makeNode } from '../../../record/make-node.ts';
import type { ClaimRecord, NodeRecord } from '../../../record/record.ts';
import { defineSource, type RowOf } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';
import { boundsOfParty, hasUnnamedParties, listParties, rowsOfParty } from '../parties.ts';

const columns = {
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
  parties_complete: oneOf('yes', 'no'),
};

type TreatyRow = RowOf<typeof columns>;

/** Treaties and agreements with Japan. */
export const treaties = defineSource({
  id: 'treaties',
  file: 'treaties.tsv',
  manifest: bundledManifest({
    title: 'Treaties and agreements with Japan',
    coverage: '1854/2025',
    expectedRows: { atLeast: 200, atMost: 500 },
    preference:
      'Its dates take precedence over those of citations. The dates of global treaties come from world/agreements.tsv.',
  }),
  columns,
  isLookup: true,
  makes: { model: treaty, keyOf: (row) => row.slug },
  nameColumns: ['parties'],
  key: (row) => row.slug,
  findIssues: (row) => [
    ...checkOrder('in_force_edtf', row.signed_edtf, row.in_force_edtf),
    ...checkOrder('ended_edtf', row.in_force_edtf, row.ended_edtf),
    ...checkOrder('ended_edtf', row.signed_edtf, row.ended_edtf),
  ],
  records: (row, origin, context) => [
    makeTreaty(row, origin, context),
    ...makeParties(row, origin, context),
  ],
});

// If a row has unnamed parties, its dates apply to Japan. Another table can have the dates of the treaty.
function makeTreaty(row: TreatyRow, origin: string, context: Context): NodeRecord {
  const isJapans = hasUnnamedParties(row);
  const own = ownDates(row, context);
  return makeNode({
    origin,
    model: treaty,
    key: row.slug,
    preference: 2,
    sources: splitList(row.sources),
    confidence: isJapans ? 'medium' : row.confidence,
    properties: {
      name: row.name,
      treatyKind: row.kind,
      signedOn: isJapans || own.signedOn !== '' ? '' : row.signed_edtf,
      inForceOn: isJapans || own.inForceOn !== '' ? '' : row.in_force_edtf,
      endedOn: isJapans ? '' : row.ended_edtf,
      signedAt: row.place,
      isMultilateral: isJapans || listParties(row, context).length > 2,
      hasUnlistedParties: row.parties_complete === 'no',
    },
    lists: { names: nameEntry(row.name, 'en') },
  });
}

function ownDates(row: TreatyRow, context: Context) {
  const [global] = rowsWith(context, 'world-agreements', slugOf, row.slug);
  return { signedOn: global?.['adopted_edtf'] ?? '', inForceOn: global?.['in_force_edtf'] ?? '' };
}

function slugOf(row: Cells): string {
  return row['slug'] ?? '';
}

/**
 * Creates the claims of the parties. If there are two parties, the dates of the row apply to both, otherwise only to
 * Japan.
 */
function makeParties(row: TreatyRow, origin: string, context: Context): readonly ClaimRecord[] {
  const hasTwo = !hasUnnamedParties(row) && listParties(row, context).length === 2;
  return readEntities(context, row.parties).flatMap(({ end, names }) => {
    const [listed] = rowsOfParty(context, row.slug, end);
    const isDated = hasTwo || end.key === JAPAN.key;
    // treaty_parties.tsv contains the data of the other parties.
    if (listed !== undefined && !isDated) return [];
    const role = listed?.['role'] ?? 'party';
    return makeClaims({
      origin,
      link: partyTo,
      from: end,
      to: { model: treaty, key: row.slug },
      sources: splitList(row.sources),
      confidence: row.confidence,
      preference: 2,
      note: names.join('; '),
      properties: { role },
      ...boundsOfParty(row),
      ...(isDated ? datesOf(row, role, listed?.['signed_edtf']) : {}),
    });
  });
}

// If treaty_parties.tsv has another signature date for this party, the date of the row is the last signature of the
// treaty.
function datesOf(row: TreatyRow, role: string, ownSignature = '') {
  const isTreatys = ownSignature !== '' && ownSignature !== row.signed_edtf;
  const dates = { dates: { signedOn: isTreatys ? '' : row.signed_edtf } };
  return role === 'signatory' ? dates : { start: row.in_force_edtf, end: row.ended_edtf, ...dates };
}
