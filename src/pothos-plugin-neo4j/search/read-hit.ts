import type { Column } from '../../graph/cypher/column.ts';
import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import { foldName } from '../../graph/model/fold-name.ts';
import type { Row } from '../../neo4j/graph.ts';
import { rankBestName, type SearchText } from './rank-name.ts';
import type { SearchPlan } from './search-plan.ts';
import { cutSnippet } from './snippet.ts';

/** A node that a search found. */
export interface Hit {
  readonly label: string;
  readonly key: string;
  readonly sortName: string;
  readonly score: number;
  /** Returns the name, the code or the excerpt of the text that matched. */
  readonly matched: () => string;
  /** Whether the node was found in its texts, not by a name or code. */
  readonly isText: boolean;
  /** The row of the node. Its selected columns start at position 1. */
  readonly row: Row;
}

/** The columns that every search selects. They precede the other selected columns. */
export const HIT_COLUMNS: readonly Column[] = [
  { of: 'n', property: 'label', type: 'label' },
  { of: 'n', property: 'key', type: 'text' },
  { of: 'n', property: BOOKKEEPING.sortName, type: 'text' },
];

/** The positions of the columns that follow the selected columns of a row. */
export interface HitColumns {
  readonly first: number;
  readonly isText: number;
  readonly names: number;
  readonly texts: number;
}

/** Returns the columns for names and codes. */
export function nameColumns({ names }: SearchPlan): readonly Column[] {
  if (names === null) return [];
  const lists = [BOOKKEEPING.names, ...names.codeLists];
  return [
    ...names.codes.map(textColumn),
    ...lists.map((property): Column => ({ of: 'n', property, type: 'texts' })),
  ];
}

/** Returns the columns for texts. */
export function textColumns({ texts }: SearchPlan): readonly Column[] {
  return (texts?.properties ?? []).map(textColumn);
}

function textColumn(property: string): Column {
  return { of: 'n', property, type: 'text' };
}

/** Returns the positions of the columns that follow a number of selected columns. */
export function placeColumns(plan: SearchPlan, selected: number): HitColumns {
  const [first, names] = [1 + selected, 3 + selected];
  return { first, isText: first + 1, names, texts: names + nameColumns(plan).length };
}

/** Reads the node of a row. */
export function readNode(row: Row): Pick<Hit, 'label' | 'key' | 'sortName' | 'row'> {
  const [, label, key, sortName] = row;
  return { label: String(label), key: String(key), sortName: String(sortName), row };
}

/** Reads a node that was found by name or code. Its score is 0 if no name and no code matches. */
export function readNamedHit(
  { names }: SearchPlan,
  wanted: SearchText,
  { row, at }: { readonly row: Row; readonly at: HitColumns },
): Hit {
  const node = readNode(row);
  const firstList = at.names + (names?.codes.length ?? 0);
  const [ownNames = [], ...lists] = row.slice(firstList, at.texts).map(readList);
  const byCode = [node.key, ...row.slice(at.names, firstList), ...lists]
    .flatMap((given, place) => readList([given].flat()).map((matched) => ({ matched, place })))
    .filter(({ matched }) => foldName(matched) === wanted.folded)
    .map(({ matched, place }) => ({ matched, score: 0.99 - place / 1000 }));
  const best = byCode.reduce(
    (one, other) => (other.score > one.score ? other : one),
    rankBestName(wanted, ownNames),
  );
  const score = best.score > 0 ? Math.max(best.score, LOWEST_OF_NAMES) : 0;
  return { ...node, matched: () => best.matched, score, isText: false };
}

/** The lowest score of a name. */
const LOWEST_OF_NAMES = 0.05;
/** The highest score of a text. It is lower than the score of every name. */
const HIGHEST_OF_TEXTS = 0.04;

/** Reads a node that was found in its texts. `share` is the position in the order of the index, from 0 to 1. */
export function readTextHit(
  { terms }: SearchText,
  share: number,
  { row, at }: { readonly row: Row; readonly at: HitColumns },
): Hit {
  const score = Math.round(HIGHEST_OF_TEXTS * (1 - share) * 10_000) / 10_000;
  const matched = (): string => {
    const snippets = readList(row.slice(at.texts)).map((text) => cutSnippet(text, terms));
    return snippets.toSorted((one, other) => other.words - one.words)[0]?.text ?? '';
  };
  return { ...readNode(row), matched, score, isText: true };
}

function readList(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is string => typeof each === 'string');
}
