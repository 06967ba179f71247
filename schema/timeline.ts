import type { ChangeKind as ChangeTold, DatedProperty } from '../src/cypher/list-changes.ts';
import type { Direction } from '../src/cypher/pattern.ts';
import type { LinkModel } from '../src/model/link-model.ts';
import type { NodeModel } from '../src/model/node-model.ts';
import { openChanges, type Change, type ChangeEdge } from '../src/plugin/changes.ts';
import type { Page } from '../src/plugin/connection.ts';
import type { GraphContext } from '../src/plugin/graph-context.ts';
import { pageArguments, type PageArguments } from '../src/plugin/page-arguments.ts';
import { OPEN_SCOPE } from '../src/plugin/scope.ts';
import { pageInfoType } from '../src/plugin/shared-types.ts';
import { toStep } from '../src/plugin/walk-plan.ts';
import { readAsOf } from '../src/time/as-of.ts';
import { readEdtf } from '../src/time/read-edtf.ts';
import { builder } from './builder.ts';
import { PartialDate } from './date.ts';
import { Entity } from './entity.ts';
import { findCountryEntity, findCountryPair, readEntity } from './entity-reference.ts';
import { findFact, Link } from './fact.ts';
import { country } from './model/country.ts';
import { dispute, disputes } from './model/dispute.ts';
import { event, tookPartIn } from './model/event.ts';
import { hasRelationsWith, memberOf, organization } from './model/organization.ts';
import { partyTo, treaty } from './model/treaty.ts';
import { isChange, sayChange, type ChangeName } from './say-change.ts';

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What happened on a date.',
  values: {
    RELATIONS_OPENED: { description: 'Diplomatic relations were opened.' },
    RELATIONS_ENDED: { description: 'Diplomatic relations ended.' },
    SIGNED: { description: 'A treaty was signed.' },
    IN_FORCE: { description: 'A treaty began to bind.' },
    TREATY_ENDED: { description: 'A treaty ceased to bind.' },
    EVENT_BEGAN: { description: 'An event began, or took place.' },
    EVENT_ENDED: { description: 'An event ended.' },
    DISPUTE_BEGAN: { description: 'A dispute began.' },
    DISPUTE_ENDED: { description: 'A dispute ended.' },
    JOINED: { description: 'An organization was joined.' },
    LEFT: { description: 'An organization was left.' },
    FOUNDED: { description: 'A country came into being.' },
    DISSOLVED: { description: 'A country ceased to exist.' },
  } satisfies Record<ChangeName, { readonly description: string }>,
});

const TimelineEntry = builder.objectRef<Change>('TimelineEntry').implement({
  description:
    'Something that began or ended. It stands at the first day that its date may mean, and shows the date as it is known.',
  fields: (t) => ({
    date: t.field({
      type: PartialDate,
      description: 'When, as precisely as it is known.',
      resolve: ({ date }) => readEdtf(date),
    }),
    change: t.field({
      type: ChangeKind,
      description: 'What happened.',
      resolve: ({ change }) => nameChange(change),
    }),
    entity: t.field({
      type: Entity,
      description:
        'With what it happened: the other country, the treaty, event, dispute or organization.',
      resolve: ({ label, key }, _arguments, context, info) =>
        readEntity({ context, info, scope: OPEN_SCOPE }, label, key),
    }),
    fact: t.field({
      type: Link,
      nullable: true,
      description:
        'The fact that tells it, with its sources; null for what a country tells itself.',
      resolve: ({ factKey }, _arguments, context, info) =>
        factKey === null ? null : findFact({ context, info, scope: OPEN_SCOPE }, factKey),
    }),
    text: t.string({
      description: 'The change as a sentence.',
      resolve: (change) => sayChange(nameChange(change.change), change),
    }),
  }),
});

const TimelineEdge = builder.objectRef<ChangeEdge>('TimelineEdge').implement({
  description: 'An entry of TimelineConnection.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'The place of this edge in its connection.' }),
    node: t.expose('node', { type: TimelineEntry, description: 'The entry itself.' }),
  }),
});

