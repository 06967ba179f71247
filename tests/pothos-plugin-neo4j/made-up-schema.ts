import { certaintyField } from '../../src/claims/plugin/certainty.ts';
import SchemaBuilder from '@pothos/core';
import { graphql, type ExecutionResult } from 'graphql';
import { claimScope } from '../../src/claims/plugin/scope.ts';
import * as factSorting from '../../src/claims/plugin/sorts.ts';
import { chooseStanding } from '../../src/claims/plugin/standing-choice.ts';
import type { CallLimits, Graph, Row } from '../../src/neo4j/graph.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import {
  createContext,
  type GraphContext,
  type Notice,
} from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
import { byNodeDate, dateOf, dateTypes } from '../../src/dates/plugin/property-types.ts';
import {
  FACT_FIELDS,
  sourcesOf,
  standingOf,
  standingWordOf,
} from '../../src/claims/plugin/filters.ts';
import { nodeOf, propertyOf, textOf } from '../../src/pothos-plugin-neo4j/filters/filter-fields.ts';
import { linksOf } from '../../src/pothos-plugin-neo4j/filters/links-of.ts';
import { floatType, integerType } from '../../src/pothos-plugin-neo4j/filters/number-types.ts';
import * as sorting from '../../src/pothos-plugin-neo4j/connections/sort.ts';
import { belongsTo, club, garden, gardener, knows, madeUpModel, tends } from './made-up-model.ts';

const builder = new SchemaBuilder<{
  Context: GraphContext;
  DefaultFieldNullability: false;
  Scalars: { Edtf: { Input: string; Output: string } };
}>({
  plugins: ['neo4j'],
  neo4j: { model: madeUpModel, propertyTypes: dateTypes, scope: claimScope },
  defaultFieldNullability: false,
});

builder.scalarType('Edtf', { description: 'A date.', serialize: (date) => date });

const Standing = builder.enumType('Standing', {
  description: 'The standing of a gardener in a garden.',
  values: ['KEEPER', 'VISITOR'],
});

const Fact = builder.linkInterface('Fact', {
  description: 'A fact.',
  fields: (t) => ({
    key: t.property(knows, 'zzFactKey', { nullable: false, description: 'Its key.' }),
    rank: t.property(knows, 'rank', { nullable: false, description: 'Its rank.' }),
    certainty: certaintyField(t, knows, 'Whether the fact certainly holds on the date.'),
  }),
});

const Gardener = builder.nodeObject(gardener, {
  description: 'A gardener.',
  fields: (t) => ({
    key: t.property('key', { nullable: false, description: 'The key.' }),
    name: t.property('name', { nullable: false, description: 'The name.' }),
    age: t.property('age', { description: 'The age in years.' }),
  }),
});

const Garden = builder.nodeObject(garden, {
  description: 'A garden.',
  fields: (t) => ({
    key: t.property('key', { nullable: false, description: 'The key.' }),
    name: t.property('name', { nullable: false, description: 'The name.' }),
    area: t.property('area', { description: 'The area in square meters.' }),
    tags: t.property('tags', { description: 'The tags.' }),
  }),
});

const Club = builder.nodeObject(club, {
  description: 'A club.',
  fields: (t) => ({
    name: t.property('name', { nullable: false, description: 'The name.' }),
    motto: t.property('motto', { description: 'The motto.' }),
  }),
});

const Gardeners = builder.nodeConnection('Gardener', { description: 'Gardeners.', node: Gardener });
const Acquaintances = builder.relationshipConnection('Acquaintance', {
  description: 'The gardeners that a gardener knows.',
  node: Gardener,
  nodeDescription: 'The other gardener.',
  interfaces: [Fact],
});
const Tended = builder.relationshipConnection('Tended', {
  description: 'The gardens that a gardener tends.',
  node: Garden,
  nodeDescription: 'The garden.',
  interfaces: [Fact],
  fields: (t) => ({ tool: t.property(tends, 'tool', { description: 'The tool.' }) }),
});
const All = builder.relationshipConnection('Any', {
  description: 'All links of a gardener to gardens.',
  node: Garden,
  nodeDescription: 'The garden.',
  interfaces: [Fact],
});
const Fees = builder.relationshipConnection('Fee', {
  description: 'The fees that a gardener pays for gardens.',
  node: Garden,
  nodeAt: 'via',
  nodeDescription: 'The garden.',
  interfaces: [Fact],
  fields: (t) => ({
    club: t.relationshipEnd('far', { type: Club, description: 'The club.' }),
    fee: t.property(belongsTo, 'fee', { description: 'The amount.' }),
  }),
});

