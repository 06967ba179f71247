import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { factOf, sourcesOf } from '../../src/claims/plugin/filters.ts';
import { textOf } from '../../src/pothos-plugin-neo4j/index.ts';

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

/** A condition on the dates and sources of the link. */
export const FACT = factOf('The dates and sources of the link.');
