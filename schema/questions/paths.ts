import { claimsOf, OPEN_SCOPE, scopeArguments } from '../../src/claims/plugin/scope.ts';
import type { PropertyTypes } from '../../src/graph/model/property.ts';
import { FACT_PROPERTIES } from '../../src/claims/fact-model.ts';
import {
  collectSteps,
  excludedKinds,
  type FieldPlan,
  findPaths,
  type FoundPaths,
  type FoundStep,
  type GraphNode,
  narrowScope,
  planOnce,
  readFilter,
  readRelationshipProperty,
  type Scope,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { builder, type Types } from '../shared/builder.ts';
import { Direction, LinkKind } from '../shared/link-kind.ts';
import { Entity } from '../shared/entity.ts';
import { factFilter } from '../shared/filters.ts';
import { noteAbsentNodes } from '../country/absent-states.ts';
import { ON, readEntity } from '../country/entity-reference.ts';
import { anyLink } from '../shared/any-link.ts';
import { Link } from '../shared/fact.ts';
import { listWordedProperties, partsOf } from '../shared/fact-text.ts';
import { chooseLinks } from '../shared/whole-graph.ts';
import { END, findEnd } from './find-end.ts';
import { describeHubs, unnamedHubs } from './hubs.ts';
import { readBound } from './read-bound.ts';
import { describeParts } from '../shared/sentence.ts';

const MAX_HOPS = 6;
const MAX_PATHS = 20;
/** The cost of a search for the shortest paths. */
const SEARCH_COST = 400;
const MAX_AVOIDED = 100;

interface StepValue extends FoundStep {
  readonly scope: Scope;
}

interface PathValue {
  readonly steps: readonly StepValue[];
  readonly scope: Scope;
}

const PathStep = builder.objectRef<StepValue>('PathStep').implement({
  description: 'An entity on a path, and the fact that leads to it.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The entity.',
      extensions: { graph: { step: 'node' } },
      resolve: ({ node, label, key, scope }, _arguments, context, info) =>
        node ?? readEntity({ context, info, scope }, label, key),
    }),
    fact: t.field({
      type: Link,
      nullable: true,
      description: 'The fact between the previous entity and this one. Null for the first step.',
      extensions: { graph: { step: 'relationship' } },
      resolve: ({ relationship }) => relationship,
    }),
    direction: t.field({
      type: Direction,
      nullable: true,
      description:
        'The direction in which the fact is followed: OUT from sender to receiver, IN from receiver to sender, BOTH if it is symmetric. Null for the first step.',
      resolve: (step) => step.direction,
    }),
  }),
});

const Path = builder.objectRef<PathValue>('Path').implement({
  description: 'A path from one entity to another through facts. It visits no entity twice.',
  fields: (t) => ({
    length: t.int({
      description: 'The number of facts on the path.',
      resolve: ({ steps }) => steps.length - 1,
    }),
    steps: t.field({
      type: [PathStep],
      description: 'The entities on the path in order, each with the fact that leads to it.',
      resolve: ({ steps }) => steps,
    }),
    explanation: t.string({
      description: 'The path as a sentence: its facts in order, with their dates.',
      extensions: { graph: { columns: listWorded(), namesEnds: true } },
      resolve: explain,
    }),
  }),
});

interface PathsValue extends FoundPaths {
  readonly scope: Scope;
}

