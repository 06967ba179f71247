import {
  endsMeet,
  floatType,
  linksOf,
  propertyOf,
  textOf,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { parties } from '../organization/filter.ts';
import { builder } from '../shared/builder.ts';
import { NAME, SLUG, SOURCES } from '../shared/filters.ts';
import { LINKS } from '../shared/link-filter.ts';
import { administers, claims } from './model.ts';

const CLAIMANTS = { links: [claims], direction: 'IN', to: [country] } as const;
const ADMINISTRATORS = { links: [administers], direction: 'IN', to: [country] } as const;

/** The filter on places. Later topics add conditions on their links. */
export const placeFilter = builder.filterInput('Place', {
  description:
    'Conditions on a place: `{placeKind: {eq: "island"}, claimants: {some: {code: {eq: "JPN"}}}}`.',
  fields: () => ({
    name: NAME,
    slug: SLUG,
    placeKind: textOf('node', 'placeKind', {
      description: 'The kind of place: {eq: "island"}.',
    }),
    latitude: propertyOf(floatType, 'node', 'latitude', {
      description: 'The latitude in degrees. North is positive.',
    }),
    longitude: propertyOf(floatType, 'node', 'longitude', {
      description: 'The longitude in degrees. East is positive.',
    }),
    country: textOf('node', 'country', {
      description: 'The `code` of the country in which the place lies: {eq: "JPN"}.',
    }),
    claimants: linksOf(() => parties, CLAIMANTS, 'The countries that claim or claimed the place.'),
    administeredBy: linksOf(
      () => parties,
      ADMINISTRATORS,
      'The countries that administer or administered the place.',
    ),
    isAdministeredByClaimant: endsMeet(
      ADMINISTRATORS,
      CLAIMANTS,
      'True if a country that administers the place is also a claimant. False if no country that administers the place is a claimant. Places without a known administration match neither.',
    ),
    sources: SOURCES,
    links: LINKS,
  }),
});
