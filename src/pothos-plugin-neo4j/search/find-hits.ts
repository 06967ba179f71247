import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import type { Column } from '../../graph/cypher/column.ts';
import { matchCharacters, matchWhole, matchWords } from '../../graph/cypher/lucene.ts';
import { isOverlong } from '../../graph/cypher/search-terms.ts';
import { searchNodes, type Ask } from '../../graph/cypher/read/search-nodes.ts';
import { foldName } from '../../graph/model/fold-name.ts';
import type { Row } from '../../neo4j/graph.ts';
import { groupByStart, loadInBatch, readRows, type GraphContext } from '../load/graph-context.ts';
import { rankName, readSearchText, type SearchText } from './rank-name.ts';

/** The full-text indexes and properties that a search uses. All indexes have the same labels. */
export interface SearchPlan {
  /** The index of whole names and codes. It contains folded names. */
  readonly whole: string;
  readonly words: string;
  readonly characters: string;
  /** The labels by which hits with the same score are sorted. */
  readonly labels: readonly string[];
  /**
   * The properties with codes, in order of precedence. The index of whole names contains them, or properties that include
   * them.
   */
  readonly codes: readonly string[];
  readonly codeLists: readonly string[];
}

/** A found node, its score, and the name or code that matched. */
export interface Hit {
  readonly label: string;
  readonly key: string;
  readonly sortName: string;
  readonly score: number;
  readonly matched: string;
}

/** The hits of a search, best first, and whether there are more. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly isTruncated: boolean;
}

/** The maximum number of ranked hits. */
const MAX_HITS = 200;

/** Finds nodes of some labels by name or code. All searches of a level share one statement. */
export async function findHits(
  context: GraphContext,
  plan: SearchPlan,
  wanted: { readonly text: string; readonly labels: readonly string[] },
): Promise<Hits> {
  const { text, labels } = wanted;
  const batch = `search ${labels.join()}`;
  const rows = await loadInBatch(context, batch, text, async (texts) => {
    const asks = texts.flatMap((each) => askFor(plan, each));
    if (asks.length === 0 || labels.length === 0) return new Map<string, readonly Row[]>();
    const statement = searchNodes({ asks, labels, columns: columnsOf(plan), limit: MAX_HITS + 1 });
    return groupByStart(await readRows(context, statement));
  });
  return rankRows(plan, readSearchText(text), rows ?? []);
}

/** Sorts the rows of a search by score, best first. */
function rankRows(plan: SearchPlan, wanted: SearchText, rows: readonly Row[]): Hits {
  const different = new Map(rows.map((row) => [`${String(row[1])}:${String(row[2])}`, row]));
  const ranked = [...different.values()]
    .map((row) => readHit(plan, wanted, row))
    .filter((hit) => hit.score > 0)
    .toSorted((one, other) => comparePlaces(placeOf(plan, one), placeOf(plan, other)));
  return { hits: ranked.slice(0, MAX_HITS), isTruncated: different.size > MAX_HITS };
}

/** Returns the columns of a hit, in addition to the label. */
function columnsOf(plan: SearchPlan): readonly Column[] {
  const text = ['key', BOOKKEEPING.sortName, ...plan.codes].map((property): Column => ({
    of: 'n',
    property,
    type: 'text',
  }));
  const lists = [BOOKKEEPING.names, ...plan.codeLists].map((property): Column => ({
    of: 'n',
    property,
    type: 'texts',
  }));
  return [...text, ...lists];
}

/**
 * Returns the sort values of a hit, which its cursor contains. Among hits with the same score and label, a match with the
 * main name comes first: Yugoslavia precedes a state that had this name for a time.
 */
export function placeOf(plan: SearchPlan, hit: Hit): readonly [number, number, string, string] {
  const isUsual = foldName(hit.matched) === hit.sortName;
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

// No name is longer.
const MAX_NAME_LENGTH = 300;

function askFor(plan: SearchPlan, text: string): readonly Ask[] {
  const { folded, terms } = readSearchText(text);
  if (terms.some(isOverlong)) return [];
  const isName = folded.length <= MAX_NAME_LENGTH && /[\p{L}\p{N}]/u.test(folded);
  const letters = terms.filter((term) => term.script === 'letters');
  const bigrams = terms.filter((term) => term.script === 'bigrams');
  const asks: Ask[] = [];
  if (isName) asks.push({ name: text, index: plan.whole, query: matchName(plan, folded) });
  if (letters.length > 0) asks.push({ name: text, index: plan.words, query: matchWords(letters) });
  if (bigrams.length > 0)
    asks.push({ name: text, index: plan.characters, query: matchCharacters(bigrams) });
  return asks;
}

function matchName(plan: SearchPlan, folded: string): string {
  const texts = [...new Set([folded, folded.toUpperCase()])];
  const codes = ['key', ...plan.codeLists].map((property) => ({ property, texts }));
  return matchWhole([{ property: BOOKKEEPING.foldedNames, texts: [folded] }, ...codes]);
}

function readHit(plan: SearchPlan, wanted: SearchText, row: Row): Hit {
  const [, label, key, sortName, ...rest] = row;
  const codes = rest.slice(0, plan.codes.length);
  const [names, ...lists] = rest.slice(plan.codes.length).map(readList);
  const byCode = [String(key), ...codes, ...lists]
    .flatMap((given, at) => readList([given].flat()).map((matched) => ({ matched, at })))
    .filter(({ matched }) => foldName(matched) === wanted.folded)
    .map(({ matched, at }) => ({ matched, score: 0.99 - at / 1000 }));
  const byName = (names ?? []).map((name) => ({ matched: name, score: rankName(wanted, name) }));
  const best = [...byName, ...byCode].reduce(
    (one, other) => (other.score > one.score ? other : one),
    { matched: '', score: 0 },
  );
  return { label: String(label), key: String(key), sortName: String(sortName), ...best };
}

function readList(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is string => typeof each === 'string');
}
