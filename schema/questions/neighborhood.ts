import { claimsOf, OPEN_SCOPE, scopeArguments } from '../../src/claims/plugin/scope.ts';
import {
  countRelationshipsBetween,
  findNeighborhood,
  findParents,
  type NearbyNode,
  nameOf,
  readFilter,
  type GraphContext,
  type GraphRelationship,
  listRelationshipsBetween,
  MAX_LINKS,
  type Neighborhood,
  type NeighborhoodQuestion,
  excludedKinds,
  narrowScope,
  intern,
} from '../../src/pothos-plugin-neo4j/index.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Types } from '../shared/builder.ts';
import { Direction, LinkKind } from '../shared/link-kind.ts';
import { factFilter } from '../shared/filters.ts';
import { Entity } from '../shared/entity.ts';
import { ON, readEntity } from '../country/entity-reference.ts';
import { Link } from '../shared/fact.ts';
import { chooseLinks } from '../shared/whole-graph.ts';
import { findCenters, MAX_CENTERS, STATES_OF_THE_TIME } from './find-centers.ts';
import { END } from './find-end.ts';
import { readBound } from './read-bound.ts';

const MAX_HOPS = 3;
const MAX_DIRECTED_HOPS = 20;
const MAX_ENTITIES = 500;
const USUAL_ENTITIES = 100;
/** The cost of finding the entities. */
const EXPANSION_COST = 400;
/** The cost of the facts that lead to an entity. */
const PARENTS_COST = 4;

interface NeighborhoodValue extends Neighborhood {
  readonly question: NeighborhoodQuestion;
}

interface TreeEntryValue {
  readonly node: NearbyNode;
  readonly neighborhood: NeighborhoodValue;
}

const TreeEntry = builder.objectRef<TreeEntryValue>('NeighborhoodEntry').implement({
  description: 'An entity of a neighborhood, its distance, and the facts that lead to it.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The entity.',
      resolve: ({ node, neighborhood }, _arguments, context, info) =>
        readEntity({ context, info, scope: neighborhood.question.scope }, node.label, node.key),
    }),
    depth: t.int({
      description: 'The distance from the nearest entity in the center, in facts. 0 in the center.',
      resolve: ({ node }) => node.distance,
    }),
    parents: t.field({
      type: [Link],
      description:
        'The facts that connect the entity to entities one fact nearer to the center, in the direction of the query. With `direction: IN`, the nearer entity is their `receiver`. With OUT, it is their `sender`. Empty in the center.',
      extensions: { graph: { part: 'nodes', statementCost: PARENTS_COST } },
      resolve: async ({ node, neighborhood }, _arguments, context, info) =>
        (await readParents(neighborhood, context, info)).get(nameOf(node)) ?? [],
    }),
  }),
});

