import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import type { Column } from '../../graph/cypher/column.ts';
import { matchCharacters, matchTexts, matchWhole, matchWords } from '../../graph/cypher/lucene.ts';
import { isOverlong } from '../../graph/cypher/search-terms.ts';
import { searchNodes, type Ask } from '../../graph/cypher/read/search-nodes.ts';
import { foldName } from '../../graph/model/fold-name.ts';
import type { Row } from '../../neo4j/graph.ts';
import { groupByStart, loadInBatch, readRows, type GraphContext } from '../load/graph-context.ts';
import { rankName, readSearchText, type SearchText } from './rank-name.ts';
import { cutSnippet } from './snippet.ts';

/** The full-text indexes and properties that a search uses. All indexes have the same labels. */
export interface SearchPlan {
  /** The labels by which hits with the same score are sorted. */
  readonly labels: readonly string[];
  /** How names and codes are searched. Null if they are not. */
  readonly names: NamePlan | null;
  /** How texts are searched. Null if they are not. Hits in texts come after hits in names. */
  readonly texts: TextPlan | null;
}

/** The indexes and properties of names and codes. */
export interface NamePlan {
  /** The index of whole names and codes. It contains folded names. */
  readonly whole: string;
  readonly words: string;
  readonly characters: string;
  /**
   * The properties with codes, in order of precedence. The index of whole names contains them, or properties that include
   * them.
   */
  readonly codes: readonly string[];
  readonly codeLists: readonly string[];
}

/** The index of texts, and its properties in order of precedence. */
export interface TextPlan {
  readonly index: string;
  readonly properties: readonly string[];
}

/** A found node, its score, and the name, code or part of a text that matched. */
export interface Hit {
  readonly label: string;
  readonly key: string;
  readonly sortName: string;
  readonly score: number;
  readonly matched: string;
  /** Whether a text matched, not a name or code. */
  readonly isText: boolean;
}

/** The hits of a search, best first, and whether there are more. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly isTruncated: boolean;
}

/** The maximum number of ranked hits. */
const MAX_HITS = 200;

/** Finds nodes of some labels by name, code or text. All searches of a level share one statement. */
export async function findHits(
  context: GraphContext,
  plan: SearchPlan,
  wanted: { readonly text: string; readonly labels: readonly string[] },
): Promise<Hits> {
  const { text, labels } = wanted;
  const indexes = [plan.names?.words, plan.texts?.index];
  const batch = `search ${indexes.join()} ${labels.join()}`;
  const rows = await loadInBatch(context, batch, text, async (texts) => {
    const asks = texts.flatMap((each) => [...askForName(plan, each), ...askForText(plan, each)]);
    if (asks.length === 0 || labels.length === 0) return new Map<string, FoundRows>();
    const statement = searchNodes({ asks, labels, columns: columnsOf(plan), limit: MAX_HITS + 1 });
    const found = groupByStart(await readRows(context, statement));
    return new Map(
      texts.map((each) => [
        each,
        { named: found.get(each) ?? [], told: found.get(IN_TEXTS + each) ?? [] },
      ]),
    );
  });
  return rankRows(plan, readSearchText(text), rows ?? { named: [], told: [] });
}

/** The rows of one search: those found by name or code, and those found by text. */
interface FoundRows {
  readonly named: readonly Row[];
  readonly told: readonly Row[];
}

/** Precedes the name of a query for texts. */
const IN_TEXTS = 'text: ';

/** Sorts the rows of a search by score, best first. */
function rankRows(plan: SearchPlan, wanted: SearchText, { named, told }: FoundRows): Hits {
  const different = new Map(named.map((row) => [nameRow(row), row]));
  const byName = [...different.values()]
    .map((row) => readHit(plan, wanted, row))
    .filter((hit) => hit.score > 0);
  const known = new Set(byName.map(({ label, key }) => `${label}:${key}`));
  const byText = told
    .filter((row) => !known.has(nameRow(row)))
    .map((row, at) => readTextHit(plan, wanted, { row, at }));
  const ranked = [...byName, ...byText].toSorted((one, other) =>
    comparePlaces(placeOf(plan, one), placeOf(plan, other)),
  );
  const isTruncated = Math.max(different.size, told.length, ranked.length) > MAX_HITS;
  return { hits: ranked.slice(0, MAX_HITS), isTruncated };
}

