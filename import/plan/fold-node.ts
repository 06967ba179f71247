import { foldName } from '../../src/graph/model/fold-name.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import type { Background } from './background.ts';
import { LIST_NAMES, PARALLEL_LISTS, type ListName } from '../record/parallel-lists.ts';
import { UNSOURCED } from '../../src/claims/claim-record.ts';
import type { End, NodeRecord } from '../record/record.ts';
import { storeValues, type Stored, type StoredValue } from './stored.ts';
import { writeRecord } from './stored-records.ts';

/** The stored form of a node: the merged values of its records, and the records. Their order does not matter. */
export function foldNode(
  end: End,
  records: readonly NodeRecord[],
  { describeSources }: Pick<Background, 'describeSources'>,
): Stored {
  const ranked = [...records].sort(byPreference);
  const shown = showProperties(ranked);
  const name = String(shown['name'] ?? end.key);
  const { sources, confidence } = judge(ranked);
  const lists = showLists(ranked);
  return {
    ...storeValues(end.model.properties, { ...shown, name, sortName: foldName(name) }),
    key: end.key,
    ...lists,
    ...foldNames(name, lists['nameTexts']),
    ...boundExistence(ranked),
    ...describeSources(sources),
    confidence,
    recordOrigins: ranked.map((record) => record.origin),
    recordValues: ranked.map(writeRecord),
  };
}

/** The names in the form that a search compares. None for nodes without a list of names, such as sources. */
function foldNames(name: string, texts: StoredValue | undefined): Stored {
  if (!Array.isArray(texts)) return {};
  return { foldedNames: [...new Set([name, ...texts.map(String)].map(foldName))] };
}

function byPreference(one: NodeRecord, other: NodeRecord): number {
  if (one.preference !== other.preference) return other.preference - one.preference;
  return one.origin < other.origin ? -1 : Number(one.origin > other.origin);
}

function showProperties(ranked: readonly NodeRecord[]): Readonly<Record<string, StoredValue>> {
  const said = [...ranked].reverse().flatMap((record) => Object.entries(record.properties));
  return Object.fromEntries(said);
}

// Rows that only add a name or a code do not count as sources of a node, unless there are no others.
function judge(ranked: readonly NodeRecord[]): Pick<NodeRecord, 'sources' | 'confidence'> {
  const speaking = ranked.filter((record) => record.preference > 0);
  const judged = speaking.length > 0 ? speaking : ranked;
  const sources = [...new Set(judged.flatMap((record) => record.sources))];
  const confidence = judged[0]?.confidence ?? 'MEDIUM';
  const isUnsure = confidence === 'HIGH' && sources.includes(UNSOURCED);
  return {
    sources: sources.filter((source) => source !== UNSOURCED),
    confidence: isUnsure ? 'MEDIUM' : confidence,
  };
}

function showLists(ranked: readonly NodeRecord[]): Stored {
  return Object.fromEntries(LIST_NAMES.flatMap((name) => showList(name, ranked)));
}

/**
 * The first and last possible day of each preferred span of existence. An unknown side has no bound. Rival accounts are
 * left out, since they may describe something narrower, such as a membership.
 */
function boundExistence(ranked: readonly NodeRecord[]): Stored {
  const spans = ranked
    .flatMap((record) => record.lists.existence ?? [])
    .filter(([, , rank]) => rank === 'PREFERRED');
  if (spans.length === 0) return {};
  return {
    existenceFirstDays: spans.map(([from = '']) => earliestOf(from)),
    existenceLastDays: spans.map(([, until = '']) => latestOf(until)),
  };
}

function earliestOf(text: string): string {
  return text === '' ? FIRST_DAY : (readEdtf(text).earliest ?? FIRST_DAY);
}

function latestOf(text: string): string {
  return text === '' ? LAST_DAY : (readEdtf(text).latest ?? LAST_DAY);
}

function showList(
  name: ListName,
  ranked: readonly NodeRecord[],
): readonly (readonly [string, StoredValue])[] {
  const different = new Map<string, readonly string[]>();
  for (const entry of ranked.flatMap((record) => record.lists[name] ?? []))
    if (!different.has(JSON.stringify(entry))) different.set(JSON.stringify(entry), entry);
  const all = [...different.values()];
  const entries = name === 'names' ? preferDated(all) : all;
  if (entries.length === 0) return [];
  return PARALLEL_LISTS[name].map((column, index) => [
    column,
    entries.map((entry) => entry[index] ?? ''),
  ]);
}

/** Drops undated names that also appear, in the same language, with the years of their use. */
function preferDated(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isDated = ([, , from = '', until = '']: readonly string[]): boolean =>
    from !== '' || until !== '';
  const wordingOf = ([text, language]: readonly string[]): string =>
    `${language ?? ''}/${text ?? ''}`;
  const dated = new Set(names.filter(isDated).map(wordingOf));
  return names.filter((name) => isDated(name) || !dated.has(wordingOf(name)));
}
