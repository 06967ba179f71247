import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { Column } from '../../src/graph/cypher/column.ts';
import type { PropertyTypes } from '../../src/graph/model/property.ts';
import { FACT_PROPERTIES } from '../../src/graph/model/relationship-model.ts';
import { excludedKinds } from '../../src/pothos-plugin-neo4j/paths/excluded-nodes.ts';
import {
  findPaths,
  type FoundPaths,
  type FoundStep,
} from '../../src/pothos-plugin-neo4j/paths/find-paths.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
import {
  readRelationshipProperty,
  type GraphNode,
  type Scope,
} from '../../src/pothos-plugin-neo4j/load/graph-value.ts';
import { findRelationshipsWith } from '../../src/pothos-plugin-neo4j/load/find-relationships.ts';
import {
  narrowScope,
  OPEN_SCOPE,
  scopeArguments,
} from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import { builder } from '../shared/builder.ts';
import { Direction } from '../shared/direction.ts';
import { Entity } from '../shared/entity.ts';
import { noteAbsentNodes } from '../country/absent-states.ts';
import { findEntity, ON, readEntity } from './entity-reference.ts';
import { anyLink } from '../shared/any-link.ts';
import { findFact, Link } from '../shared/fact.ts';
import { listWordedProperties, partsOf } from '../shared/fact-text.ts';
import { LinkKind } from '../shared/link-kind.ts';
import { chooseLinks, linkModelOf } from '../shared/whole-graph.ts';
import { describeHubs, unnamedHubs } from './hubs.ts';
import { readBound } from './read-bound.ts';
import { describeParts } from '../shared/sentence.ts';

const MOST_HOPS = 6;
const MOST_PATHS = 20;
const MOST_AVOIDED = 100;

interface StepValue extends FoundStep {
  readonly scope: Scope;
}

interface PathValue {
  readonly steps: readonly StepValue[];
  readonly scope: Scope;
}

const PathStep = builder.objectRef<StepValue>('PathStep').implement({
  description: 'One entity of a path, and the fact by which the path came to it.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The entity.',
      resolve: ({ label, key, scope }, _arguments, context, info) =>
        readEntity({ context, info, scope }, label, key),
    }),
    fact: t.field({
      type: Link,
      nullable: true,
      description: 'The fact between the entity before and this one; null at the first step.',
      resolve: ({ fact, scope }, _arguments, context, info) =>
        fact ? findFact({ context, info, scope }, fact.key) : null,
    }),
    direction: t.field({
      type: Direction,
      nullable: true,
      description:
        'How the fact was walked: OUT from its sender to its receiver, IN against that, BOTH where it is symmetric; null at the first step.',
      resolve: (step) => step.direction,
    }),
  }),
});

const Path = builder.objectRef<PathValue>('Path').implement({
  description: 'A way from one entity to another through facts. It meets no entity twice.',
  fields: (t) => ({
    length: t.int({
      description: 'How many facts it goes through.',
      resolve: ({ steps }) => steps.length - 1,
    }),
    steps: t.field({
      type: [PathStep],
      description: 'Its entities in turn, each with the fact that leads to it.',
      resolve: ({ steps }) => steps,
    }),
    explanation: t.string({
      description: 'The path as a sentence: its facts in turn, with their dates.',
      resolve: explain,
    }),
  }),
});

interface PathsValue extends FoundPaths {
  readonly scope: Scope;
}