/** What began and ended, in the order of time, page by page. */
export const Timeline = builder.objectRef<Page<ChangeEdge>>('TimelineConnection').implement({
  description: 'What began and ended, in the order of time, page by page.',
  fields: (t) => ({
    edges: t.field({
      type: [TimelineEdge],
      description: 'The entries of this page with their cursors.',
      resolve: (page) => page.edges(),
    }),
    nodes: t.field({
      type: [TimelineEntry],
      description: 'The entries of this page.',
      resolve: async (page) => (await page.edges()).map(({ node }) => node),
    }),
    pageInfo: t.field({
      type: pageInfoType(builder),
      description: 'Whether there is more, and the cursors to go on from.',
      resolve: (page) => page,
    }),
    totalCount: t.int({
      description: 'How many entries there are on all pages.',
      resolve: (page) => page.totalCount(),
    }),
  }),
});

/** What one country changed, or what two have in common that did, in a span of time or ever. */
export function openTimeline(
  context: GraphContext,
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
  return openChanges({ context, arguments: page, wanted });
}

builder.queryField('changes', (t) =>
  t.field({
    type: Timeline,
    nullable: true,
    description:
      'What began and what ended between two dates, for one country or between two: relations, treaties, events, disputes, memberships. A date that is not known to the day is told where some day of it lies between.',
    args: {
      of: t.arg.id({ required: true, description: 'A country: its id, or any code or name.' }),
      with: t.arg.id({ description: 'Another country: only what both have in common.' }),
      during: t.arg({ type: 'Edtf', required: true, description: 'When: "1931/1937".' }),
      ...pageArguments(t),
    },
    resolve: async (_root, { of, with: other, ...given }, context) => {
      if (other === null || other === undefined) {
        const one = await findCountryEntity(context, of);
        return openTimeline(context, [one.key], given);
      }
      const pair = await findCountryPair(context, [of, other]);
      return openTimeline(context, [pair[0].key, pair[1].key], given);
    },
  }),
);

const STARTED = ofLink('startedOn', 'start');
const ENDED = ofLink('endedOn', 'end');

const LINKS = [
  changing(hasRelationsWith, 'BOTH', [country, organization], {
    RELATIONS_OPENED: [STARTED],
    RELATIONS_ENDED: [ENDED],
  }),
  changing(partyTo, 'OUT', [treaty], {
    SIGNED: [property('l', 'signedOn'), property('n', 'signedOn')],
    IN_FORCE: [STARTED],
    TREATY_ENDED: [ENDED],
  }),
  changing(tookPartIn, 'OUT', [event], { EVENT_BEGAN: [STARTED], EVENT_ENDED: [ENDED] }),
  changing(disputes, 'OUT', [dispute], { DISPUTE_BEGAN: [STARTED], DISPUTE_ENDED: [ENDED] }),
  changing(memberOf, 'OUT', [organization], { JOINED: [STARTED], LEFT: [ENDED] }),
];

const OWN = tellAll({
  FOUNDED: [property('a', 'existedFrom')],
  DISSOLVED: [property('a', 'existedUntil')],
});

function changing(
  link: LinkModel,
  direction: Direction,
  to: readonly NodeModel[],
  changes: Partial<Record<ChangeName, readonly DatedProperty[]>>,
) {
  return {
    step: toStep({ links: [link], direction, to }),
    changes: tellAll(changes),
    joinsBoth: link.isSymmetric,
  };
}

function tellAll(
  changes: Partial<Record<ChangeName, readonly DatedProperty[]>>,
): readonly ChangeTold[] {
  return Object.entries(changes).map(([change, dates]) => ({ change, dates }));
}

function property(of: 'a' | 'l' | 'n', text: string): DatedProperty {
  return { of, text, earliest: `${text}Earliest`, latest: `${text}Latest` };
}

function ofLink(text: string, bound: 'start' | 'end'): DatedProperty {
  return { of: 'l', text, earliest: `${bound}Earliest`, latest: `${bound}Latest` };
}

function nameChange(text: string): ChangeName {
  if (isChange(text)) return text;
  throw new Error(`${text} is no change.`);
}
