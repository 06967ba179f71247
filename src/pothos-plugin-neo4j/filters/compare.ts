import {
  all,
  containsText,
  isAfter,
  isBefore,
  isWithin,
  negate,
  startsWithText,
  type StoredDate,
} from '../../graph/cypher/condition.ts';
import { cypher, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { foldText } from '../../graph/model/fold-name.ts';
import { readAsOf } from '../../dates/as-of.ts';
import { readEdtf } from '../../dates/read-edtf.ts';

/** A stored text, and the same text without accents and case if that is stored too. */
export interface StoredText {
  readonly text: Fragment;
  readonly folded?: Fragment;
}

/** The stored sources and confidence of a node or relationship. */
export interface StoredSources {
  readonly sources: Fragment;
  readonly confidence: Fragment;
  /** The best quality of the sources. */
  readonly quality: Fragment;
  /** The kinds of the sources. */
  readonly kinds: Fragment;
}

/** True if a text matches all operators of a StringFilter. */
export function compareText(given: object, stored: StoredText): Fragment {
  return compare(TEXT, given, stored);
}

/** True if a date matches all operators of a DateFilter. */
export function compareDate(given: object, stored: StoredDate): Fragment {
  return compare(DATE, given, stored);
}

/** True if the sources match all operators of a SourceFilter. */
export function compareSources(given: object, stored: StoredSources): Fragment {
  return compare(SOURCE, given, stored);
}

type Operators<Stored> = Readonly<Record<string, (stored: Stored, given: never) => Fragment>>;

function compare<Stored>(operators: Operators<Stored>, given: object, stored: Stored): Fragment {
  return all(
    Object.entries(given).flatMap(([operator, wanted]) => {
      const apply = operators[operator];
      return apply ? [apply(stored, wanted as never)] : [];
    }),
  );
}

const TEXT: Operators<StoredText> = {
  eq: ({ text }, wanted: string) => cypher`${text} = ${value(wanted)}`,
  ne: ({ text }, wanted: string) => negate(cypher`${text} = ${value(wanted)}`),
  in: ({ text }, wanted: readonly string[]) => cypher`${text} IN ${value(wanted)}`,
  contains: ({ text, folded }, wanted: string) =>
    folded ? cypher`${folded} CONTAINS ${value(foldText(wanted))}` : containsText(text, wanted),
  startsWith: ({ text, folded }, wanted: string) =>
    folded
      ? cypher`${folded} STARTS WITH ${value(foldText(wanted))}`
      : startsWithText(text, wanted),
};

const DATE: Operators<StoredDate> = {
  before: (date, wanted: string) => {
    const { earliest } = readEdtf(wanted);
    return earliest === null ? cypher`false` : isBefore(date, earliest);
  },
  after: (date, wanted: string) => {
    const { latest } = readEdtf(wanted);
    return latest === null ? cypher`false` : isAfter(date, latest);
  },
  during: (date, wanted: string) => isWithin(date, readAsOf(wanted)),
  isKnown: ({ text }, wanted: boolean) =>
    wanted ? cypher`${text} IS NOT NULL` : cypher`${text} IS NULL`,
};

const SOURCE: Operators<StoredSources> = {
  anyOf: ({ sources }, wanted: readonly string[]) => hasOneOf(sources, wanted),
  noneOf: ({ sources }, wanted: readonly string[]) => negate(hasOneOf(sources, wanted)),
  atLeast: ({ sources }, wanted: number) =>
    cypher`size(coalesce(${sources}, [])) >= ${value(wanted)}`,
  isSourced: ({ sources }, wanted: boolean) =>
    cypher`(size(coalesce(${sources}, [])) > 0) = ${value(wanted)}`,
  quality: ({ quality }, wanted: number) => cypher`${quality} <= ${value(BigInt(wanted))}`,
  kinds: ({ kinds }, wanted: readonly string[]) => hasOneOf(kinds, wanted),
  minConfidence: ({ confidence }, wanted: (typeof LEVELS)[number]) =>
    cypher`${confidence} IN ${value(LEVELS.slice(0, LEVELS.indexOf(wanted) + 1))}`,
};

const LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const;

function hasOneOf(sources: Fragment, wanted: readonly string[]): Fragment {
  return cypher`any(source IN ${sources} WHERE source IN ${value(wanted)})`;
}
