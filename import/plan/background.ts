import { country } from '../../schema/country/model.ts';
import { organization } from '../../schema/organization/model.ts';
import type { Successor } from '../../src/claims/claim.ts';
import { compareTexts } from '../../src/claims/claim-record.ts';
import type { FactModel } from '../../src/claims/fact-model.ts';
import type { Span } from '../../src/dates/as-of.ts';
import type { Cells } from '../table/cells.ts';
import { findRow, rowsOf, rowsWith, type Context } from '../table/context.ts';
import { slugOfName } from '../table/find-organization.ts';
import { splitList } from '../record/language-of.ts';
import type { End } from '../record/record.ts';
import { toSpan } from '../table/span.ts';
import type { Stored } from './stored.ts';
import { nameNode } from '../record/target.ts';

/** The data about the ends and the sources of facts, independent of the facts themselves. */
export interface Background {
  /** Returns the spans in which an end existed; empty if they are unknown. */
  readonly livesOf: (end: End) => readonly Span[];
  /**
   * Returns the ends of a link that are successors of former states, if these states have relations with the other end.
   */
  readonly successorsIn: (link: FactModel, from: End, to: End) => readonly Successor[];
  /** Returns the stored form of a record's sources: their keys sorted by quality, the best quality, and their kinds. */
  readonly describeSources: (keys: readonly string[]) => Stored;
}

/** The quality and kind of a source. */
export interface SourceRating {
  readonly quality: number;
  readonly kind: string;
}

/**
 * Creates the background from the rows of the tables, and the ratings of sources that are not in sources.tsv, by key.
 */
export function openBackground(
  context: Context,
  ratings: ReadonlyMap<string, SourceRating> = new Map(),
): Background {
  const lives = new Map<string, readonly Span[]>();
  const livesOf = (end: End): readonly Span[] => {
    const name = nameNode(end);
    const known = lives.get(name) ?? findLife(context, end);
    lives.set(name, known);
    return known;
  };
  return {
    livesOf,
    successorsIn: (link, from, to) =>
      link.isContinued
        ? [
            ...findSuccessor(context, from, to, livesOf),
            ...findSuccessor(context, to, from, livesOf),
          ]
        : [],
    describeSources: (keys) => describeSources((key) => rateSource(context, ratings, key), keys),
  };
}

/**
 * Returns the spans in which a country existed, from polities.tsv, else from existence.tsv, else since its
 * independence.
 */
function findLifeOfCountry(context: Context, key: string): readonly LifeSpan[] {
  const polity = findRow(context, 'polities', key);
  if (polity !== undefined)
    return [{ from: polity['existed_from'] ?? '', until: polity['existed_until'] ?? '' }];
  const rows = rowsWith(context, 'existence', codeOf, key);
  if (rows.length > 0)
    return rows.map((row) => ({ from: row['from_edtf'] ?? '', until: row['until_edtf'] ?? '' }));
  const since = findRow(context, 'world-countries', key)?.['independence_edtf'] ?? '';
  return since === '' ? [] : [{ from: since, until: '..' }];
}

interface LifeSpan {
  readonly from: string;
  readonly until: string;
}

function findLife(context: Context, { model, key }: End): readonly Span[] {
  if (model === country) return findLifeOfCountry(context, key).map(toSpan);
  if (model !== organization) return [];
  const rows = [
    findRow(context, 'organizations', key),
    ...rowsWith(context, 'world-organizations', slugOfName, key),
  ];
  const from = firstOf(rows.map((row) => row?.['founded_edtf']));
  const until = firstOf(rows.map((row) => row?.['dissolved_edtf'] ?? row?.['ended_edtf']));
  return from === '' && until === '' ? [] : [toSpan({ from, until })];
}

function firstOf(cells: readonly (string | undefined)[]): string {
  return cells.find((cell) => cell !== undefined && cell !== '') ?? '';
}

function findSuccessor(
  context: Context,
  end: End,
  other: End,
  livesOf: Background['livesOf'],
): readonly Successor[] {
  const former = new Set(listPredecessors(context, end.key));
  const periods = rowsOf(context, 'period_relations').filter(
    ({ state_a, state_b }) =>
      (former.has(state_a ?? '') && state_b === other.key) ||
      (former.has(state_b ?? '') && state_a === other.key),
  );
  if (periods.length === 0) return [];
  const formerPeriods = periods.map((row) =>
    toSpan({ from: row['established_edtf'] ?? '', until: row['ended_edtf'] ?? '' }),
  );
  return [{ life: livesOf(end), formerPeriods }];
}

/** Returns the keys of the direct and indirect predecessors of a country. */
function listPredecessors(context: Context, key: string): readonly string[] {
  const found = new Set<string>();
  for (let heirs = [key]; heirs.length > 0;) {
    const before = rowsOf(context, 'polities').filter((row) =>
      heirsOf(row).some((heir) => heirs.includes(heir)),
    );
    heirs = before.map((row) => row['key'] ?? '').filter((each) => !found.has(each));
    for (const each of heirs) found.add(each);
  }
  return [...found];
}

function heirsOf(row: Cells): readonly string[] {
  return splitList(row['successors'] ?? '').map((each) => each.split(':')[0] ?? '');
}

function codeOf(row: Cells): string {
  return row['code'] ?? '';
}

function describeSources(rate: (key: string) => SourceRating, keys: readonly string[]): Stored {
  const sources = keys.toSorted(
    (one, other) => rate(one).quality - rate(other).quality || compareTexts(one, other),
  );
  const [best] = sources;
  if (best === undefined) return {};
  const kinds = new Set(sources.map((key) => rate(key).kind));
  return { sources, sourceQuality: rate(best).quality, sourceKinds: [...kinds].toSorted() };
}

// Published data sets without a rating are rated as edited works. All other sources are rated in sources.tsv.
function rateSource(
  context: Context,
  ratings: ReadonlyMap<string, SourceRating>,
  key: string,
): SourceRating {
  const row = findRow(context, 'sources', key);
  if (row === undefined) return ratings.get(key) ?? PUBLISHED;
  const quality = row['quality'] === '' ? WORST : Number(row['quality']);
  return { quality, kind: row['kind'] ?? PUBLISHED.kind };
}

const PUBLISHED: SourceRating = { quality: 2, kind: 'database' };
const WORST = 5;
