import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { Fragment } from '../../src/graph/cypher/cypher.ts';
import { joinRelationships, sharedNodes } from '../../src/claims/plugin/pair-facts.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import {
  readRows,
  readNodeProperty,
  readText,
  type GraphNode,
  pageArguments,
  toStep,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { claimsType } from '../../src/claims/plugin/enums.ts';
import { answer, Answer, type AskedPair } from './answer.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { Disputes } from '../dispute/type.ts';
import { findCountryPair, ON, readEntity } from './entity-reference.ts';
import { Events } from '../event/type.ts';
import { findFact, Link } from '../shared/fact.ts';
import { disputeFilter } from '../dispute/filter.ts';
import { disputeSort } from '../dispute/sort.ts';
import { eventFilter } from '../event/filter.ts';
import { eventSort } from '../event/sort.ts';
import { treatyFilter } from '../treaty/filter.ts';
import { treatySort } from '../treaty/sort.ts';
import { country } from '../country/model.ts';
import { dispute, disputes } from '../dispute/model.ts';
import { event, tookPartIn } from '../event/model.ts';
import { hasRelationsWith, memberOf, organization } from '../organization/model.ts';
import { partyTo, treaty } from '../treaty/model.ts';
import { Organizations } from '../organization/type.ts';
import { areAtWar } from '../event/are-at-war.ts';
import { haveRelations } from '../organization/have-relations.ts';
import { isPreferred, usualPair, type PairQuestion } from '../country/pair-question.ts';
import { areAllied } from '../treaty/are-allied.ts';
import { NAMED } from '../shared/sorts.ts';
import { openTimeline, Timeline } from './timeline.ts';
import { Treaties } from '../treaty/type.ts';

const Dyad = builder.objectRef<AskedPair>('Dyad').implement({
  description:
    'Two countries and the facts between them. The order of the countries does not matter.',
  fields: (t) => ({
    a: t.field({
      type: Country,
      description: 'The first country.',
      resolve: ({ keys }, _arguments, context, info) =>
        readEntity({ context, info, scope: OPEN_SCOPE }, country.label, keys[0]),
    }),
    b: t.field({
      type: Country,
      description: 'The second country.',
      resolve: ({ keys }, _arguments, context, info) =>
        readEntity({ context, info, scope: OPEN_SCOPE }, country.label, keys[1]),
    }),
  }),
});

builder.objectFields(Dyad, (t) => {
  const ask = (question: PairQuestion, description: string) =>
    t.field({
      type: Answer,
      description,
      args: {
        asOf: t.arg({ type: 'Edtf', description: 'The date of the question. Default: today.' }),
      },
      resolve: (pair, { asOf }, context) => answer(context, question, sortPair(pair), asOf),
    });
  return {
    haveRelations: ask(haveRelations, 'Whether the two countries had diplomatic relations.'),
    areAllied: ask(
      areAllied,
      'Whether a treaty of alliance bound both countries at the same time.',
    ),
    areAtWar: ask(areAtWar, 'Whether the two countries were on opposite sides of a war.'),
    relations: t.field({
      type: [Link],
      description:
        'The diplomatic relations of the two countries, one fact per period, sorted by start date.',
      args: {
        claims: t.arg({
          type: claimsType(builder),
          description: 'Which rival claims to return. Default: BEST.',
        }),
      },
      resolve: async (pair, { claims }, context, info) => {
        const step = toStep({ links: [hasRelationsWith], direction: 'BOTH', to: [country] });
        const rows = await readRows(
          context,
          joinRelationships(nodesOf(pair), step, {
            conditions: claims === 'ALL' ? [] : [isPreferred('l')],
            columns: [{ of: 'l', property: BOOKKEEPING.factKey, type: 'text' }],
          }),
        );
        const call = { context, info, scope: OPEN_SCOPE };
        const facts = await Promise.all(rows.map(([key]) => findFact(call, String(key))));
        return facts.filter((fact) => fact !== null);
      },
    }),
  };
});

builder.objectFields(Dyad, (t) => ({
  treaties: t.nodesConnection(Treaties, {
    model: treaty,
    sort: treatySort,
    filter: treatyFilter,
    match: (pair) => shared(pair, partyTo, treaty),
    description: 'The treaties that bind or bound both countries, sorted by date of signature.',
  }),
  events: t.nodesConnection(Events, {
    model: event,
    sort: eventSort,
    filter: eventFilter,
    match: (pair) => shared(pair, tookPartIn, event),
    description: 'The events in which both took part, sorted by start date.',
  }),
  disputes: t.nodesConnection(Disputes, {
    model: dispute,
    sort: disputeSort,
    filter: disputeFilter,
    match: (pair) => shared(pair, disputes, dispute),
    description: 'The disputes to which both are or were parties, sorted by start date.',
  }),
  organizations: t.nodesConnection(Organizations, {
    model: organization,
    sort: NAMED,
    match: (pair) => shared(pair, memberOf, organization),
    description: 'The organizations that both countries are or were members of, sorted by name.',
  }),
  timeline: t.field({
    type: Timeline,
    description: 'The changes that concern both countries, in chronological order.',
    args: {
      during: t.arg({
        type: 'Edtf',
        description: 'Only entries that may fall within this period, such as "193X".',
      }),
      ...pageArguments(t),
    },
    resolve: (pair, given, context, info) =>
      openTimeline({ context, info }, sortPair(pair).keys, given),
  }),
}));

builder.queryField('dyad', (t) =>
  t.field({
    type: Dyad,
    nullable: true,
    description: 'Returns two countries and the facts between them.',
    args: {
      a: t.arg.id({ required: true, description: 'A country: an id, a code or a name.' }),
      b: t.arg.id({ required: true, description: 'The other country.' }),
      on: t.arg({ type: 'Edtf', description: ON }),
    },
    resolve: async (_root, { a, b, on }, context) => {
      const [one, other] = await findCountryPair({ context, on }, [a, b]);
      return { keys: [one.key, other.key] as const, names: [nameOf(one), nameOf(other)] as const };
    },
  }),
);

/** Returns the pair sorted by key, so that both orders of the arguments give the same result. */
function sortPair({ keys, names }: AskedPair): AskedPair {
  const [one, other] = keys;
  if (one < other) return { keys, names };
  return { keys: [other, one], names: [names[1], names[0]] };
}

function nodesOf(pair: AskedPair) {
  const [one, other] = sortPair(pair).keys;
  return { label: country.label, keys: [[one], [other]] as const };
}

function shared(pair: AskedPair, link: RelationshipModel, to: NodeModel): Fragment {
  const step = toStep({ links: [link], direction: 'OUT', to: [to] });
  return sharedNodes(nodesOf(pair), step, usualPair(link));
}

function nameOf(node: GraphNode): string {
  return readText(readNodeProperty(node, 'name')) ?? node.key;
}
