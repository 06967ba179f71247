import { EXISTENCE_DAYS } from '../../schema/country/model.ts';
import { CODE_VALUES } from '../../schema/shared/name-indexes.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { foldName } from '../../src/graph/model/fold-name.ts';
import { writeEntry } from '../../src/graph/model/list-entry.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import type { Background } from './background.ts';
import { firstDay, lastDay } from '../table/span.ts';
import { LIST_NAMES, type ListName } from '../record/list-names.ts';
import { UNSOURCED } from '../../src/claims/claim-record.ts';
import type { End, NodeRecord } from '../record/record.ts';
import { storeValues, type Stored, type StoredValue } from './stored.ts';
import { writeRecord } from './stored-records.ts';

/**
 * Returns the stored form of a node: the merged values of its records, and the records. The result is independent of
 * their order.
 */
export function foldNode(
  end: End,
  records: readonly NodeRecord[],
  { describeSources }: Pick<Background, 'describeSources'>,
): Stored {
  const ranked = [...records].sort(byPreference);
  const shown = showProperties(ranked);
  const name = String(shown['name'] ?? end.key);
  const { sources, confidence } = judge(ranked);
  return {
    ...storeValues(end.model.properties, {
      ...shown,
      name,
      ...showLists(name, ranked),
      [BOOKKEEPING.sortName]: foldName(name),
      [BOOKKEEPING.records]: ranked.map(writeRecord),
    }),
    key: end.key,
    ...describeSources(sources),
    confidence,
    // Stored even if empty, because it distinguishes imported nodes from other nodes.
    [BOOKKEEPING.origins]: ranked.map((record) => record.origin),
  };
}

function byPreference(one: NodeRecord, other: NodeRecord): number {
  if (one.preference !== other.preference) return other.preference - one.preference;
  return one.origin < other.origin ? -1 : Number(one.origin > other.origin);
}

function showProperties(ranked: readonly NodeRecord[]): Readonly<Record<string, StoredValue>> {
  const valuesByRank = [...ranked].reverse().flatMap((record) => Object.entries(record.properties));
  return Object.fromEntries(valuesByRank);
}

// Ignores the sources of rows that only add a name or a code, unless there are no other rows.
function judge(ranked: readonly NodeRecord[]): Pick<NodeRecord, 'sources' | 'confidence'> {
  const primary = ranked.filter((record) => record.preference > 0);
  const judged = primary.length > 0 ? primary : ranked;
  const sources = [...new Set(judged.flatMap((record) => record.sources))];
  const confidence = judged[0]?.confidence ?? 'MEDIUM';
  const isUnsure = confidence === 'HIGH' && sources.includes(UNSOURCED);
  return {
    sources: sources.filter((source) => source !== UNSOURCED),
    confidence: isUnsure ? 'MEDIUM' : confidence,
  };
}

/** Returns the lists in display form, and the values for searches and filters. */
function showLists(name: string, ranked: readonly NodeRecord[]): Stored {
  const lists = Object.fromEntries(LIST_NAMES.map((list) => [list, listEntries(list, ranked)]));
  const { names = [], codes = [] } = lists;
  const texts = names.map(([text = '']) => text);
  return {
    ...Object.fromEntries(
      Object.entries(lists).map(([list, entries]) => [list, entries.map(writeEntry)]),
    ),
    [BOOKKEEPING.names]: texts,
    // Nodes without a list of names, such as sources, are not part of the search index.
    [BOOKKEEPING.foldedNames]:
      texts.length === 0 ? [] : [...new Set([name, ...texts].map(foldName))],
    [CODE_VALUES]: codes.map(([, value = '']) => value),
    [EXISTENCE_DAYS]: boundExistence(ranked),
  };
}

/**
 * Returns the first and last possible day of each preferred span of existence, then the days on which it had certainly
 * begun and had certainly not ended. An unknown side has no bound. Excludes rival accounts, because they can describe
 * something narrower, such as a membership.
 */
function boundExistence(ranked: readonly NodeRecord[]): readonly string[] {
  return ranked
    .flatMap((record) => record.lists.existence ?? [])
    .filter(([, , rank]) => rank === 'PREFERRED')
    .map(([from = '', until = '']) =>
      [
        firstDay(from) || FIRST_DAY,
        lastDay(until) || LAST_DAY,
        lastDay(from) || LAST_DAY,
        certainLast(from, until),
      ].join('/'),
    );
}

/** A span without a known end lasted at least until it had certainly begun. */
function certainLast(from: string, until: string): string {
  if (until === '..') return LAST_DAY;
  const known = until === '' ? null : readEdtf(until).earliest;
  if (known !== null) return known;
  return from === '' ? FIRST_DAY : (readEdtf(from).latest ?? FIRST_DAY);
}

function listEntries(
  name: ListName,
  ranked: readonly NodeRecord[],
): readonly (readonly string[])[] {
  if (name === 'codes') return citedCodes(ranked);
  const different = new Map<string, readonly string[]>();
  for (const entry of ranked.flatMap((record) => record.lists[name] ?? []))
    if (!different.has(JSON.stringify(entry))) different.set(JSON.stringify(entry), entry);
  const all = [...different.values()];
  return name === 'names' ? preferDated(all) : all;
}

/**
 * Returns each code of the records once, with the sources of all records that contain the code. If an entry of a record
 * lists sources, these sources replace the sources of the record.
 */
function citedCodes(ranked: readonly NodeRecord[]): readonly (readonly string[])[] {
  const sourcesByCode = new Map<string, { readonly code: readonly string[]; sources: string[] }>();
  for (const { lists, sources } of ranked)
    for (const [scheme = '', value = '', from = '', until = '', cited] of lists.codes ?? []) {
      const code = [scheme, value, from, until];
      const id = code.join('|');
      const known = sourcesByCode.get(id) ?? { code, sources: [] };
      known.sources.push(...(cited === undefined ? sources : cited.split(';')));
      sourcesByCode.set(id, known);
    }
  return [...sourcesByCode.values()].map(({ code, sources }) => {
    const named = sources.filter((source) => source !== '' && source !== UNSOURCED);
    return [...code, [...new Set(named)].join(';')];
  });
}

/** Removes undated names that also appear with dates in the same language. */
function preferDated(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isDated = ([, , from = '', until = '']: readonly string[]): boolean =>
    from !== '' || until !== '';
  const wordingOf = ([text, language]: readonly string[]): string =>
    `${language ?? ''}/${text ?? ''}`;
  const dated = new Set(names.filter(isDated).map(wordingOf));
  return names.filter((name) => isDated(name) || !dated.has(wordingOf(name)));
}
