import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import type { CountedDate } from '../../src/dates/plugin/count-periods.ts';
import { byRowKeys, byRowProperty, byValue, cypher } from '../../src/pothos-plugin-neo4j/index.ts';
import { isOwnFrom } from '../../src/claims/plugin/standing.ts';
import { builder } from './builder.ts';
import { source } from './source-model.ts';

/** The group keys of all facts and of all nodes with sources. */
export const BY_SOURCE = {
  CONFIDENCE: byRowProperty('confidence', 'By confidence.'),
  SOURCE: byRowKeys(
    'sources',
    { label: source.label, property: 'title' },
    'By source. A fact with several sources counts for each of them.',
  ),
};

/** The start date of a link, for counts. Excludes starts before the link belonged to the present state. */
export const LINK_START: CountedDate = {
  of: 'l',
  text: 'startedOn',
  earliest: 'startEarliest',
  latest: 'startLatest',
  condition: isOwnFrom('l', 'startEarliest'),
};

/** The group keys of facts for the period in which they began. */
export const BY_START = byPeriod(LINK_START, 'the start date');

/** Returns the date of the link in a property, for counts. */
export function linkDate(property: string): CountedDate {
  return { ...nodeDate(property), of: 'l' };
}

/** Returns the date of the related node in a property, for counts. */
export function nodeDate(property: string): CountedDate {
  return {
    of: 'n',
    text: property,
    earliest: `${property}Earliest`,
    latest: `${property}Latest`,
  };
}

/** The group keys of links of all kinds. */
export const linkGroups = builder.groupEnum('Link', {
  what: 'links',
  keys: {
    KIND: byValue(() => cypher`type(l)`, 'By link kind.'),
    ...BY_START,
    ...BY_SOURCE,
  },
});
