import { about, askedIn, poll } from '../../../../schema/poll/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { entityName, numberBetween, required } from '../../../table/column.ts';
import { findEntity } from '../../../table/find-entity.ts';
import { JAPAN } from '../japan.ts';
import { nameEntry } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { makeNode } from '../../../record/make-node.ts';
import { makeSlug } from '../../../record/make-slug.ts';
import { ARTICLE } from '../../../record/read-confidence.ts';
import type { GraphRecord } from '../../../record/record.ts';
import { defineSource } from '../../../table/source.ts';

/** Opinion polls about Japan. Each row is one poll in one country. */
export const polls = defineSource({
  id: 'polls',
  file: 'polls.tsv',
  manifest: bundledManifest({
    title: 'Polls on views of Japan',
    coverage: '2013/2017',
    expectedRows: { atLeast: 20, atMost: 200 },
    preference: 'It is the only table of polls.',
  }),
  columns: {
    poll: (cell) =>
      /\b\d{4}$/.test(cell)
        ? undefined
        : { rule: 'year', message: `"${cell}" does not end with a year` },
    country: entityName,
    iso2: required,
    positive: numberBetween(0, 100),
    negative: numberBetween(0, 100),
    neutral: numberBetween(0, 100),
    pos_minus_neg: numberBetween(-100, 100),
  },
  isLookup: true,
  makes: { model: poll, keyOf: (row) => makeSlug(row.poll) },
  key: (row) => `${makeSlug(row.poll)}/${row.iso2}`,
  findIssues: (row) => [
    ...(Number(row.positive) - Number(row.negative) === Number(row.pos_minus_neg)
      ? []
      : [{ column: 'pos_minus_neg', rule: 'sum', message: 'is not positive minus negative' }]),
    ...(Number(row.positive) + Number(row.negative) + Number(row.neutral) === 100
      ? []
      : [{ column: 'neutral', rule: 'sum', message: 'does not sum to 100 with the other values' }]),
  ],
  records: (row, origin, context) => {
    const from = findEntity(context, row.country)?.end;
    if (from === undefined) return [];
    const answers = makeClaims({
      origin,
      link: askedIn,
      from,
      to: { model: poll, key: makeSlug(row.poll) },
      sources: [ARTICLE],
      start: yearOf(row.poll),
      properties: {
        positive: Number(row.positive),
        negative: Number(row.negative),
        neutral: Number(row.neutral),
      },
    });
    return [...makePoll(row.poll), ...answers];
  },
});

function makePoll(name: string): readonly GraphRecord[] {
  const shared = { origin: `polls/${makeSlug(name)}`, sources: [ARTICLE] };
  const node = makeNode({
    ...shared,
    model: poll,
    key: makeSlug(name),
    preference: 1,
    properties: { name, takenOn: yearOf(name) },
    lists: { names: nameEntry(name, 'en') },
  });
  const from = { model: poll, key: makeSlug(name) };
  return [node, ...makeClaims({ ...shared, link: about, from, to: JAPAN, start: yearOf(name) })];
}

function yearOf(name: string): string {
  return name.slice(-4);
}
