import type { GraphQLResolveInfo } from 'graphql';
import { all } from '../../src/graph/cypher/condition.ts';
import { cypher, name } from '../../src/graph/cypher/cypher.ts';
import type {
  ChangeKind as ChangeTold,
  ChangingLinks,
  DatedProperty,
} from '../../src/graph/cypher/read/list-changes.ts';
import type { Direction } from '../../src/graph/cypher/pattern.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import {
  openChanges,
  type Change,
  type ChangeEdge,
} from '../../src/pothos-plugin-neo4j/connections/changes.ts';
import type { Page } from '../../src/pothos-plugin-neo4j/connections/connection.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
import {
  pageArguments,
  type PageArguments,
} from '../../src/pothos-plugin-neo4j/connections/page-arguments.ts';
import { OPEN_SCOPE } from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import { isOwnFrom, usualConditions } from '../../src/pothos-plugin-neo4j/scope/standing.ts';
import { toStep } from '../../src/pothos-plugin-neo4j/load/traversal.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { builder } from '../shared/builder.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { Entity } from '../shared/entity.ts';
import { noteAbsent } from '../country/absent-states.ts';
import { findCountryEntity, findCountryPair, ON, readEntity } from './entity-reference.ts';
import { findFact, Link } from '../shared/fact.ts';
import { country } from '../country/model.ts';
import { dispute, disputes } from '../dispute/model.ts';
import { event, tookPartIn } from '../event/model.ts';
import { hasRelationsWith, memberOf, organization } from '../organization/model.ts';
import { partyTo, treaty } from '../treaty/model.ts';
import {
  isChange,
  describeChangeOf,
  valueOfChange,
  type ChangeName,
  type ChangeValue,
} from './describe-change.ts';

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What happened on a date.',
  values: {
    RELATIONS_OPENED: { description: 'Diplomatic relations were opened.' },
    RELATIONS_ENDED: { description: 'Diplomatic relations ended.' },
    SIGNED: { description: 'A treaty was signed.' },
    IN_FORCE: { description: 'A treaty became binding.' },
    TREATY_ENDED: { description: 'A treaty ceased to be binding.' },
    EVENT_BEGAN: { description: 'An event began, or took place.' },
    EVENT_ENDED: { description: 'An event ended.' },
    DISPUTE_BEGAN: { description: 'A dispute began.' },
    DISPUTE_ENDED: { description: 'A dispute ended.' },
    PARTICIPATION_BEGAN: {
      description: 'A country or organization entered an event that began on another day.',
    },
    PARTICIPATION_ENDED: {
      description: 'A country or organization left an event that ended on another day.',
    },
    JOINED: { description: 'A country or organization joined an organization as a member.' },
    LEFT: { description: 'A member left an organization.' },
    STATUS_BEGAN: {
      description:
        'A country or organization became an observer, partner or candidate of an organization, or was suspended from it.',
    },
    STATUS_ENDED: {
      description: 'A status other than that of a member ended, or a suspension was lifted.',
    },
    FOUNDED: { description: 'A country began to exist.' },
    DISSOLVED: { description: 'A country ceased to exist.' },
  } satisfies Record<ChangeValue, { readonly description: string }>,
});

const TimelineEntry = builder.objectRef<Change>('TimelineEntry').implement({
  description:
    'Something that began or ended. It is sorted by the first day that its date can mean, and shows the date as it is known.',
  fields: (t) => ({
    date: t.field({
      type: PartialDate,
      description: 'The date, as precise as its source.',
      resolve: ({ date }) => readEdtf(date),
    }),
    change: t.field({
      type: ChangeKind,
      description: 'What happened.',
      resolve: ({ change }) => valueOfChange(nameChange(change)),
    }),
    entity: t.field({
      type: Entity,
      description:
        'The other country, treaty, event, dispute or organization that the change is about.',
      resolve: ({ label, key }, _arguments, context, info) =>
        readEntity({ context, info, scope: OPEN_SCOPE }, label, key),
    }),
    fact: t.field({
      type: Link,
      nullable: true,
      description:
        'The fact that the change is derived from, with its sources. Null if it is derived from the country itself.',
      resolve: ({ factKey }, _arguments, context, info) =>
        factKey === null ? null : findFact({ context, info, scope: OPEN_SCOPE }, factKey),
    }),
    text: t.string({
      description: 'The change as a sentence.',
      resolve: (change) => describeChangeOf(nameChange(change.change), change),
    }),
  }),
});