const PathResult = builder.objectRef<PathsValue>('PathResult').implement({
  description: 'The paths between two entities, shortest first.',
  fields: (t) => ({
    paths: t.field({
      type: [Path],
      description:
        'The paths, shortest first. Among paths of the same length, those whose inner entities have the fewest links come first. Empty if there is no path.',
      extensions: { graph: { part: 'nodes' } },
      resolve: ({ paths, scope }) =>
        paths.map((path) => ({ scope, steps: path.map((step) => ({ ...step, scope })) })),
    }),
    shortest: t.int({
      nullable: true,
      description: 'The number of facts on the shortest path. Null if there is no path.',
      resolve: ({ paths: [first] }) => (first ? first.length - 1 : null),
    }),
    isTruncated: t.exposeBoolean('isTruncated', {
      description:
        'Whether the search reached a limit. If so, there may be other paths, including shorter paths.',
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathResult,
    nullable: true,
    description: `Finds the shortest paths between two entities. A path passes through a hub only if \`kinds\` contains a link kind that leads to the hub, or if there is no other path. It passes through roll calls only if \`kinds\` contains TOOK_PART_IN. Hubs are entities of these kinds: ${describeHubs()}.`,
    args: pathArguments(t),
    extensions: { graph: { page: 5, statementCost: SEARCH_COST } },
    resolve: async (_root, { from, to, avoid, kinds, on, ...given }, context, info) => {
      const bounds = {
        maxHops: readBound('maxHops', given.maxHops ?? 4, MAX_HOPS),
        count: readBound('first', given.first ?? 5, MAX_PATHS),
      };
      readBound('The number of entities in `avoid`', avoid?.length ?? 0, MAX_AVOIDED, 0);
      const scope = narrowScope(OPEN_SCOPE, given);
      const links = chooseLinks(kinds);
      const find = (text: string): Promise<GraphNode> => findEnd({ context, scope, on }, text);
      const [begin, end, ...avoided] = await Promise.all([from, to, ...(avoid ?? [])].map(find));
      if (!begin || !end) return null;
      await noteAbsentNodes(context, [begin, end], claimsOf(scope).asOf);
      const found = await findPaths(context, {
        ...bounds,
        from: begin,
        to: end,
        avoid: avoided,
        links,
        direction: given.direction ?? 'BOTH',
        conditions: readFilter(factFilter, given.filter, {
          scope,
          relationships: links,
          meaning: () => 'USUAL',
        }).conditions,
        excludedNodes: excludedKinds(links, kinds),
        hubs: unnamedHubs(kinds),
        scope,
        collected: planOnce(context, info, findPaths, (selection) =>
          collectSteps(selection, links),
        ),
      });
      return { ...found, scope };
    },
  }),
);

function pathArguments(t: PothosSchemaTypes.QueryFieldBuilder<Types, Types['Root']>) {
  return {
    from: t.arg.id({ required: true, description: `The first entity: ${END}.` }),
    to: t.arg.id({ required: true, description: `The last entity: ${END}.` }),
    kinds: t.arg({
      type: [LinkKind],
      description: 'The link kinds to follow. Default: all.',
    }),
    direction: t.arg({
      type: Direction,
      description:
        'The direction in which facts are followed: OUT from sender to receiver, away from `from`, or IN from receiver to sender. Symmetric facts are always followed. Default: BOTH.',
    }),
    filter: t.arg({
      type: factFilter.input,
      description:
        'Conditions on the facts of a path: `{sources: {kinds: ["document"]}}` follows only facts that a document supports.',
    }),
    avoid: t.arg.idList({
      description: `Entities that a path must not visit, in the same form as \`from\`. Maximum: ${MAX_AVOIDED}.`,
    }),
    maxHops: t.arg.int({
      description: `The maximum number of facts on a path. Default: 4. Maximum: ${MAX_HOPS}.`,
    }),
    first: t.arg.int({
      description: `The maximum number of paths. Default: 5. Maximum: ${MAX_PATHS}.`,
    }),
    on: t.arg({ type: 'Edtf', description: ON }),
    ...scopeArguments(t),
  };
}

/** Returns the properties for the sentence of a fact. */
function listWorded(): FieldPlan['columns'] {
  const types: PropertyTypes = { ...anyLink().properties, ...FACT_PROPERTIES };
  return listWordedProperties().map((property) => ({
    property,
    type: types[property] ?? ('text' as const),
  }));
}

function explain({ steps }: PathValue): string {
  const worded = listWordedProperties();
  const clauses = steps.flatMap(({ relationship }) =>
    relationship
      ? [partsOf(relationship, (name) => readRelationshipProperty(relationship, name), worded)]
      : [],
  );
  return clauses.length > 0 ? describeParts(clauses) : '`from` and `to` are the same entity.';
}
