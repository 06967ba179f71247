import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import { byEnds, byNodeProperty, summarizeFloat } from '../../src/pothos-plugin-neo4j/index.ts';
import { nodeDate } from '../shared/groups.ts';
import { nodeDates } from '../shared/measures.ts';
import { existedIn } from '../../src/claims/plugin/node-span.ts';
import { builder, slugField } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { Entity, entityInterfaces } from '../shared/entity.ts';
import { statementFilter } from './filter.ts';
import { mentions, statement } from './model.ts';
import { statementSort } from './sort.ts';

const Statement = builder.nodeObject(statement, {
  description:
    'A statement from the article "Foreign relations of Japan", paraphrased, with the entities that it mentions.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: slugField(t, statement),
    title: t.property('title', {
      nullable: false,
      description: 'The first words of the text, for use as a heading.',
    }),
    text: t.property('text', {
      nullable: false,
      description: 'The text of the statement.',
    }),
    statementKind: t.property('statementKind', {
      description: 'The topic, such as policy, visit or aid-flow.',
    }),
    section: t.property('section', { description: 'The position in the article.' }),
    date: t.property('date', {
      description: 'The date or period that the statement is about.',
    }),
    amount: t.property('amount', { description: 'A number in the statement.' }),
    unit: t.property('unit', { description: 'The unit of the number.' }),
    mentions: t.relatedNodes({
      type: Entity,
      inheritsScope: false,
      steps: [{ links: [mentions], direction: 'OUT', to: [] }],
      description: 'The entities that the statement mentions.',
    }),
  }),
});

const statementGroups = builder.groupEnum('Statement', {
  what: 'statements',
  keys: {
    KIND: byNodeProperty('statementKind', 'By topic.'),
    SECTION: byNodeProperty('section', 'By the position in the article.'),
    MENTIONED: byEnds(
      { links: [mentions], direction: 'OUT', to: [] },
      'By each entity that the statement mentions.',
    ),
    ...byPeriod(nodeDate('date'), 'the date that the statement is about'),
  },
});

const statementMeasures = {
  date: nodeDates('date', 'The dates that the statements are about.'),
  amount: summarizeFloat('n', 'amount', 'The numbers in the statements, in different units.'),
};

const Statements = builder.nodeConnection('Statement', {
  description: 'A connection of statements.',
  node: Statement,
  groups: statementGroups,
  measures: statementMeasures,
});

builder.objectField(Country, 'statements', (t) =>
  t.relatedConnection(Statements, {
    steps: [{ links: [mentions], direction: 'IN', to: [statement] }],
    sort: statementSort,
    filter: statementFilter,
    inheritsScope: false,
    description: 'The statements that mention the entity, in the order of the article.',
  }),
);

builder.queryFields((t) => ({
  statement: t.nodeBySlug(statement, {
    type: Statement,
    description: 'Finds a statement by its slug, such as "s001".',
  }),
  statements: t.nodesConnection(Statements, {
    model: statement,
    sort: statementSort,
    filter: statementFilter,
    inheritsScope: true,
    conditions: existedIn({ start: 'date', end: 'date', isMoment: true }),
    description:
      'All statements, in the order of the article. With `asOf`, only statements about the date. Statements without a known date are included unless `certainty` is CERTAIN.',
  }),
}));
