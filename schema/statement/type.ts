import { byText } from '../../src/graph/cypher/sort-terms.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { Entity, entityInterfaces } from '../shared/entity.ts';
import { mentions, statement } from './model.ts';

const Statement = builder.nodeObject(statement, {
  description:
    'One thing that the article "Foreign relations of Japan" says, in our words, with the entities that it mentions.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.property(statement, 'key', {
      nullable: false,
      description: 'Its key, for `statement(slug:)`.',
    }),
    title: t.property(statement, 'title', {
      nullable: false,
      description: 'The beginning of the text, cut off after a whole word, for use as a heading.',
    }),
    text: t.property(statement, 'text', { nullable: false, description: 'What is said.' }),
    statementKind: t.property(statement, 'statementKind', {
      description: 'What it is about: policy, visit, aid-flow …',
    }),
    section: t.property(statement, 'section', { description: 'Where in the text it stands.' }),
    date: t.property(statement, 'date', { description: 'When what it says was so.' }),
    amount: t.property(statement, 'amount', { description: 'A number that it gives.' }),
    unit: t.property(statement, 'unit', { description: 'What the number counts.' }),
    mentions: t.relatedNodes({
      type: Entity,
      isTimeless: true,
      steps: [{ links: [mentions], direction: 'OUT', to: [] }],
      description: 'The entities that the statement mentions.',
    }),
  }),
});

const Statements = builder.nodeConnection('Statement', {
  description: 'Statements, page by page.',
  node: Statement,
});

const BY_STATEMENT = { keys: { KEY: { description: 'By the key.', terms: byText('n', 'key') } } };

builder.objectField(Country, 'statements', (t) =>
  t.relatedConnection(Statements, {
    steps: [{ links: [mentions], direction: 'IN', to: [statement] }],
    sort: BY_STATEMENT,
    acceptsTemporalArgs: false,
    description: 'Statements that mention it, in the order of the text.',
  }),
);

builder.queryFields((t) => ({
  statement: t.nodeBySlug(statement, {
    type: Statement,
    description: 'One statement by its slug, such as "s001".',
  }),
  statements: t.nodesConnection(Statements, {
    model: statement,
    sort: BY_STATEMENT,
    description: 'All statements, in the order of the text.',
  }),
}));
