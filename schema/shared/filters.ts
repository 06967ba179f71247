import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { factOf, sourcesOf, textOf } from '../../src/pothos-plugin-neo4j/filters/filter-fields.ts';

/** A condition on the name of an entity. */
export const NAME = textOf('node', 'name', {
  folded: BOOKKEEPING.sortName,
  description:
    'Its name in English: {contains: "peace"}. Names in other languages are found by `search`.',
});

/** A condition on the sources of an entity. */
export const SOURCES = sourcesOf('node', 'Who says so.');

/** A condition on the link itself. */
export const FACT = factOf('The link itself: its dates and its sources.');