/** The connection of beginnings and ends, in chronological order. */
export const Timeline = builder.pageConnection('Timeline', {
  description: 'A connection of beginnings and ends, in chronological order.',
  node: TimelineEntry,
  fields: {
    edges: 'The entries on this page, with their cursors.',
    nodes: 'The entries on this page.',
    totalCount: 'The number of entries on all pages.',
  },
});

/** Returns the changes of one country, or those that two countries share, in a span or at any time. */
export function openTimeline(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  keys: readonly [string] | readonly [string, string],
  given: PageArguments & { readonly during?: string | null | undefined },
): Page<ChangeEdge> {
  const { during, ...page } = given;
  const wanted = {
    label: country.label,
    keys,
    links: LINKS,
    own: OWN,
    during: during ? readAsOf(during) : null,
  };
  return openChanges({ ...call, arguments: page, wanted });
}

builder.queryField('changes', (t) =>
  t.field({
    type: Timeline,
    nullable: true,
    description:
      'Returns what began and ended within a period, for one country or between two: relations, treaties, events, disputes and memberships. A date that is not known to the day is included if it may fall within the period.',
    args: {
      of: t.arg.id({ required: true, description: 'A country: an id, a code or a name.' }),
      with: t.arg.id({
        description: 'Another country. Only changes that concern both are returned.',
      }),
      during: t.arg({ type: 'Edtf', required: true, description: 'When: "1931/1937".' }),
      on: t.arg({ type: 'Edtf', description: ON }),
      ...pageArguments(t),
    },
    resolve: async (_root, { of, with: other, on, ...given }, context, info) => {
      const span = readAsOf(given.during);
      if (other === null || other === undefined) {
        const one = await findCountryEntity({ context, on }, of);
        await noteAbsent(context, [one.key], span);
        return openTimeline({ context, info }, [one.key], given);
      }
      const pair = await findCountryPair({ context, on }, [of, other]);
      const keys = [pair[0].key, pair[1].key] as const;
      await noteAbsent(context, keys, span);
      return openTimeline({ context, info }, keys, given);
    },
  }),
);

const STARTED = ofLink('startedOn', 'start');
const ENDED = ofLink('endedOn', 'end');
const SIGNED = property('l', 'signedOn');

/** Whether neither the participation nor the event is known to have lasted beyond its start date. */
const isMoment = cypher`coalesce(l.endedOn, n.endedOn, l.startedOn) = coalesce(l.startedOn, '')`;
// An event without dates of its own neither began nor ended with a participation in it.
const startOfEvent = cypher`coalesce(n.startedOn, '')`;
const endOfEvent = cypher`coalesce(n.endedOn, n.startedOn, '')`;
const isBound = usualConditions([partyTo], 'l');
const isMember = usualConditions([memberOf], 'l');
const isNoMember = [cypher`NOT ${all(isMember)}`];
const tookPart = usualConditions([tookPartIn], 'l');

/** Whether no other period with the same status overlaps or adjoins the start (`isNew`) or the end (`isOver`). */
const isNew = cypher`NOT EXISTS { MATCH (a)-[o:${name(memberOf.type)}]->(n) WHERE o.rank = 'PREFERRED' AND o.membershipStatus = l.membershipStatus AND o.startEarliest < l.startEarliest AND o.endLatest >= l.startEarliest - duration('P1D') }`;
const isOver = cypher`NOT EXISTS { MATCH (a)-[o:${name(memberOf.type)}]->(n) WHERE o.rank = 'PREFERRED' AND o.membershipStatus = l.membershipStatus AND o.endLatest > l.endLatest AND o.startEarliest <= l.endLatest + duration('P1D') }`;

