import type { CountedDate } from '../../src/graph/cypher/read/count-groups.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import {
  byEnds,
  byOtherEnds,
  byNodeProperty,
  byRowKeys,
  byRowProperty,
} from '../../src/pothos-plugin-neo4j/connections/groups.ts';
import { isOwnFrom } from '../../src/pothos-plugin-neo4j/scope/standing.ts';
import { builder } from './builder.ts';
import { country } from '../country/model.ts';
import { disputes } from '../dispute/model.ts';
import { tookPartIn } from '../event/model.ts';
import { organization } from '../organization/model.ts';
import { source } from './source-model.ts';
import { partyTo } from '../treaty/model.ts';

const SAID = {
  CONFIDENCE: byRowProperty('confidence', 'By confidence.'),
  SOURCE: byRowKeys(
    'sources',
    { label: source.label, property: 'title' },
    'By source. A fact with several sources counts for each of them.',
  ),
};

/** Group keys for diplomatic relations. */
export const relationGroups = builder.groupEnum('Relation', {
  what: 'relations',
  keys: {
    REGION: byNodeProperty('region', 'By the region of the other country.'),
    SUBREGION: byNodeProperty('subregion', 'By the subregion of the other country.'),
    ...SAID,
  },
});

/** Group keys for treaties, of one party or all. */
export const treatyGroups = builder.groupEnum('Treaty', {
  what: 'treaties',
  keys: {
    KIND: byNodeProperty('treatyKind', 'By kind of treaty.'),
    PARTY: ends(
      partyTo,
      [country, organization],
      'By the parties that are or were bound by the treaty.',
    ),
    ...SAID,
  },
});

/** Group keys for events, of one participant or all. */
export const eventGroups = builder.groupEnum('Event', {
  what: 'events',
  keys: {
    KIND: byNodeProperty('eventKind', 'By kind of event.'),
    PARTICIPANT: ends(tookPartIn, [country, organization], 'By participant.'),
    OPPONENT: byOtherEnds(
      { links: [tookPartIn], direction: 'IN', to: [country, organization] },
      'side',
      'By participant on the opposite side. For events at the root, by participant that was on a side.',
    ),
    ...SAID,
  },
});

/** Group keys for disputes, of one party or all. */
export const disputeGroups = builder.groupEnum('Dispute', {
  what: 'disputes',
  keys: {
    STATUS: byNodeProperty('status', 'By status.'),
    PARTY: ends(disputes, [country], 'By party.'),
    ...SAID,
  },
});

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

function ends(
  link: RelationshipModel,
  to: readonly NodeModel[],
  description: string,
): ReturnType<typeof byEnds> {
  return byEnds({ links: [link], direction: 'IN', to }, description);
}