/** Reads the facts of a neighborhood once for all entries of its tree. */
function readParents(
  neighborhood: NeighborhoodValue,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<string, readonly GraphRelationship[]>> {
  const { question, nodes } = neighborhood;
  return intern(context.interned, [readParents, neighborhood, info.fieldNodes], async () =>
    findParents(
      question,
      nodes,
      await listRelationshipsBetween({ context, info }, question, nodes),
    ),
  );
}

const NeighborhoodType = builder.objectRef<NeighborhoodValue>('Neighborhood').implement({
  description: 'One or more entities, the entities around them, and the facts among all of them.',
  fields: (t) => ({
    entities: t.field({
      type: [Entity],
      description:
        'The entities in the center, then the entities around them, sorted by distance, then by name.',
      extensions: { graph: { part: 'nodes' } },
      resolve: ({ nodes, question: { scope } }, _arguments, context, info) =>
        Promise.all(
          nodes.map(({ label, key }) => readEntity({ context, info, scope }, label, key)),
        ),
    }),
    tree: t.field({
      type: [TreeEntry],
      description:
        'The same entities as in `entities`, each with its distance and the facts that lead to it. Clients can draw them as a tree.',
      extensions: { graph: { part: 'nodes' } },
      resolve: (neighborhood) => neighborhood.nodes.map((node) => ({ node, neighborhood })),
    }),
    links: t.field({
      type: [Link],
      description: `The facts among these entities, sorted by kind. Maximum: ${MAX_LINKS}.`,
      extensions: { graph: { cost: MAX_LINKS } },
      resolve: ({ nodes, question }, _arguments, context, info) =>
        listRelationshipsBetween({ context, info }, question, nodes),
    }),
    isTruncated: t.boolean({
      description:
        'Whether there are more entities within this distance, or more facts among them.',
      resolve: async ({ nodes, question, isTruncated }, _arguments, context) =>
        isTruncated || (await countRelationshipsBetween(context, question, nodes)) > MAX_LINKS,
    }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: NeighborhoodType,
    nullable: true,
    description:
      'Returns the entities within a number of hops from one or more entities, and the facts among them. Example: `direction: IN` with `kinds: [LED_TO]` returns the causes of an event. Hops follow only memberships with the status MEMBER, treaties that bind or bound the party, and events in which the entity took part. Roll calls are included only if `kinds` contains TOOK_PART_IN.',
    args: { ...centerArguments(t), ...stepArguments(t), ...scopeArguments(t) },
    extensions: { graph: { page: USUAL_ENTITIES, statementCost: EXPANSION_COST } },
    resolve: async (_root, { of, with: others, kinds, on, ...given }, context) => {
      const direction = given.direction ?? 'BOTH';
      const bounds = {
        hops: readBound('hops', given.hops ?? 1, maxHopsOf(direction), 0),
        count: readBound('first', given.first ?? USUAL_ENTITIES, MAX_ENTITIES),
      };
      const scope = narrowScope(OPEN_SCOPE, given);
      const centers = await findCenters(
        { context, scope, on },
        {
          texts: [of, ...(others ?? [])],
          asOf: claimsOf(scope).asOf,
          isOfTheTime: given.statesOfTheTime ?? false,
        },
      );
      const links = chooseLinks(kinds);
      const excludedNodes = excludedKinds(links, kinds);
      const conditions = readFilter(factFilter, given.filter, {
        scope,
        relationships: links,
        meaning: () => 'USUAL',
      }).conditions;
      const question = { ...bounds, centers, direction, conditions, links, excludedNodes, scope };
      return { ...(await findNeighborhood(context, question)), question };
    },
  }),
);

type QueryFields = PothosSchemaTypes.QueryFieldBuilder<Types, Types['Root']>;

function centerArguments(t: QueryFields) {
  return {
    of: t.arg.id({
      required: true,
      description: `The entity in the center: ${END}.`,
    }),
    with: t.arg.idList({
      description: `Other entities in the center, in the same form as \`of\`. Maximum: ${MAX_CENTERS - 1}.`,
    }),
    statesOfTheTime: t.arg.boolean({ description: STATES_OF_THE_TIME }),
    on: t.arg({ type: 'Edtf', description: ON }),
  };
}

function stepArguments(t: QueryFields) {
  return {
    hops: t.arg.int({
      description: `The maximum distance in facts. 0 returns only the facts among the entities in the center. Default: 1. Maximum: ${MAX_HOPS}, or ${MAX_DIRECTED_HOPS} with the direction OUT or IN.`,
    }),
    direction: t.arg({
      type: Direction,
      description:
        'The direction in which facts are followed: OUT from sender to receiver, away from the center, or IN from receiver to sender. Symmetric facts are always followed. Default: BOTH.',
    }),
    kinds: t.arg({
      type: [LinkKind],
      description: 'The link kinds to follow and return. Default: all.',
    }),
    filter: t.arg({
      type: factFilter.input,
      description:
        'Conditions on the facts to follow and return, such as `{sources: {kinds: ["document"]}}`.',
    }),
    first: t.arg.int({
      description: `The maximum number of entities, including those in the center. Default: ${USUAL_ENTITIES}. Maximum: ${MAX_ENTITIES}.`,
    }),
  };
}

/** Returns the maximum number of hops in a direction. Facts with a direction lead to fewer entities. */
export function maxHopsOf(direction: typeof Direction.$inferType): number {
  return direction === 'BOTH' ? MAX_HOPS : MAX_DIRECTED_HOPS;
}