const LINKS: readonly ChangingLinks[] = [
  changing(hasRelationsWith, 'BOTH', [country, organization], {
    RELATIONS_OPENED: { date: STARTED, conditions: [isOwnFrom('l', 'startEarliest')] },
    RELATIONS_ENDED: { date: ENDED, conditions: [isOwnFrom('l', 'endEarliest')] },
  }),
  changing(partyTo, 'OUT', [treaty], {
    SIGNED: { date: SIGNED },
    IN_FORCE: { date: STARTED, conditions: isBound },
    TREATY_ENDED: { date: ENDED, conditions: isBound },
  }),
  changing(tookPartIn, 'OUT', [event], {
    EVENT_TOOK_PLACE: {
      date: STARTED,
      conditions: [...tookPart, isMoment, cypher`l.startedOn = ${startOfEvent}`],
    },
    EVENT_BEGAN: {
      date: STARTED,
      conditions: [...tookPart, cypher`NOT ${isMoment}`, cypher`l.startedOn = ${startOfEvent}`],
    },
    PARTICIPATION_BEGAN: {
      date: STARTED,
      conditions: [...tookPart, cypher`l.startedOn <> ${startOfEvent}`],
    },
    EVENT_ENDED: {
      date: ENDED,
      conditions: [...tookPart, cypher`NOT ${isMoment}`, cypher`l.endedOn = ${endOfEvent}`],
    },
    PARTICIPATION_ENDED: {
      date: ENDED,
      conditions: [...tookPart, cypher`NOT ${isMoment}`, cypher`l.endedOn <> ${endOfEvent}`],
    },
  }),
  changing(disputes, 'OUT', [dispute], {
    DISPUTE_BEGAN: { date: STARTED },
    DISPUTE_ENDED: { date: ENDED },
  }),
  {
    ...changing(memberOf, 'OUT', [organization], {
      JOINED: { date: STARTED, conditions: [...isMember, isNew] },
      LEFT: { date: ENDED, conditions: [...isMember, isOver] },
      STATUS_BEGAN: { date: STARTED, conditions: [...isNoMember, isNew] },
      STATUS_ENDED: { date: ENDED, conditions: [...isNoMember, isOver] },
    }),
    detail: 'status',
  },
];

const OWN = tellAll({
  FOUNDED: { date: property('a', 'existedFrom') },
  DISSOLVED: { date: property('a', 'existedUntil') },
});

type Told = Omit<ChangeTold, 'change'>;

function changing(
  link: RelationshipModel,
  direction: Direction,
  to: readonly NodeModel[],
  changes: Partial<Record<ChangeName, Told>>,
): ChangingLinks {
  return {
    step: toStep({ links: [link], direction, to }),
    changes: tellAll(changes),
    joinsBoth: link.isSymmetric,
    shared: usualConditions([link], 'k'),
  };
}

function tellAll(changes: Partial<Record<ChangeName, Told>>): readonly ChangeTold[] {
  return Object.entries(changes).map(([change, told]) => ({ change, ...told }));
}

function property(of: 'a' | 'l' | 'n', text: string): DatedProperty {
  return { of, text, earliest: `${text}Earliest`, latest: `${text}Latest` };
}

function ofLink(text: string, bound: 'start' | 'end'): DatedProperty {
  return { of: 'l', text, earliest: `${bound}Earliest`, latest: `${bound}Latest` };
}

function nameChange(text: string): ChangeName {
  if (isChange(text)) return text;
  throw new Error(`${text} is not a change.`);
}
