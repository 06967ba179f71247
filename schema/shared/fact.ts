import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { defineRelationship } from '../../src/graph/model/relationship-model.ts';
import { encodeGlobalId, decodeGlobalId } from '../../src/pothos-plugin-neo4j/global-id.ts';
import {
  readRelationshipProperty,
  type GraphRelationship,
} from '../../src/pothos-plugin-neo4j/load/graph-value.ts';
import { isRelationship } from '../../src/pothos-plugin-neo4j/load/read-columns.ts';
import { findRelationshipsBy } from '../../src/pothos-plugin-neo4j/load/find-relationships.ts';
import { OPEN_SCOPE } from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { anyLink, listProperties, ownProperties, Property } from './any-link.ts';
import { builder } from './builder.ts';
import { Confidence, Rank } from './confidence.ts';
import { PartialDate } from './partial-date.ts';
import { Direction } from './direction.ts';
import { claimKeyOf } from '../../src/claims/assemble-facts.ts';
import { dateOrNull, Entity } from './entity.ts';
import { linkFilter } from './link-filter.ts';
import { LinkKind } from './link-kind.ts';
import { source } from './source-model.ts';
import { listWordedProperties, partsOf } from './fact-text.ts';
import { describeFact } from './sentence.ts';
import { linkSort } from './sorts.ts';
import { Source } from './source.ts';
import { linkModelOf, links } from './whole-graph.ts';

const anyFact = defineRelationship('any fact', {
  from: [],
  to: [],
  phrase: { past: '', perfect: '' },
});
/** Every edge and link that is a claim about a span of time. */
export const Fact = builder.linkInterface('Fact', {
  description:
    'What one or more sources say of two entities and a span of time: that Japan was party to a treaty from one day to another. Every edge that stands for a link is a fact: it has dates, sources and rivals of its own.',
  fields: (t) => ({
    factId: t.properties(anyFact, [BOOKKEEPING.factKey], {
      type: 'ID',
      nullable: false,
      description:
        'The id of the fact, for `fact(id:)`: the same after every import of the same data.',
      convert: ([key]) => encodeGlobalId('Fact', String(key)),
    }),
    link: t.properties(anyFact, [], {
      type: LinkKind,
      nullable: false,
      description: 'What kind of link it is.',
      convert: (_, parent) => isRelationship(parent) && parent.type,
    }),
    startedOn: t.properties(anyFact, ['startedOn'], {
      type: PartialDate,
      description: 'When it began; null where that is not known.',
      convert: ([text]) => dateOrNull(text),
    }),
    endedOn: t.properties(anyFact, ['endedOn'], {
      type: PartialDate,
      description: 'When it ended: `..` where it is said to go on, null where that is not known.',
      convert: ([text]) => dateOrNull(text),
    }),
    certainty: t.certainty(anyFact, {
      description:
        'With `asOf` here or above, whether it surely held on that date or may have; null without `asOf`.',
    }),
    rank: t.property(anyFact, 'rank', {
      type: Rank,
      nullable: false,
      description: 'How it stands among its rivals.',
    }),
    confidence: t.property(anyFact, 'confidence', {
      type: Confidence,
      nullable: false,
      description: 'How reliable the fact is. Never HIGH if no source is known.',
    }),
  }),
});

builder.interfaceFields(Fact, (t) => ({
  isSourced: t.properties(anyFact, ['sources'], {
    type: 'Boolean',
    nullable: false,
    description: 'Whether a source is known. False if the fact is based on general knowledge.',
    convert: ([sources]) => Array.isArray(sources) && sources.length > 0,
  }),
  isOutsideLife: t.properties(anyFact, ['isOutsideLife'], {
    type: 'Boolean',
    nullable: false,
    description:
      'Whether the fact definitely held, began or ended at a time when one of its two entities did not exist. Example: the United Nations counts Ukraine as a member from 1945.',
    convert: ([value]) => value === true,
  }),
  isContinuity: t.properties(anyFact, ['ownFrom'], {
    type: 'Boolean',
    nullable: false,
    description:
      'Whether the fact begins in the time of a former state that has its own fact for that period. Example: Russia counts the relations of the Soviet Union as its own. For dates before `ownFrom`, connections, counts and answers use only the fact of the former state.',
    convert: ([ownFrom]) => typeof ownFrom === 'string',
  }),
  ownFrom: t.property(anyFact, 'ownFrom', {
    description:
      'The day from which the fact belongs to the present state. Null if `isContinuity` is false.',
  }),
}));

builder.interfaceFields(Fact, (t) => ({
  sources: t.nodesByKeys(anyFact, 'sources', {
    type: Source,
    target: source,
    description:
      'The sources of this fact, best quality first. Empty if no source is known (see `isSourced`).',
  }),
  deniedBy: t.nodesByKeys(anyFact, 'deniedBy', {
    type: Source,
    target: source,
    description: 'The sources that deny this fact. They are never listed in `sources`.',
  }),
}));

builder.interfaceFields(Fact, (t) => {
  const worded = listWordedProperties();
  return {
    text: t.properties(anyLink(), worded, {
      type: 'String',
      nullable: false,
      namesEnds: true,
      description:
        'The fact as a sentence with its dates: "Japan was party to the First Anglo-Japanese Alliance from 30 January 1902 to 12 August 1905."',
      convert: (values, parent) => {
        if (!isRelationship(parent)) return null;
        const valueOf = (property: string): unknown => values[worded.indexOf(property)];
        return describeFact(partsOf(parent, valueOf, worded));
      },
    }),
  };
});

