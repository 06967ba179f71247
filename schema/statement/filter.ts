import { dateOf } from '../../src/dates/plugin/property-types.ts';
import {
  floatType,
  linksOf,
  nodeOf,
  propertyOf,
  textOf,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { FACT, SLUG, SOURCES } from '../shared/filters.ts';
import { entityFilter, LINKS } from '../shared/link-filter.ts';
import { mentions } from './model.ts';

/** The filter on statements. */
export const statementFilter = builder.filterInput('Statement', {
  description:
    'Conditions on a statement: `{text: {contains: "aid"}, amount: {gte: 1000}, mentions: {some: {node: {slug: {eq: "CHN"}}}}}`.',
  fields: () => ({
    slug: SLUG,
    title: textOf('node', 'title', { description: 'The heading.' }),
    text: textOf('node', 'text', { description: 'The text of the statement.' }),
    statementKind: textOf('node', 'statementKind', {
      description: 'The topic: {eq: "aid-flow"}.',
    }),
    section: textOf('node', 'section', { description: 'The position in the article.' }),
    date: dateOf('node', 'date', {
      description: 'The date or period that the statement is about.',
    }),
    amount: propertyOf(floatType, 'node', 'amount', { description: 'A number in the statement.' }),
    unit: textOf('node', 'unit', { description: 'The unit of the number: {eq: "countries"}.' }),
    mentions: linksOf(
      () => mentioned,
      { links: [mentions], direction: 'OUT', to: [] },
      'The entities that the statement mentions.',
      { inheritsScope: false },
    ),
    sources: SOURCES,
    links: LINKS,
  }),
});

const mentioned = builder.listFilterInput('Mention', {
  what: 'the entities that a statement mentions',
  filter: builder.filterInput('Mention', {
    description: 'Conditions on an entity that a statement mentions: `{node: {kind: EVENT}}`.',
    isOnLinks: true,
    fields: () => ({ fact: FACT, node: nodeOf(() => entityFilter, 'The entity.') }),
  }),
});
