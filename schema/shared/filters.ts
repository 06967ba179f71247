import type { InputRef } from '@pothos/core';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { factOf, sourcesOf } from '../../src/claims/plugin/filters.ts';
import { textOf, type FilterValue } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';

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

/** The input type of conditions on facts, for the argument of a field that is not a connection. */
export const factFilter = FACT.type(builder as never) as InputRef<FilterValue>;
