import { byText } from '../src/cypher/sort-terms.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { Entity, entityInterfaces } from './entity.ts';
import { mentions, statement } from './model/statement.ts';

const Statement = builder.nodeObject(statement, {
  description:
    'One thing that the article "Foreign relations of Japan" says, in our words, with the entities that it mentions.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.column(statement, 'key', {
      nullable: false,
      description: 'Its key, for `statement(slug:)`.',
    }),
    title: t.column(statement, 'title', {
      nullable: false,
      description: 'The beginning of the text, cut off after a whole word, for use as a heading.',
    }),
    text: t.column(statement, 'text', { nullable: false, description: 'What is said.' }),
    statementKind: t.column(statement, 'statementKind', {
      description: 'What it is about: policy, visit, aid-flow …',
    }),
    section: t.column(statement, 'section', { description: 'Where in the text it stands.' }),
    date: t.column(statement, 'date', { description: 'When what it says was so.' }),
    amount: t.column(statement, 'amount', { description: 'A number that it gives.' }),
    unit: t.column(statement, 'unit', { description: 'What the number counts.' }),
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
    isScoped: false,
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