function nameRow([, label, key]: Row): string {
  return `${String(label)}:${String(key)}`;
}

/** Returns the columns of a hit, in addition to the label. */
function columnsOf({ names, texts }: SearchPlan): readonly Column[] {
  const codes = names?.codes ?? [];
  const lists = names === null ? [] : [BOOKKEEPING.names, ...names.codeLists];
  return [
    ...['key', BOOKKEEPING.sortName, ...codes].map(textColumn),
    ...lists.map((property): Column => ({ of: 'n', property, type: 'texts' })),
    ...(texts?.properties ?? []).map(textColumn),
  ];
}

function textColumn(property: string): Column {
  return { of: 'n', property, type: 'text' };
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

function askForName({ names }: SearchPlan, text: string): readonly Ask[] {
  const { folded, terms } = readSearchText(text);
  if (names === null || terms.some(isOverlong)) return [];
  const isName = folded.length <= MAX_NAME_LENGTH && /[\p{L}\p{N}]/u.test(folded);
  const letters = terms.filter((term) => term.script === 'letters');
  const bigrams = terms.filter((term) => term.script === 'bigrams');
  const asks: Ask[] = [];
  if (isName) asks.push({ name: text, index: names.whole, query: matchName(names, folded) });
  if (letters.length > 0) asks.push({ name: text, index: names.words, query: matchWords(letters) });
  if (bigrams.length > 0)
    asks.push({ name: text, index: names.characters, query: matchCharacters(bigrams) });
  return asks;
}

// Texts are in English.
function askForText({ texts }: SearchPlan, text: string): readonly Ask[] {
  const { terms } = readSearchText(text);
  if (texts === null || terms.length === 0) return [];
  if (terms.some((term) => isOverlong(term) || term.script === 'bigrams')) return [];
  return [{ name: IN_TEXTS + text, index: texts.index, query: matchTexts(terms) }];
}

function matchName({ codeLists }: NamePlan, folded: string): string {
  const texts = [...new Set([folded, folded.toUpperCase()])];
  const codes = ['key', ...codeLists].map((property) => ({ property, texts }));
  return matchWhole([{ property: BOOKKEEPING.foldedNames, texts: [folded] }, ...codes]);
}

function readHit({ names }: SearchPlan, wanted: SearchText, row: Row): Hit {
  const { codes: codeProperties = [], codeLists = [] } = names ?? {};
  const [, label, key, sortName, ...rest] = row;
  const codes = rest.slice(0, codeProperties.length);
  const [ownNames, ...lists] = rest
    .slice(codeProperties.length, codeProperties.length + 1 + codeLists.length)
    .map(readList);
  const byCode = [String(key), ...codes, ...lists]
    .flatMap((given, at) => readList([given].flat()).map((matched) => ({ matched, at })))
    .filter(({ matched }) => foldName(matched) === wanted.folded)
    .map(({ matched, at }) => ({ matched, score: 0.99 - at / 1000 }));
  const byName = (ownNames ?? []).map((name) => ({ matched: name, score: rankName(wanted, name) }));
  const best = [...byName, ...byCode].reduce(
    (one, other) => (other.score > one.score ? other : one),
    { matched: '', score: 0 },
  );
  const score = best.score > 0 ? Math.max(best.score, LOWEST_OF_NAMES) : 0;
  const node = { label: String(label), key: String(key), sortName: String(sortName) };
  return { ...node, matched: best.matched, score, isText: false };
}

/** The lowest score of a name. Texts have lower scores, in the order of the index. */
const LOWEST_OF_NAMES = 0.05;
const HIGHEST_OF_TEXTS = 0.04;

function readTextHit(
  { texts }: SearchPlan,
  { terms }: SearchText,
  { row, at }: { readonly row: Row; readonly at: number },
): Hit {
  const [, label, key, sortName] = row;
  const stored = readList(row.slice(row.length - (texts?.properties.length ?? 0)));
  const [best] = stored
    .map((text) => cutSnippet(text, terms))
    .toSorted((one, other) => other.words - one.words);
  const score = HIGHEST_OF_TEXTS * (1 - at / (MAX_HITS + 1));
  return {
    ...{ label: String(label), key: String(key), sortName: String(sortName) },
    matched: best?.text ?? '',
    score: Math.round(score * 10_000) / 10_000,
    isText: true,
  };
}

function readList(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is string => typeof each === 'string');
}
