import { cypher, property, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { IndexedPart } from '../../graph/cypher/indexed-order.ts';
import type { OrderTerm } from '../../graph/cypher/order.ts';
import { ascending, type SortTerms } from '../../graph/cypher/sort-terms.ts';
import {
  breakTies,
  compare,
  propertyOf,
  sortByProperty,
  storedAlone,
  type Bearer,
  type FilterField,
  type PropertyTypeHook,
  type SortKey,
} from '../../pothos-plugin-neo4j/index.ts';
import { LAST_DAY } from '../day.ts';
import { readEdtf } from '../read-edtf.ts';
import { storedDateNames, type StoredDateNames } from '../stored-date.ts';
import { DATE, dateFilter } from './date-filter.ts';
import { dateSummary } from './date-summary.ts';
import { toStoredDate, type StoredDate } from './stored-date.ts';

/** The property type of EDTF dates as written by a source. */
export const edtf: PropertyTypeHook = {
  type: 'PartialDate',
  stored: (property) => listNames(storedDateNames(property)),
  parse: (text) => (typeof text === 'string' ? readEdtf(text) : text),
  filter: {
    input: dateFilter,
    compare: (given, stored) => compare(DATE, given, toStoredDate(stored)),
  },
  order: (stored) => byDate(toStoredDate(stored)),
  summary: dateSummary,
};

/** The property types for dates. They require the scalars `Date` and `Edtf` and the type `PartialDate`. */
export const dateTypes = { edtf, day: storedAlone('Date') };

/**
 * Returns a filter field for a date. `bounds` names the properties with its first and last day, if they differ from the
 * default.
 */
export function dateOf(
  on: Bearer,
  property: string,
  options: { readonly description: string; readonly bounds?: readonly [string, string] },
): FilterField {
  const { description, bounds } = options;
  return propertyOf(edtf, on, property, {
    description,
    ...(bounds ? { stored: [property, ...bounds] } : {}),
  });
}

/** Returns the sort key for a date of the node of an edge. */
export function byNodeDate(date: string, description: string): SortKey {
  return {
    description,
    terms: sortByProperty(edtf, 'n', date),
    parts: (isDescending) => partsByDate(storedDateNames(date), isDescending),
  };
}

/** Returns the index ranges for the order of `byDate`: dates, open dates (`..`) and unknown dates. */
function partsByDate(names: StoredDateNames, isDescending: boolean): readonly IndexedPart[] {
  const text = property('n', names.text);
  const [earliest, latest] = [property('n', names.earliest), property('n', names.latest)];
  const last = day(LAST_DAY);
  const index = [names.earliest, names.latest, 'key'];
  const byKey = breakTies('nodes');
  const byDay = (expression: Fragment): OrderTerm => ({ expression, type: 'day', isDescending });
  const dated: IndexedPart = {
    index,
    condition: cypher`${earliest} IS NOT NULL AND ${latest} IS NOT NULL AND n.key IS NOT NULL AND CASE WHEN ${earliest} = ${last} THEN ${text} <> '..' ELSE true END`,
    fixed: [isDescending ? 1 : 0],
    terms: [byDay(earliest), byDay(latest), byKey],
  };
  const open: IndexedPart = {
    index,
    condition: cypher`${earliest} = ${last} AND ${latest} = ${last} AND n.key IS NOT NULL AND ${text} = '..'`,
    fixed: [isDescending ? 0 : 1, LAST_DAY, LAST_DAY],
    terms: [byKey],
  };
  const unknown: IndexedPart = {
    index: ['key'],
    condition: cypher`n.key IS NOT NULL AND ${text} IS NULL`,
    fixed: [2, LAST_DAY, LAST_DAY],
    terms: [byKey],
  };
  return isDescending ? [open, dated, unknown] : [dated, open, unknown];
}

/**
 * Sorts by the earliest, then the latest day. In ascending order, open dates (`..`) come after all other dates. Unknown
 * dates always come last.
 */
function byDate({ text: date, ...bounds }: StoredDate): SortTerms {
  const [earliest, latest] = [bounds.earliest, bounds.latest].map(
    (bound) => cypher`coalesce(${bound}, date('9999-12-31'))`,
  );
  const ascendingRank = cypher`CASE WHEN ${date} IS NULL THEN 2 WHEN ${date} = '..' THEN 1 ELSE 0 END`;
  const descendingRank = cypher`CASE WHEN ${date} IS NULL THEN 2 WHEN ${date} = '..' THEN 0 ELSE 1 END`;
  return (isDescending) => [
    ascending(isDescending ? descendingRank : ascendingRank),
    ...[earliest, latest].flatMap((expression): readonly OrderTerm[] =>
      expression ? [{ expression, type: 'day', isDescending }] : [],
    ),
  ];
}

function listNames({ text, earliest, latest }: ReturnType<typeof storedDateNames>) {
  return [text, earliest, latest];
}
