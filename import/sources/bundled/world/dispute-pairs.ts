import { dispute, disputes } from '../../../../schema/dispute/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { country, edtf, listOf, oneOf, optional, slug, text } from '../../../table/column.ts';
import { rowsOf, type Context } from '../../../table/context.ts';
import { nameOfCountry } from '../../../table/name-of-country.ts';
import { findCountry } from '../../../table/find-country.ts';
import { nameEntry, splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { makeNode } from '../../../record/make-node.ts';
import { FACTBOOK_2023 } from '../publications.ts';
import type { ClaimRecord, NodeRecord } from '../../../record/record.ts';
import { defineSource, type RowOf } from '../../../table/source.ts';
import { checkOrder, lastDay } from '../../../table/span.ts';

/** The subjects of disputes and their wording in names. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['territory', 'territorial dispute'],
  ['boundary', 'boundary dispute'],
  ['maritime', 'maritime dispute'],
  ['river', 'river dispute'],
  ['resource', 'resource dispute'],
  ['sovereignty-status', 'dispute over sovereignty'],
  ['navigation', 'navigation dispute'],
  ['other', 'dispute'],
]);

const columns = {
  slug,
  parties_iso3: listOf(country),
  named_by_iso3: listOf(country),
  same_as: optional((cell, context) =>
    rowsOf(context, 'disputes').some((row) => row['dispute_slug'] === cell)
      ? undefined
      : { rule: 'dangling', message: `"${cell}" is not a dispute in disputes.tsv` },
  ),
  subject: oneOf(...SUBJECTS.keys()),
  status: oneOf('active', 'dormant', 'settled'),
  since_edtf: optional(edtf),
  until_edtf: optional(edtf),
  summary: text,
};

type PairRow = RowOf<typeof columns>;

/** International disputes by their parties, from the 2023 edition of the Factbook. */
export const disputePairs = defineSource({
  id: 'world-dispute_pairs',
  file: 'world/dispute_pairs.tsv',
  manifest: bundledManifest({
    title: 'International disputes of the World Factbook',
    coverage: '2023-05-25',
    expectedRows: { atLeast: 100, atMost: 300 },
    preference: 'It has few dates, so disputes.tsv takes precedence over it.',
    publications: [FACTBOOK_2023],
  }),
  columns,
  isLookup: true,
  key: (row) => row.slug,
  findIssues: (row) => checkOrder('until_edtf', row.since_edtf, row.until_edtf),
  records: (row, origin, context) => [
    ...(row.same_as === '' ? [makeDispute(row, origin, context)] : []),
    ...makeParties(row, origin, context),
  ],
});

function makeDispute(row: PairRow, origin: string, context: Context): NodeRecord {
  const parties = splitList(row.parties_iso3).map((key) => nameOfCountry(context, key));
  const name = `${parties.join('–')} ${SUBJECTS.get(row.subject) ?? 'dispute'}${nameOfMatter(row)}`;
  return makeNode({
    origin,
    model: dispute,
    key: row.slug,
    preference: 1,
    sources: [FACTBOOK_2023.key],
    properties: {
      name,
      subject: row.subject,
      status: row.status.toUpperCase(),
      startedOn: row.since_edtf,
      endedOn: row.until_edtf,
      summary: row.summary,
    },
    lists: { names: nameEntry(name, 'en') },
  });
}

// If the same parties have several disputes, the end of the slug distinguishes them.
function nameOfMatter({ slug: key, parties_iso3: parties }: PairRow): string {
  const start = `factbook-${splitList(parties).join('-').toLowerCase()}-`;
  const words = key.startsWith(start) ? key.slice(start.length).split('-') : [];
  const text = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
  return text === '' ? '' : ` (${text})`;
}

// A dispute is certain on the date of the edition, unless it was settled earlier.
function makeParties(row: PairRow, origin: string, context: Context): readonly ClaimRecord[] {
  const isOver =
    row.status === 'settled' &&
    (row.until_edtf === '' || lastDay(row.until_edtf) < FACTBOOK_2023.coverage);
  return splitList(row.parties_iso3).flatMap((key) => {
    const from = findCountry(context, key);
    if (from === undefined) return [];
    const shared = {
      origin,
      link: disputes,
      from,
      to: { model: dispute, key: row.same_as === '' ? row.slug : row.same_as },
      sources: [FACTBOOK_2023.key],
      // The entry of a territory can name a dispute to which only its state is a party.
      note: `named by ${splitList(row.named_by_iso3).join(', ')}`,
      properties: { role: splitList(row.named_by_iso3).includes(key) ? 'named_by' : '' },
    };
    return [
      ...makeClaims({ ...shared, start: row.since_edtf, end: row.until_edtf }),
      ...(isOver ? [] : makeClaims({ ...shared, known: FACTBOOK_2023.coverage })),
    ];
  });
}
