import { country } from '../../../../schema/country/model.ts';
import { event, tookPartIn } from '../../../../schema/event/model.ts';
import { hasRelationsWith, organization } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import {
  countryOrUnion,
  edtf,
  entityName,
  listOf,
  numberBetween,
  oneOf,
  optional,
  required,
  text,
} from '../../../table/column.ts';
import type { Context } from '../../../table/context.ts';
import { findCountry } from '../../../table/find-country.ts';
import { JAPAN } from '../japan.ts';
import { nameEntry, splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { makeNode } from '../../../record/make-node.ts';
import { makeSlug } from '../../../record/make-slug.ts';
import { nameOfCountry } from '../../../table/name-of-country.ts';
import { ARTICLE } from '../../../record/read-confidence.ts';
import type { End, GraphRecord } from '../../../record/record.ts';
import { defineSource } from '../../../table/source.ts';

const EVENT_CELL = /^(established|re-established|broken|first-contact):(.+)$/;

/** The regional tables of the article, with the start, breaks and resumption of relations. */
export const bilateralRelations = defineSource({
  id: 'bilateral_relations',
  file: 'bilateral_relations.tsv',
  manifest: bundledManifest({
    title: 'Regional tables of the article',
    coverage: '1584/2026',
    expectedRows: { atLeast: 100, atMost: 200 },
    preference: 'The table of diplomatic relations takes precedence over it.',
  }),
  columns: {
    region: required,
    row: numberBetween(1, 99),
    country: entityName,
    iso2: required,
    iso3: optional(countryOrUnion),
    began_text: text,
    began_edtf: optional(
      listOf((cell, context) => {
        const date = EVENT_CELL.exec(cell)?.[2];
        if (date !== undefined) return edtf(date, context);
        return { rule: 'turn', message: `"${cell}" is not of the form kind:date` };
      }),
    ),
    see_also: text,
    inferred: oneOf('yes', 'no'),
    note: text,
  },
  key: (row) => `${row.region}/${row.row}`,
  findIssues: (row) =>
    (row.iso3 === '') === (row.iso2 === 'EU')
      ? []
      : [{ column: 'iso3', rule: 'required', message: 'is required for a country' }],
  records: (row, origin, context) => {
    const partner = partnerOf(row.iso3, context);
    if (partner === undefined) return [];
    if (row.began_edtf === '') return [makeMention(partner, origin)];
    return splitList(row.began_edtf).flatMap((each) =>
      makeEvent(each, { row, origin, partner, context }),
    );
  },
});

// The row of the European Union refers to the European Communities, which had relations with Japan from 1959.
const COMMUNITIES: End = { model: organization, key: 'european-communities' };

function partnerOf(iso3: string, context: Context): End | undefined {
  return iso3 === '' ? COMMUNITIES : findCountry(context, iso3);
}

// A row without a date only records that the article lists the country.
function makeMention(partner: End, origin: string): GraphRecord {
  return makeNode({
    origin,
    model: partner.model,
    key: partner.key,
    preference: 0,
    sources: [ARTICLE],
  });
}

interface EventRow {
  readonly row: { readonly began_text: string; readonly note: string };
  readonly origin: string;
  readonly partner: End;
  readonly context: Context;
}

function makeEvent(cell: string, of: EventRow): readonly GraphRecord[] {
  const [, kind = '', date = ''] = EVENT_CELL.exec(cell) ?? [];
  if (kind === 'first-contact') return makeContact(date, of);
  return makeClaims({
    origin: of.origin,
    link: hasRelationsWith,
    from: JAPAN,
    to: of.partner,
    sources: [ARTICLE],
    preference: 1,
    isReopening: kind === 're-established',
    note: noteOf(of),
    properties: { dateText: of.row.began_text },
    ...(kind === 'broken' ? { end: date } : { start: date }),
  });
}

function makeContact(date: string, of: EventRow): readonly GraphRecord[] {
  const partner = nameOfCountry(of.context, of.partner.key);
  const name = `First contact of Japan and ${partner}`;
  const key = makeSlug(`first contact Japan ${partner}`);
  const shared = { origin: of.origin, sources: [ARTICLE] };
  const node = makeNode({
    ...shared,
    model: event,
    key,
    preference: 1,
    properties: {
      name,
      eventKind: 'contact',
      startedOn: date,
      isMultilateral: false,
      summary: noteOf(of),
    },
    lists: { names: nameEntry(name, 'en') },
  });
  const participants = [{ model: country, key: JAPAN.key }, of.partner].flatMap((from) =>
    makeClaims({
      ...shared,
      link: tookPartIn,
      from,
      to: { model: event, key },
      start: date,
      preference: 1,
    }),
  );
  return [node, ...participants];
}

function noteOf(of: EventRow): string {
  return [of.row.began_text, of.row.note].filter((part) => part !== '').join('. ');
}
