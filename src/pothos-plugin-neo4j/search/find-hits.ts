import { searchInStages } from '../../graph/cypher/read/search-in-stages.ts';
import { foldName } from '../../graph/model/fold-name.ts';
import type { Row } from '../../neo4j/graph.ts';
import { columnNames, type Collected } from '../selection/collect-columns.ts';
import { groupByStart, loadInBatch, readRows, type GraphContext } from '../load/graph-context.ts';
import { ALL_WORDS_BEGIN, readSearchText } from './rank-name.ts';
import {
  nameColumns,
  placeColumns,
  readNamedHit,
  readNode,
  readTextHit,
  textColumns,
  type Hit,
} from './read-hit.ts';
import { planStages, type SearchPlan } from './search-plan.ts';

/** The hits of a search, best first, and whether there are more. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly isTruncated: boolean;
}

/** The maximum number of ranked hits. */
const MAX_HITS = 200;

/** The request for the hits of a search. */
export interface HitsCall {
  readonly text: string;
  readonly labels: readonly string[];
  /** The selected columns of the nodes. They start with `HIT_COLUMNS`. */
  readonly collected: Collected;
  /** The number of leading hits that the response needs. Infinite if it needs all hits or their number. */
  readonly needed: number;
}

/**
 * Finds nodes of some labels by name, code or text. Searches of a level with the same columns and the same number of
 * needed hits share one statement. Misspelled names and texts are searched only if the response needs more hits.
 */
export async function findHits(
  context: GraphContext,
  plan: SearchPlan,
  call: HitsCall,
): Promise<Hits> {
  const enough = Math.min(call.needed, MAX_HITS + 1);
  const found = await rankStages(context, plan, call, enough);
  if (enough > MAX_HITS || countCertain(plan, call.text, found, enough) >= enough) return found;
  return rankStages(context, plan, call, MAX_HITS + 1);
}

/** Runs the stages of a search until they find `enough` nodes, and ranks the nodes. */
async function rankStages(
  context: GraphContext,
  plan: SearchPlan,
  call: HitsCall,
  enough: number,
): Promise<Ranked> {
  const { text, labels, collected } = call;
  const indexes = [plan.names?.words, plan.texts?.index];
  const batch = `search ${[enough, ...indexes, ...labels, ...columnNames(collected)].join()}`;
  const rank = (each: string, rows: readonly Row[]): Ranked =>
    rankRows(plan, { ...call, text: each }, rows);
  const ranked = await loadInBatch(context, batch, text, async (texts) => {
    const searches = texts
      .map((each) => planStages(plan, each))
      .filter((search) => search.names.length + search.texts.length > 0);
    if (searches.length === 0 || labels.length === 0) return new Map<string, Ranked>();
    const statement = searchInStages({
      ...{ searches, labels, enough, limit: MAX_HITS + 1, columns: collected.columns },
      ...{ nameColumns: nameColumns(plan), textColumns: textColumns(plan) },
    });
    const found = new Map<string, Ranked>();
    for (const [each, rows] of groupByStart(await readRows(context, statement))) {
      found.set(each, await context.pace.later(() => rank(each, rows)));
    }
    return found;
  });
  return ranked ?? rank(text, []);
}

/** The ranked rows of a search. */
interface Ranked extends Hits {
  /** The number of nodes that the first stage found. */
  readonly first: number;
  /** The number of nodes that were found by name. */
  readonly named: number;
}

/**
 * Returns the number of leading hits that are final. Omitted stages cannot precede these hits, because a misspelled name
 * has a lower score than a name with all words, and a text has a lower score than a name.
 */
function countCertain(
  plan: SearchPlan,
  text: string,
  { hits, first, named }: Ranked,
  enough: number,
): number {
  if (named < enough) return Infinity;
  const isOmitted = first >= enough && first <= MAX_HITS;
  const isMisspelledOmitted = isOmitted && planStages(plan, text).misspelled.length > 0;
  const least = isMisspelledOmitted ? ALL_WORDS_BEGIN : 0;
  return hits.filter(({ isText, score }) => !isText && score >= least).length;
}

/** Ranks the rows of a search, best first. */
function rankRows(plan: SearchPlan, call: HitsCall, rows: readonly Row[]): Ranked {
  const at = placeColumns(plan, call.collected.columns.length);
  const wanted = readSearchText(call.text);
  const named = rows.filter((row) => row[at.isText] !== true);
  const inTexts = rows.filter((row) => row[at.isText] === true);
  const byName = named
    .map((row) => readNamedHit(plan, wanted, { row, at }))
    .filter((hit) => hit.score > 0)
    .map((hit) => ({ hit, place: placeOf(plan, hit) }))
    .toSorted((one, other) => comparePlaces(one.place, other.place))
    .map(({ hit }) => hit);
  const known = new Set(byName.map(nameOf));
  const byText = inTexts
    .filter((row) => !known.has(nameOf(readNode(row))))
    .map((row, place) => readTextHit(wanted, place / (MAX_HITS + 1), { row, at }));
  const ranked = [...byName, ...byText];
  const isTruncated = Math.max(named.length, inTexts.length, ranked.length) > MAX_HITS;
  const first = Number(rows[0]?.[at.first] ?? 0);
  return { hits: ranked.slice(0, MAX_HITS), isTruncated, first, named: named.length };
}

function nameOf({ label, key }: Pick<Hit, 'label' | 'key'>): string {
  return `${label}:${key}`;
}

/**
 * Returns the sort values of a hit, for sorting and for cursors. Among hits with the same score and label, a match with
 * the main name comes first: Yugoslavia precedes a state that had this name for a time.
 */
export function placeOf(plan: SearchPlan, hit: Hit): readonly [number, number, string, string] {
  const isUsual = foldName(hit.matched()) === hit.sortName;
  return [
    Math.round((1 - hit.score) * 10_000),
    2 * plan.labels.indexOf(hit.label) + (isUsual ? 0 : 1),
    hit.sortName,
    hit.key,
  ];
}

/** Compares two lists of sort values. Negative if the first precedes the second, positive if it follows. */
export function comparePlaces(
  one: readonly (string | number)[],
  other: readonly (string | number)[],
): number {
  for (const [at, mine] of one.entries()) {
    const theirs = other[at] ?? 0;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}