const PathResult = builder.objectRef<PathsValue>('PathResult').implement({
  description: 'The ways between two entities, the shortest first.',
  fields: (t) => ({
    paths: t.field({
      type: [Path],
      description:
        'The ways: the shortest first, then those whose inner entities have the fewest links. Empty where there is none.',
      extensions: { graph: { part: 'nodes' } },
      resolve: ({ ways, scope }) =>
        ways.map((way) => ({ scope, steps: way.map((step) => ({ ...step, scope })) })),
    }),
    shortest: t.int({
      nullable: true,
      description: 'How many facts the shortest way goes through; null where there is none.',
      resolve: ({ ways: [first] }) => (first ? first.length - 1 : null),
    }),
    isTruncated: t.exposeBoolean('isTruncated', {
      description:
        'Whether the search was ended before it had seen everything: there may be other ways, and shorter ones.',
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathResult,
    nullable: true,
    description: `How two entities are connected: the shortest ways between them through facts. A way leads through a hub only if \`kinds\` names what leads there, or there is no other way; through roll calls only if it names TOOK_PART_IN. Hubs are entities of these kinds: ${describeHubs()}.`,
    args: {
      from: t.arg.id({ required: true, description: 'Where it begins: an id or a country code.' }),
      to: t.arg.id({ required: true, description: 'Where it ends: an id or a country code.' }),
      kinds: t.arg({
        type: [LinkKind],
        description: 'Which kinds of links may be walked: all unless said.',
      }),
      avoid: t.arg.idList({
        description: `Entities that no way may meet, by ids or country codes; ${MOST_AVOIDED} at most.`,
      }),
      maxHops: t.arg.int({
        description: `How many facts a way may go through: 4 unless said, ${MOST_HOPS} at most.`,
      }),
      first: t.arg.int({
        description: `How many ways: 5 unless said, ${MOST_PATHS} at most.`,
      }),
      on: t.arg({ type: 'Edtf', description: ON }),
      ...scopeArguments(t),
    },
    extensions: { graph: { page: 5 } },
    resolve: async (_root, { from, to, avoid, kinds, on, ...given }, context) => {
      const bounds = {
        maxHops: readBound('maxHops', given.maxHops ?? 4, MOST_HOPS),
        count: readBound('first', given.first ?? 5, MOST_PATHS),
      };
      readBound('The number of entities in avoid', avoid?.length ?? 0, MOST_AVOIDED, 0);
      const scope = narrowScope(OPEN_SCOPE, given);
      const find = (text: string): Promise<GraphNode> => findEntity({ context, scope, on }, text);
      const [begin, end, ...avoided] = await Promise.all([from, to, ...(avoid ?? [])].map(find));
      if (!begin || !end) return null;
      await noteAbsentNodes(context, [begin, end], scope.asOf);
      const found = await findPaths(context, {
        ...bounds,
        from: begin,
        to: end,
        avoid: avoided,
        links: chooseLinks(kinds),
        aside: excludedKinds(chooseLinks(kinds), kinds),
        hubs: unnamedHubs(kinds),
        scope,
      });
      return { ...found, scope };
    },
  }),
);

/** What a fact's sentence is made of, as columns. */
function columnsOf(worded: readonly string[]): readonly Column[] {
  const types: PropertyTypes = { ...anyLink().properties, ...FACT_PROPERTIES };
  return [
    ...worded.map((property) => ({
      of: 'l',
      property,
      type: types[property] ?? ('text' as const),
    })),
    { of: 'a', property: 'name', type: 'text' },
    { of: 'n', property: 'name', type: 'text' },
  ];
}

async function explain(
  { steps, scope }: PathValue,
  _arguments: unknown,
  context: GraphContext,
): Promise<string> {
  const worded = listWordedProperties();
  const columns = columnsOf(worded);
  const facts = steps.flatMap(({ fact }) => (fact ? [fact] : []));
  const said = facts.map(async ({ type, key }) => {
    const found = await findRelationshipsWith({ context, scope }, columns, linkModelOf(type), key);
    return found
      .filter((each) => readRelationshipProperty(each, BOOKKEEPING.factKey) === key)
      .map((each) => partsOf(each, (property) => readRelationshipProperty(each, property), worded));
  });
  const clauses = (await Promise.all(said)).flat();
  return clauses.length > 0 ? describeParts(clauses) : 'Both ends are the same.';
}