builder.interfaceFields(Fact, (t) => ({
  knownFrom: t.properties(anyFact, ['knownFrom'], {
    type: 'Date',
    description:
      'The first day for which a source surely vouches, where it knows no beginning: a list of members in 2026 tells nothing of 2025. It is no beginning.',
    convert: ([day]) => (day === FIRST_DAY ? null : day),
  }),
  knownUntil: t.properties(anyFact, ['knownUntil'], {
    type: 'Date',
    description:
      'The last day for which a source surely vouches, where it knows no end. It is no end.',
    convert: ([day]) => (day === LAST_DAY ? null : day),
  }),
  rivals: t.field({
    type: [Link],
    description:
      'The other claims about the same thing by other sources, the preferred one first; empty where nobody contradicts.',
    extensions: { graph: { columns: [{ property: BOOKKEEPING.factKey, type: 'text' }] } },
    resolve: async (link, _arguments, context, info) => {
      const key = factKeyOf(link);
      const call = { context, info, scope: link.scope };
      const found = await findRelationshipsBy(call, linkModelOf(link.type), `${claimKeyOf(key)}|`);
      return found
        .filter((each) => factKeyOf(each) !== key)
        .toSorted((one, other) => rankOf(one) - rankOf(other));
    },
  }),
}));

/** A fact outside of a connection. */
export const Link = builder.relationshipObject('Link', {
  description: 'A fact outside of a connection: a rival, or one that was asked for by its id.',
  interfaces: [Fact],
  fields: (t) => ({
    sender: t.relationshipEnd('sender', {
      type: Entity,
      description:
        'The entity that the link is read from: of PARTY_TO the party, of LED_TO the cause. Of a symmetric link the end that sorts first.',
    }),
    receiver: t.relationshipEnd('receiver', {
      type: Entity,
      description:
        'The entity that the link is read to: of PARTY_TO the treaty, of LED_TO what came of it. Of a symmetric link the end that sorts last.',
    }),
    isSymmetric: t.boolean({
      description: 'Whether the link says the same from both ends.',
      resolve: (link) => linkModelOf(link.type).isSymmetric,
    }),
    properties: t.properties(anyLink(), Object.keys(ownProperties()), {
      type: [Property],
      nullable: false,
      description: 'What the link carries beside its dates: role, status, note …',
      convert: listProperties(Object.keys(ownProperties())),
    }),
  }),
});

/** Links of any kind as a connection. */
const Links = builder.factConnection('Link', {
  description: 'Links of any kind from one entity, page by page.',
  node: Entity,
  nodeDescription: 'The other end of the link.',
  interfaces: [Fact],
  fields: (t) => ({
    direction: t.field({
      type: Direction,
      description: 'Which way it points, seen from the entity at hand; BOTH where it is symmetric.',
      resolve: (link) =>
        linkModelOf(link.type).isSymmetric ? 'BOTH' : link.isOutgoing ? 'OUT' : 'IN',
    }),
    properties: t.properties(anyLink(), Object.keys(ownProperties()), {
      type: [Property],
      nullable: false,
      description: 'What the link carries beside its dates: role, status, note …',
      convert: listProperties(Object.keys(ownProperties())),
    }),
  }),
});

builder.interfaceField(Entity, 'links', (t) =>
  t.linksConnection(Links, {
    links: links(),
    sort: linkSort,
    filter: linkFilter,
    description:
      'All ties of the entity to others, of every kind, by when they began. `links(kinds: [LED_TO], direction: IN)` is what led to it, `direction: OUT` what came of it.',
    args: {
      direction: t.arg({
        type: Direction,
        description:
          'Which way they point, seen from here: IN is from others to this one. BOTH unless said.',
      }),
      kinds: t.arg({
        type: [LinkKind],
        description: 'Which kinds of links, such as [LED_TO, PART_OF]: all unless said.',
      }),
    },
  }),
);

builder.queryField('fact', (t) =>
  t.field({
    type: Link,
    nullable: true,
    description: 'One fact by its `factId`; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'The `factId` of an answer.' }) },
    resolve: (_root, { id }, context, info) => {
      const wanted = decodeGlobalId(id);
      const call = { context, info, scope: OPEN_SCOPE };
      return wanted?.typename === 'Fact' ? findFact(call, wanted.key) : null;
    },
  }),
);

/** The fact of a fact key, or null where there is none. */
export async function findFact(
  call: Parameters<typeof findRelationshipsBy>[0],
  factKey: string,
): Promise<GraphRelationship | null> {
  const link = links().find(({ type }) => factKey.startsWith(`${type}|`));
  if (!link) return null;
  const found = await findRelationshipsBy(call, link, factKey);
  return found.find((each) => factKeyOf(each) === factKey) ?? null;
}

function factKeyOf(link: GraphRelationship): string {
  return String(readRelationshipProperty(link, BOOKKEEPING.factKey));
}

function rankOf(link: GraphRelationship): number {
  return readRelationshipProperty(link, 'rank') === 'PREFERRED' ? 0 : 1;
}
