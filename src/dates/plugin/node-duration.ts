import { cypher, property } from '../../graph/cypher/cypher.ts';
import {
  readProperty,
  type FilterField,
  type Measure,
  type SortKey,
} from '../../pothos-plugin-neo4j/index.ts';
import { storedDateNames } from '../stored-date.ts';
import { durationRange, sortByDuration } from './duration-range.ts';
import { durationSummary } from './duration-summary.ts';
import { compareDuration, durationFilter } from './duration-type.ts';
import type { NodeDates } from './node-dates.ts';
import type { StoredDate } from './stored-date.ts';

/** Returns the filter field for the days between two dates of a node. */
export function nodeDurationOf(dates: NodeDates, description: string): FilterField {
  return {
    description,
    type: durationFilter,
    condition: (given: object, place) => {
      const { start, end } = readDates(dates, (named) => readProperty(place, 'node', named));
      return compareDuration(given, durationRange(start, end));
    },
  };
}

/** Returns the sort key for the days between two dates of the node of an edge. */
export function byNodeDuration(dates: NodeDates, description: string): SortKey {
  const { start, end } = datesOfNode(dates);
  return { description, terms: sortByDuration(start, end) };
}

/** Summarizes the days between two dates of the node of an edge. */
export function nodeDuration(dates: NodeDates, description: string): Measure {
  const { start, end } = datesOfNode(dates);
  const { lower, upper } = durationRange(start, end);
  return { description, summary: durationSummary, stored: () => [lower, upper] };
}

function datesOfNode(dates: NodeDates): ReturnType<typeof readDates> {
  return readDates(dates, (named) => property('n', named));
}

function readDates(
  { start: from, end: until, isMoment = false }: NodeDates,
  read: (named: string) => StoredDate['text'],
): { readonly start: StoredDate; readonly end: StoredDate } {
  const readDate = (named: string): StoredDate => {
    const { text, earliest, latest } = storedDateNames(named);
    return { text: read(text), earliest: read(earliest), latest: read(latest) };
  };
  const [start, end] = [readDate(from), readDate(until)];
  if (!isMoment) return { start, end };
  return {
    start,
    end: {
      text: cypher`coalesce(${end.text}, ${start.text})`,
      earliest: cypher`coalesce(${end.earliest}, ${start.earliest})`,
      latest: cypher`coalesce(${end.latest}, ${start.latest})`,
    },
  };
}
