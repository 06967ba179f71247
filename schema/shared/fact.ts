import { certaintyField } from '../../src/claims/plugin/certainty.ts';
import { durationOfFact } from '../../src/claims/plugin/duration.ts';
import { FACT_MEASURES } from '../../src/claims/plugin/measures.ts';
import { LINK_IN_FORCE } from '../../src/claims/plugin/validity.ts';
import { seriesBy } from '../../src/dates/plugin/series.ts';
import { LINK_START, linkGroups } from './groups.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { defineFact } from '../../src/claims/fact-model.ts';
import { findFactsBy } from '../../src/claims/plugin/find-facts.ts';
import {
  encodeGlobalId,
  decodeGlobalId,
  readRelationshipProperty,
  type GraphRelationship,
  isRelationship,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { anyLink, listProperties, ownProperties, Property } from './any-link.ts';
import { builder, type RelationshipFields } from './builder.ts';
import { Confidence, Rank } from './confidence.ts';
import { PartialDate } from './partial-date.ts';
import { Direction, LinkKind } from './link-kind.ts';
import { claimKeyOf } from '../../src/claims/assemble-facts.ts';
import { dateOrNull, Entity } from './entity.ts';
import { linkFilter } from './link-filter.ts';
import { source } from './source-model.ts';
import { listWordedProperties, partsOf } from './fact-text.ts';
import { describeFact } from './sentence.ts';
import { linkSort } from './sorts.ts';
import { Source } from './source.ts';
import { linkModelOf, links } from './whole-graph.ts';

const anyFact = defineFact('any fact', {
  from: [],
  to: [],
  phrase: { past: '', perfect: '' },
});
/** The interface of the edges and links that are facts. */
export const Fact = builder.linkInterface('Fact', {
  description:
    'A relationship between two entities in a period, as claimed by one or more sources. Example: Japan was party to a treaty from one day to another. Every edge that represents a link is a fact with its own dates, sources and rivals.',
  fields: (t) => ({
    factId: t.properties(anyFact, [BOOKKEEPING.factKey], {
      type: 'ID',
      nullable: false,
      description:
        'The id of the fact, for `fact(id:)`. Importing the same data again does not change it.',
      convert: ([key]) => encodeGlobalId('Fact', String(key)),
    }),
    link: t.properties(anyFact, [], {
      type: LinkKind,
      nullable: false,
      description: 'The link kind.',
      convert: (_, parent) => isRelationship(parent) && parent.type,
    }),
    startedOn: t.properties(anyFact, ['startedOn'], {
      type: PartialDate,
      description: 'The start date. Null if unknown.',
      convert: ([text]) => dateOrNull(text),
    }),
    endedOn: t.properties(anyFact, ['endedOn'], {
      type: PartialDate,
      description:
        'The end date. `..` if a source states that the fact continues, null if unknown.',
      convert: ([text]) => dateOrNull(text),
    }),
    duration: durationOfFact(
      t,
      anyFact,
      'The days from the start to the end. Null if a date is unknown. If the fact continues, `latest` is null, and `earliest` counts to today.',
    ),
    certainty: certaintyField(
      t,
      anyFact,
      'Whether the fact certainly or possibly held on the date in `asOf`. Null if neither this field nor a parent field has `asOf`.',
    ),
    rank: t.property(anyFact, 'rank', {
      type: Rank,
      nullable: false,
      description: 'The rank of the fact among its rivals.',
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
  hasRivals: t.properties(anyFact, ['hasRivals'], {
    type: 'Boolean',
    nullable: false,
    description: 'Whether a source contradicts the fact. `rivals` returns the rival claims.',
    convert: ([value]) => value === true,
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
      'Whether the fact begins during the time of a former state that has its own fact for that period. Example: Russia counts the relations of the Soviet Union as its own. For dates before `ownFrom`, connections, counts and answers use only the fact of the former state.',
    convert: ([ownFrom]) => typeof ownFrom === 'string',
  }),
  ownFrom: t.property(anyFact, 'ownFrom', {
    description:
      'The first day on which the fact belongs to the present state. Null if `isContinuity` is false.',
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
      'The first day for which a source confirms the fact without stating its start. The fact may have started earlier. Example: a list of members in 2026 does not list the members in 2025.',
    convert: ([day]) => (day === FIRST_DAY ? null : day),
  }),
  knownUntil: t.properties(anyFact, ['knownUntil'], {
    type: 'Date',
    description:
      'The last day for which a source confirms the fact without stating its end. The fact may have ended later.',
    convert: ([day]) => (day === LAST_DAY ? null : day),
  }),
  rivals: t.field({
    type: [Link],
    description:
      'The rival claims about the same fact, the preferred claim first. Empty if no source disagrees.',
    extensions: { graph: { columns: [{ property: BOOKKEEPING.factKey, type: 'text' }] } },
    resolve: async (link, _arguments, context, info) => {
      const key = factKeyOf(link);
      const call = { context, info, scope: link.scope };
      const found = await findFactsBy(call, linkModelOf(link.type), `${claimKeyOf(key)}|`);
      return found
        .filter((each) => factKeyOf(each) !== key)
        .toSorted((one, other) => rankOf(one) - rankOf(other));
    },
  }),
}));

/** The type of facts outside of connections. */
export const Link = builder.relationshipObject('Link', {
  description: 'A fact outside of a connection, such as a rival or the result of `fact(id:)`.',
  interfaces: [Fact],
  fields: (t) => ({
    sender: t.relationshipEnd('sender', {
      type: Entity,
      description:
        'The entity at which the link starts, such as the party of PARTY_TO or the cause of LED_TO. For a symmetric link, the entity with the lower key.',
    }),
    receiver: t.relationshipEnd('receiver', {
      type: Entity,
      description:
        'The entity at which the link ends, such as the treaty of PARTY_TO or the consequence of LED_TO. For a symmetric link, the entity with the higher key.',
    }),
    isSymmetric: t.boolean({
      description: 'Whether the link has the same meaning in both directions.',
      resolve: (link) => linkModelOf(link.type).isSymmetric,
    }),
    properties: propertiesField(t),
  }),
});

/** The connection type of links of all kinds. */
const Links = builder.relationshipConnection('Link', {
  description: 'A connection of the links of an entity.',
  node: Entity,
  nodeDescription: 'The related entity.',
  interfaces: [Fact],
  fields: (t) => ({
    direction: t.field({
      type: Direction,
      description:
        'The direction of the link, seen from the current entity. BOTH if it is symmetric.',
      resolve: (link) =>
        linkModelOf(link.type).isSymmetric ? 'BOTH' : link.isOutgoing ? 'OUT' : 'IN',
    }),
    properties: propertiesField(t),
  }),
  groups: linkGroups,
  measures: FACT_MEASURES,
  totals: seriesBy(LINK_START, LINK_IN_FORCE),
});

builder.interfaceField(Entity, 'links', (t) =>
  t.linksConnection(Links, {
    links: links(),
    sort: linkSort,
    filter: linkFilter,
    description:
      'All links of the entity, of every kind, sorted by start date. `links(kinds: [LED_TO], direction: IN)` returns its causes, `direction: OUT` its consequences.',
    args: {
      direction: t.arg({
        type: Direction,
        description: 'The direction of the links, seen from the current entity. Default: BOTH.',
      }),
      kinds: t.arg({
        type: [LinkKind],
        description: 'The link kinds, such as [LED_TO, PART_OF]. Default: all.',
      }),
    },
  }),
);

builder.queryField('fact', (t) =>
  t.field({
    type: Link,
    nullable: true,
    description: 'Finds a fact by its `factId`. Null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The `factId` from a response.' }) },
    resolve: (_root, { id }, context, info) => {
      const wanted = decodeGlobalId(id);
      const call = { context, info, scope: OPEN_SCOPE };
      return wanted?.typename === 'Fact' ? findFact(call, wanted.key) : null;
    },
  }),
);

/** Finds a fact by its key. Returns null if there is none. */
export async function findFact(
  call: Parameters<typeof findFactsBy>[0],
  factKey: string,
): Promise<GraphRelationship | null> {
  const link = links().find(({ type }) => factKey.startsWith(`${type}|`));
  if (!link) return null;
  const found = await findFactsBy(call, link, factKey);
  return found.find((each) => factKeyOf(each) === factKey) ?? null;
}

function propertiesField(t: RelationshipFields) {
  const names = Object.keys(ownProperties());
  return t.properties(anyLink(), names, {
    type: [Property],
    nullable: false,
    description: 'Properties other than the dates, such as role, status and note.',
    convert: listProperties(names),
  });
}

function factKeyOf(link: GraphRelationship): string {
  return String(readRelationshipProperty(link, BOOKKEEPING.factKey));
}

function rankOf(link: GraphRelationship): number {
  return readRelationshipProperty(link, 'rank') === 'PREFERRED' ? 0 : 1;
}
