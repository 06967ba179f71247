import type { CountedDate } from '../../src/graph/cypher/read/count-groups.ts';
import { byRowKeys, byRowProperty } from '../../src/pothos-plugin-neo4j/connections/groups.ts';
import { isOwnFrom } from '../../src/pothos-plugin-neo4j/scope/standing.ts';
import { source } from './source-model.ts';

/** By what all facts and all nodes with sources can be counted. */
export const BY_SOURCE = {
  CONFIDENCE: byRowProperty('confidence', 'By how far it is to be trusted.'),
  SOURCE: byRowKeys(
    'sources',
    { label: source.label, property: 'title' },
    'By who says so; what two sources say counts for both.',
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

/** A date of the node that is shown. */
export function nodeDate(property: string): CountedDate {
  return {
    of: 'n',
    text: property,
    earliest: `${property}Earliest`,
    latest: `${property}Latest`,
  };
}
