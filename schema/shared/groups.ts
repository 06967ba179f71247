import type { CountedDate } from '../../src/dates/plugin/count-periods.ts';
import { byRowKeys, byRowProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { isOwnFrom } from '../../src/claims/plugin/standing.ts';
import { source } from './source-model.ts';

/** By what all facts and all nodes with sources can be counted. */
export const BY_SOURCE = {
  CONFIDENCE: byRowProperty('confidence', 'By confidence.'),
  SOURCE: byRowKeys(
    'sources',
    { label: source.label, property: 'title' },
    'By source. A fact with several sources counts for each of them.',
  ),
};

/** The start of a link. Leaves out a start that lies before the link belonged to the present state. */
export const LINK_START: CountedDate = {
  of: 'l',
  text: 'startedOn',
  earliest: 'startEarliest',
  latest: 'startLatest',
  condition: isOwnFrom('l', 'startEarliest'),
};

/** A date of the link itself. */
export function linkDate(property: string): CountedDate {
  return { ...nodeDate(property), of: 'l' };
}

/** A date of the node that the edge leads to. */
export function nodeDate(property: string): CountedDate {
  return {
    of: 'n',
    text: property,
    earliest: `${property}Earliest`,
    latest: `${property}Latest`,
  };
}
