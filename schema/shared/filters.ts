import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { builder } from './builder.ts';
import { FACT_FIELDS, sourcesOf } from '../../src/claims/plugin/filters.ts';
import { sameLink, textOf } from '../../src/pothos-plugin-neo4j/index.ts';

/** A condition on the name of an entity. */
export const NAME = textOf('node', 'name', {
  folded: BOOKKEEPING.sortName,
  description:
    'The name in English: {contains: "peace"}. To find names in other languages, use `search`.',
});

/** A condition on the slug of an entity. */
export const SLUG = textOf('node', 'key', { description: 'The slug.' });

/** A condition on the sources of an entity. */
export const SOURCES = sourcesOf('node', 'The sources.');

/** The filter on facts. Later files and topics add conditions. */
export const factFilter = builder.filterInput('Fact', {
  description:
    'Conditions on a fact of any kind, its dates and its sources: `{startedOn: {before: "1868"}, sources: {minConfidence: HIGH}}`.',
  fields: () => FACT_FIELDS,
});

/** A condition on the fact that the link states. */
export const FACT = sameLink(
  () => factFilter,
  'The kind, dates and sources of the link. A condition on its status, role or side replaces the default selection.',
);
