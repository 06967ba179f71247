import { dispute, disputes as disputesLink, over } from '../../../../schema/dispute/model.ts';
import { administers, claims, place } from '../../../../schema/place/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import type { Cells } from '../../../table/cells.ts';
import {
  confidence,
  edtf,
  keyOf,
  listOf,
  numberBetween,
  oneOf,
  optional,
  partyName,
  required,
  slug,
  text,
} from '../../../table/column.ts';
import { rowsOf, type Context } from '../../../table/context.ts';
import { readEntities } from '../../../table/find-entity.ts';
import { nameEntry, namesIn, splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { makeNode } from '../../../record/make-node.ts';
import { makeSlug } from '../../../record/make-slug.ts';
import { UNSOURCED } from '../../../../src/claims/claim-record.ts';
import type { GraphRecord } from '../../../record/record.ts';
import { defineSource, type RowOf } from '../../../table/source.ts';
import { checkOrder, earliestStart, latestEnd } from '../../../table/span.ts';

// The date of the table. The administration of a place is certain on this day, with an unknown start and end.
const MADE_ON = '2026-11-01';

const columns = {
  dispute_slug: slug,
  dispute: required,
  feature: required,
  feature_kind: required,
  name_ja: text,
  name_ko: text,
  name_zh: text,
  name_ru: text,
  other_names: text,
  lat: numberBetween(-90, 90),
  lon: numberBetween(-180, 180),
  parties: listOf(partyName),
  claimants: optional(listOf(partyName)),
  administered_by: optional(listOf(partyName)),
  from_edtf: optional(edtf),
  until_edtf: optional(edtf),
  status: oneOf('active', 'dormant', 'settled'),
  status_note: text,
  in_article: oneOf('yes', 'no'),
  sources: listOf(keyOf('sources')),
  confidence,
};

type FeatureRow = RowOf<typeof columns>;

/** Disputes over territory and names. Each row is one feature. */
export const disputes = defineSource({
  id: 'disputes',
  file: 'disputes.tsv',
  manifest: bundledManifest({
    title: 'Disputes and disputed features',
    coverage: '1693/2026',
    expectedRows: { atLeast: 30, atMost: 100 },
    preference:
      'Its dates take precedence over those of citations, and its coordinates over those of places.tsv.',
  }),
  columns,
  isLookup: true,
  makes: { model: dispute, keyOf: (row) => row.dispute_slug },
  nameColumns: ['parties', 'claimants', 'administered_by'],
  key: (row) => `${row.dispute_slug}/${row.feature}`,
  findIssues: (row) => checkOrder('until_edtf', row.from_edtf, row.until_edtf),
  records: (row, origin, context) => [
    ...makeDispute(row, context),
    makeFeature(row, origin),
    ...makeFeatureClaims(row, origin, context),
  ],
});

function makeFeature(row: FeatureRow, origin: string): GraphRecord {
  return makeNode({
    origin,
    model: place,
    key: makeSlug(row.feature),
    preference: 2,
    sources: splitList(row.sources),
    confidence: row.confidence,
    properties: {
      name: row.feature,
      placeKind: row.feature_kind,
      latitude: row.lat,
      longitude: row.lon,
    },
    lists: {
      names: [
        ...nameEntry(row.feature, 'en'),
        ...nameEntry(row.name_ja, 'ja'),
        ...nameEntry(row.name_ko, 'ko'),
        ...nameEntry(row.name_zh, 'zh'),
        ...nameEntry(row.name_ru, 'ru'),
        ...namesIn(row.other_names),
      ],
    },
  });
}

function makeFeatureClaims(
  row: FeatureRow,
  origin: string,
  context: Context,
): readonly GraphRecord[] {
  const to = { model: place, key: makeSlug(row.feature) };
  const shared = { origin, to, sources: splitList(row.sources), confidence: row.confidence };
  const span = { start: row.from_edtf, end: row.until_edtf, preference: 2 };
  return [
    ...makeClaims({
      ...shared,
      ...span,
      link: over,
      from: { model: dispute, key: row.dispute_slug },
      properties: {
        status: row.status,
        statusNote: row.status_note,
        isInArticle: row.in_article === 'yes',
      },
    }),
    ...readEntities(context, row.claimants).flatMap(({ end, names }) =>
      makeClaims({ ...shared, ...span, link: claims, from: end, note: names.join('; ') }),
    ),
    ...readEntities(context, row.administered_by).flatMap(({ end, names }) =>
      makeClaims({
        ...shared,
        link: administers,
        from: end,
        known: MADE_ON,
        note: names.join('; '),
      }),
    ),
  ];
}

// The row of the first feature creates the node of the dispute from all its features.
function makeDispute(row: FeatureRow, context: Context): readonly GraphRecord[] {
  const features = rowsOf(context, 'disputes').filter(
    (each) => each['dispute_slug'] === row.dispute_slug,
  );
  if (features[0]?.['feature'] !== row.feature) return [];
  const whole = { ...summarize(features), origin: `disputes/${row.dispute_slug}` };
  const node = makeNode({
    ...whole,
    model: dispute,
    key: row.dispute_slug,
    preference: 2,
    properties: {
      name: row.dispute,
      status: whole.status.toUpperCase(),
      statusNote: whole.statusNote,
      startedOn: whole.start,
      endedOn: whole.end,
    },
    lists: { names: nameEntry(row.dispute, 'en') },
  });
  const parties = readEntities(context, valuesOf(features, 'parties').join(';'));
  const claimsOfParties = parties.flatMap(({ end, names }) =>
    makeClaims({
      origin: whole.origin,
      link: disputesLink,
      from: end,
      to: { model: dispute, key: row.dispute_slug },
      sources: whole.sources,
      confidence: whole.confidence,
      start: whole.start,
      end: whole.end,
      preference: 2,
      note: names.join('; '),
    }),
  );
  return [node, ...claimsOfParties];
}

function summarize(features: readonly Cells[]) {
  const sources = valuesOf(features, 'sources');
  const traced = sources.filter((each) => each !== UNSOURCED);
  return {
    // A feature without a known source does not affect the reliability of the other sources.
    sources: traced.length > 0 ? traced : sources,
    confidence: firstOf(['high', 'medium', 'low'], valuesOf(features, 'confidence')),
    status: firstOf(['active', 'dormant', 'settled'], valuesOf(features, 'status')),
    statusNote: valuesOf(features, 'status_note').join('; '),
    start: earliestStart(features.map((each) => each['from_edtf'] ?? '')),
    end: latestEnd(features.map((each) => each['until_edtf'] ?? '')),
  };
}

function valuesOf(rows: readonly Cells[], column: string): readonly string[] {
  return [...new Set(rows.flatMap((row) => splitList(row[column] ?? '')))];
}

function firstOf(order: readonly string[], values: readonly string[]): string {
  return order.find((each) => values.includes(each)) ?? '';
}
