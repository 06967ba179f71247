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
  /** The selected columns of the nodes. They start with the columns of a hit. */
  readonly collected: Collected;
  /** The number of hits, from the best, that the response needs. Infinite for all hits and their number. */
  readonly needed: number;
}

/**
 * Finds nodes of some labels by name, code or text. Searches of a level with the same columns share one statement. It
 * searches for misspelled names and in texts only if the response needs more hits than the names contain.
 */
export async function findHits(
  context: GraphContext,
  plan: SearchPlan,
  call: HitsCall,
): Promise<Hits> {
  const enough = Math.min(call.needed, MAX_HITS + 1);
  const found = rankRows(plan, call, await loadStages(context, plan, call, enough));
  if (enough > MAX_HITS || countCertain(plan, call.text, found, enough) >= enough) return found;
  return rankRows(plan, call, await loadStages(context, plan, call, MAX_HITS + 1));
}

/** Runs the stages of a search until `enough` nodes are found. */
async function loadStages(
  context: GraphContext,
  plan: SearchPlan,
  { text, labels, collected }: HitsCall,
  enough: number,
): Promise<readonly Row[]> {
  const indexes = [plan.names?.words, plan.texts?.index];
  const batch = `search ${[...indexes, ...labels, ...columnNames(collected)].join()}`;
  const rows = await loadInBatch(context, batch, `${enough} ${text}`, async (names) => {
    const searches = names
      .map((name) => ({ name, ...planStages(plan, name.slice(name.indexOf(' ') + 1)) }))
      .map((search) => ({ ...search, enough: Number.parseInt(search.name) }))
      .filter((search) => search.names.length + search.texts.length > 0);
    if (searches.length === 0 || labels.length === 0) return new Map<string, readonly Row[]>();
    const statement = searchInStages({
      ...{ searches, labels, columns: collected.columns, limit: MAX_HITS + 1 },
      ...{ nameColumns: nameColumns(plan), textColumns: textColumns(plan) },
    });
    return groupByStart(await readRows(context, statement));
  });
  return rows ?? [];
}

/** The ranked rows of a search, and how many nodes its stages found. */
interface Ranked extends Hits {
  /** The number of nodes that the first stage found, and the number found by name. */
  readonly first: number;
  readonly named: number;
}

/** Returns how many of the first hits the stages that did not run cannot change. */
function countCertain(
  plan: SearchPlan,
  text: string,
  { hits, first, named }: Ranked,
  enough: number,
): number {
  if (named < enough) return Infinity;
  const isMisspelledOmitted = first >= enough && planStages(plan, text).misspelled.length > 0;
  const least = isMisspelledOmitted ? ALL_WORDS_BEGIN : 0;
  return hits.filter(({ isText, score }) => !isText && score >= least).length;
}

/** Sorts the rows of a search by score, best first. */
function rankRows(plan: SearchPlan, call: HitsCall, rows: readonly Row[]): Ranked {
  const at = placeColumns(plan, call.collected.columns.length);
  const wanted = readSearchText(call.text);
  const named = rows.filter((row) => row[at.isText] !== true);
  const told = rows.filter((row) => row[at.isText] === true);
  const byName = named
    .map((row) => readNamedHit(plan, wanted, { row, at }))
    .filter((hit) => hit.score > 0)
    .map((hit) => ({ hit, place: placeOf(plan, hit) }))
    .toSorted((one, other) => comparePlaces(one.place, other.place))
    .map(({ hit }) => hit);
  const known = new Set(byName.map(nameOf));
  const byText = told
    .filter((row) => !known.has(nameOf(readNode(row))))
    .map((row, place) => readTextHit(wanted, place / (MAX_HITS + 1), { row, at }));
  const ranked = [...byName, ...byText];
  const isTruncated = Math.max(named.length, told.length, ranked.length) > MAX_HITS;
  const first = Number(rows[0]?.[at.first] ?? 0);
  return { hits: ranked.slice(0, MAX_HITS), isTruncated, first, named: named.length };
}

function nameOf({ label, key }: Pick<Hit, 'label' | 'key'>): string {
  return `${label}:${key}`;
}

/**
 * Returns the sort values of a hit, which its cursor contains. Among hits with the same score and label, a match with the
 * main name comes first: Yugoslavia precedes a state that had this name for a time.
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