const gardenFilter = builder.filterInput('Garden', {
  description: 'Conditions on gardens.',
  fields: () => ({
    name: textOf('node', 'name', { description: 'The name.' }),
    area: propertyOf(floatType, 'node', 'area', { description: 'The area.' }),
  }),
});
const factFilter = builder.filterInput('Fact', {
  description: 'Conditions on facts.',
  fields: () => FACT_FIELDS,
});
const tendedFilter = builder.filterInput('Tended', {
  description: 'Conditions on gardens and on how they are tended.',
  isOnLinks: true,
  fields: () => ({
    fact: nodeOf(() => factFilter, 'The fact.'),
    tool: textOf('link', 'tool', { description: 'The tool.' }),
    duty: standingWordOf('duty', 'The standing in the words of the source.'),
    standing: standingOf(tends, {
      type: () => [Standing],
      description: 'The standing in the garden.',
    }),
    garden: nodeOf(() => gardenFilter, 'The garden.'),
  }),
});
const gardenerFilter = builder.filterInput('Gardener', {
  description: 'Conditions on gardeners.',
  fields: () => ({
    name: textOf('node', 'name', { folded: 'zzSortName', description: 'The name.' }),
    mentor: textOf('node', 'mentor', { description: 'The key of the mentor.' }),
    age: propertyOf(integerType, 'node', 'age', { description: 'The age in years.' }),
    born: dateOf('node', 'born', { description: 'The date of birth.' }),
    sources: sourcesOf('node', 'The sources.'),
    tends: linksOf(
      () => tendedList,
      { links: [tends], direction: 'OUT', to: [garden] },
      'The gardens.',
    ),
  }),
});
const tendedList = builder.listFilterInput('Tended', { what: 'gardens', filter: tendedFilter });

builder.objectFields(Gardener, (t) => ({
  mentor: t.nodeByKey(gardener, 'mentor', {
    type: Gardener,
    target: gardener,
    description: 'The mentor.',
  }),
  knows: t.relatedConnection(Acquaintances, {
    steps: [{ links: [knows], direction: 'BOTH', to: [gardener] }],
    sort: { keys: { NAME: sorting.BY_NAME } },
    description: 'The gardeners that this gardener knows.',
  }),
  tends: t.relatedConnection(Tended, {
    steps: [{ links: [tends], direction: 'OUT', to: [garden] }],
    sort: { keys: { STARTED_ON: factSorting.BY_START } },
    filter: tendedFilter,
    choice: chooseStanding({
      argument: 'standings',
      type: Standing,
      description: 'The standings to return.',
    }),
    description: 'The gardens, sorted by the start of the work.',
  }),
  links: t.linksConnection(All, {
    links: [tends],
    sort: { keys: { STARTED_ON: factSorting.BY_START } },
    filter: tendedFilter,
    args: {},
    description: 'All links to gardens.',
  }),
  fees: t.relatedConnection(Fees, {
    steps: [
      { links: [tends], direction: 'OUT', to: [garden] },
      { links: [belongsTo], direction: 'OUT', to: [club] },
    ],
    sort: { keys: { NAME: sorting.BY_NAME } },
    description: 'The fees.',
  }),
}));

builder.objectField(Garden, 'clubs', (t) =>
  t.relatedNodes({
    type: Club,
    steps: [{ links: [belongsTo], direction: 'OUT', to: [club] }],
    description: 'The clubs.',
  }),
);

builder.queryType({
  fields: (t) => ({
    gardener: t.nodeBySlug(gardener, {
      type: Gardener,
      inheritsScope: true,
      description: 'One gardener.',
    }),
    gardeners: t.nodesConnection(Gardeners, {
      model: gardener,
      sort: { keys: { NAME: sorting.BY_NAME } },
      filter: gardenerFilter,
      inheritsScope: true,
      description: 'All gardeners.',
    }),
    byBirth: t.nodesConnection(Gardeners, {
      model: gardener,
      sort: { keys: { BORN: byNodeDate('born', 'By date of birth.') } },
      description: 'All gardeners, sorted by date of birth.',
    }),
    byGardens: t.nodesConnection(Gardeners, {
      model: gardener,
      sort: {
        keys: {
          GARDENS: {
            description: 'By the number of gardens.',
            terms: factSorting.byCountOf({ links: [tends], direction: 'OUT', to: [garden] }),
          },
        },
      },
      description: 'All gardeners, sorted by the number of their gardens.',
    }),
    garden: t.nodeBySlug(garden, { type: Garden, description: 'One garden.' }),
  }),
});

/** The test schema. */
export const madeUpSchema = builder.toSchema();

/** The result of a query, with the statements and notices that it produced. */
export interface Asked {
  readonly result: ExecutionResult;
  readonly data: Record<string, unknown>;
  readonly statements: readonly Statement[];
  readonly notices: readonly Notice[];
}

/** Runs a query on the test schema and records the statements that it sends. */
export async function ask(
  graph: Graph,
  source: string,
  { maxPage = 100, variables = {} }: { maxPage?: number; variables?: Record<string, unknown> } = {},
): Promise<Asked> {
  const statements: Statement[] = [];
  const counting: Graph = {
    ...graph,
    read: (statement: Statement, call?: CallLimits): Promise<readonly Row[]> => {
      statements.push(statement);
      return graph.read(statement, call);
    },
  };
  const limits = { maxPage, timeoutMs: 10_000 };
  const contextValue = createContext({ graph: counting, model: madeUpModel, ...limits });
  const asked = { schema: madeUpSchema, source, contextValue, variableValues: variables };
  const result = await graphql(asked);
  const notices = [...contextValue.notices.values()];
  return { result, data: result.data ?? {}, statements, notices };
}

/** Deletes all nodes of the test model. */
export async function uproot(graph: Graph): Promise<void> {
  await graph.write([{ text: 'MATCH (n:Gardener|Garden|Club) DETACH DELETE n', parameters: {} }]);
}
