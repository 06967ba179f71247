import { claimsOf, OPEN_SCOPE, scopeArguments } from '../../src/claims/plugin/scope.ts';
import {
  countRelationshipsBetween,
  findNeighborhood,
  listRelationshipsBetween,
  MAX_LINKS,
  type Neighborhood,
  type NeighborhoodQuestion,
  excludedKinds,
  narrowScope,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { Entity } from '../shared/entity.ts';
import { noteAbsentNodes } from '../country/absent-states.ts';
import { findEntity, ON, readEntity } from '../country/entity-reference.ts';
import { Link } from '../shared/fact.ts';
import { LinkKind } from '../shared/link-kind.ts';
import { chooseLinks } from '../shared/whole-graph.ts';
import { readBound } from './read-bound.ts';

const MAX_HOPS = 3;
const MAX_ENTITIES = 500;
const USUAL_ENTITIES = 100;

interface NeighborhoodValue extends Neighborhood {
  readonly question: NeighborhoodQuestion;
}

const NeighborhoodType = builder.objectRef<NeighborhoodValue>('Neighborhood').implement({
  description: 'An entity, the entities around it, and the facts among all of them.',
  fields: (t) => ({
    entities: t.field({
      type: [Entity],
      description:
        'The entity itself, then the entities around it, sorted by distance, then by name.',
      extensions: { graph: { part: 'nodes' } },
      resolve: ({ nodes, question: { scope } }, _arguments, context, info) =>
        Promise.all(
          nodes.map(({ label, key }) => readEntity({ context, info, scope }, label, key)),
        ),
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
      'Returns the entities within a number of hops from an entity, and the facts among them. Hops follow only memberships with the status MEMBER, treaties that bind or bound the party, and events in which the entity took part. Roll calls are included only if `kinds` contains TOOK_PART_IN.',
    args: {
      of: t.arg.id({
        required: true,
        description: 'The entity in the center: an id or a country code.',
      }),
      hops: t.arg.int({
        description: `The maximum distance in facts. Default: 1. Maximum: ${MAX_HOPS}.`,
      }),
      kinds: t.arg({
        type: [LinkKind],
        description: 'The link kinds to follow and return. Default: all.',
      }),
      first: t.arg.int({
        description: `The maximum number of entities, including the one in the center. Default: ${USUAL_ENTITIES}. Maximum: ${MAX_ENTITIES}.`,
      }),
      on: t.arg({ type: 'Edtf', description: ON }),
      ...scopeArguments(t),
    },
    extensions: { graph: { page: USUAL_ENTITIES } },
    resolve: async (_root, { of, kinds, on, ...given }, context) => {
      const bounds = {
        hops: readBound('hops', given.hops ?? 1, MAX_HOPS),
        count: readBound('first', given.first ?? USUAL_ENTITIES, MAX_ENTITIES),
      };
      const scope = narrowScope(OPEN_SCOPE, given);
      const center = await findEntity({ context, scope, on }, of);
      await noteAbsentNodes(context, [center], claimsOf(scope).asOf);
      const links = chooseLinks(kinds);
      const excludedNodes = excludedKinds(links, kinds);
      const question = { ...bounds, of: center, links, excludedNodes, scope };
      return { ...(await findNeighborhood(context, question)), question };
    },
  }),
);
