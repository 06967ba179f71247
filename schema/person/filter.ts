import { dateOf } from '../../src/dates/plugin/property-types.ts';
import { textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { NAME, SLUG, SOURCES } from '../shared/filters.ts';
import { LINKS } from '../shared/link-filter.ts';

/** The filter on persons. */
export const personFilter = builder.filterInput('Person', {
  description:
    'Conditions on a person: `{nationality: {eq: "USA"}, born: {during: "18XX"}, role: {contains: "president"}}`.',
  fields: () => ({
    name: NAME,
    slug: SLUG,
    born: dateOf('node', 'born', { description: 'The date of birth.' }),
    died: dateOf('node', 'died', { description: 'The date of death.' }),
    nationality: textOf('node', 'nationality', {
      description: 'The `code` of the country: {eq: "USA"}.',
    }),
    role: textOf('node', 'role', { description: 'The role or office of the person.' }),
    sources: SOURCES,
    links: LINKS,
  }),
});
