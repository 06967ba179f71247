import { all, containsText, negate, startsWithText } from '../../graph/cypher/condition.ts';
import { cypher, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { foldText } from '../../graph/model/fold-name.ts';

/** A stored text, and the same text without accents and case if it is stored too. */
export interface StoredText {
  readonly text: Fragment;
  readonly folded?: Fragment;
}

/** Returns the condition that a text matches all operators of a StringFilter. */
export function compareText(given: object, stored: StoredText): Fragment {
  return compare(TEXT, given, stored);
}

/** Returns the condition that a number matches all operators of an IntFilter or FloatFilter. */
export function compareNumber(given: object, stored: Fragment): Fragment {
  return compare(NUMBER, given, stored);
}

/** The operators of a filter. Each returns the condition on the stored value. */
export type Operators<Stored> = Readonly<
  Record<string, (stored: Stored, given: never) => Fragment>
>;

/** Combines the operators of a filter with AND. */
export function compare<Stored>(
  operators: Operators<Stored>,
  given: object,
  stored: Stored,
): Fragment {
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
  isKnown: ({ text }, wanted: boolean) => isKnown(text, wanted),
};

const NUMBER: Operators<Fragment> = {
  eq: (number, wanted: number) => cypher`${number} = ${value(wanted)}`,
  ne: (number, wanted: number) => negate(cypher`${number} = ${value(wanted)}`),
  in: (number, wanted: readonly number[]) => cypher`${number} IN ${value(wanted)}`,
  gt: (number, wanted: number) => cypher`${number} > ${value(wanted)}`,
  gte: (number, wanted: number) => cypher`${number} >= ${value(wanted)}`,
  lt: (number, wanted: number) => cypher`${number} < ${value(wanted)}`,
  lte: (number, wanted: number) => cypher`${number} <= ${value(wanted)}`,
  isKnown: (number, wanted: boolean) => isKnown(number, wanted),
};

function isKnown(stored: Fragment, wanted: boolean): Fragment {
  return wanted ? cypher`${stored} IS NOT NULL` : cypher`${stored} IS NULL`;
}
