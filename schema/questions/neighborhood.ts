import {
  countRelationshipsBetween,
  findNeighborhood,
  listRelationshipsBetween,
  MOST_LINKS,
  type Neighborhood,
  type NeighborhoodQuestion,
} from '../../src/pothos-plugin-neo4j/paths/find-neighborhood.ts';
import { excludedKinds } from '../../src/pothos-plugin-neo4j/paths/excluded-nodes.ts';
import {
  narrowScope,
  OPEN_SCOPE,
  scopeArguments,
} from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import { builder } from '../shared/builder.ts';
import { Entity } from '../shared/entity.ts';
import { noteAbsentNodes } from '../country/absent-states.ts';
import { findEntity, ON, readEntity } from './entity-reference.ts';
import { Link } from '../shared/fact.ts';
import { LinkKind } from '../shared/link-kind.ts';
import { chooseLinks } from '../shared/whole-graph.ts';
import { readBound } from './read-bound.ts';

const MOST_HOPS = 3;
const MOST_ENTITIES = 500;
const USUAL_ENTITIES = 100;

interface NeighborhoodValue extends Neighborhood {
  readonly question: NeighborhoodQuestion;
}

const NeighborhoodType = builder.objectRef<NeighborhoodValue>('Neighborhood').implement({
  description: 'An entity, those around it, and the facts among them.',
  fields: (t) => ({
    entities: t.field({
      type: [Entity],
      description: 'The entity itself, then those around it: nearest first, then by name.',
      extensions: { graph: { part: 'nodes' } },
      resolve: ({ nodes, question: { scope } }, _arguments, context, info) =>
        Promise.all(
          nodes.map(({ label, key }) => readEntity({ context, info, scope }, label, key)),
        ),
    }),
    links: t.field({
      type: [Link],
      description: `The facts among these entities, by kind; ${MOST_LINKS} at most.`,
      extensions: { graph: { part: 'nodes' } },
      resolve: ({ nodes, question }, _arguments, context, info) =>
        listRelationshipsBetween({ context, info }, question, nodes),
    }),
    isTruncated: t.boolean({
      description: 'Whether there are more entities within these hops, or more facts among them.',
      resolve: async ({ nodes, question, isTruncated }, _arguments, context) =>
        isTruncated || (await countRelationshipsBetween(context, question, nodes)) > MOST_LINKS,
    }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: NeighborhoodType,
    nullable: true,
    description:
      'The entities within a number of hops from an entity, and the facts among them. Hops lead only through memberships with the status MEMBER, treaties that bind or bound the party, and events that it took part in. Roll calls are included only if `kinds` contains TOOK_PART_IN.',
    args: {
      of: t.arg.id({ required: true, description: 'Around what: an id or a country code.' }),
      hops: t.arg.int({
        description: `How many facts away at most: 1 unless said, ${MOST_HOPS} at most.`,
      }),
      kinds: t.arg({
        type: [LinkKind],
        description: 'Which kinds of links are walked and shown: all unless said.',
      }),
      first: t.arg.int({
        description: `How many entities, the one in the middle included: ${USUAL_ENTITIES} unless said, ${MOST_ENTITIES} at most.`,
      }),
      on: t.arg({ type: 'Edtf', description: ON }),
      ...scopeArguments(t),
    },
    extensions: { graph: { page: USUAL_ENTITIES } },
    resolve: async (_root, { of, kinds, on, ...given }, context) => {
      const bounds = {
        hops: readBound('hops', given.hops ?? 1, MOST_HOPS),
        count: readBound('first', given.first ?? USUAL_ENTITIES, MOST_ENTITIES),
      };
      const scope = narrowScope(OPEN_SCOPE, given);
      const middle = await findEntity({ context, scope, on }, of);
      await noteAbsentNodes(context, [middle], scope.asOf);
      const links = chooseLinks(kinds);
      const aside = excludedKinds(links, kinds);
      const question = { ...bounds, of: middle, links, aside, scope };
      return { ...(await findNeighborhood(context, question)), question };
    },
  }),
);
