import { byEnds, byNodeKey, byNodeProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { BY_SOURCE } from '../shared/groups.ts';
import './examples.ts';
import { placeSort } from './sort.ts';
import { placeFilter } from './filter.ts';
import { partySort } from '../organization/sort.ts';
import { builder, slugField } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { partyFilter } from '../organization/filter.ts';
import { country } from '../country/model.ts';
import { administers, claims, place } from './model.ts';
import { Parties } from '../organization/type.ts';

/** The place type. */
export const Place = builder.nodeObject(place, {
  description: 'An island, rock, sea, city or region.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: slugField(t, place),
    placeKind: t.property('placeKind', {
      description: 'The kind of place, such as island, city or sea.',
    }),
    latitude: t.property('latitude', {
      description: 'The latitude in degrees. North is positive.',
    }),
    longitude: t.property('longitude', {
      description: 'The longitude in degrees. East is positive.',
    }),
    country: t.nodeByKey(place, 'country', {
      target: country,
      type: Country,
      description:
        'The country in which the place lies. Null if the country is disputed or the place belongs to no country.',
    }),
    claimants: t.relatedConnection(Parties, {
      steps: [{ links: [claims], direction: 'IN', to: [country] }],
      sort: partySort,
      filter: partyFilter,
      description:
        'The countries that claim or claimed the place, sorted by name. Listing a claim does not endorse it.',
    }),
    administeredBy: t.relatedConnection(Parties, {
      steps: [{ links: [administers], direction: 'IN', to: [country] }],
      sort: partySort,
      filter: partyFilter,
      description:
        'The countries that administer or administered the place, sorted by name. Listing a country does not endorse its claim.',
    }),
  }),
});

const placeGroups = builder.groupEnum('Place', {
  what: 'places',
  keys: {
    KIND: byNodeProperty('placeKind', 'By kind of place.'),
    COUNTRY: byNodeKey('country', country.label, 'By the country in which the place lies.'),
    CLAIMANT: byEnds({ links: [claims], direction: 'IN', to: [country] }, 'By claimant.'),
    ...BY_SOURCE,
  },
});

const Places = builder.nodeConnection('Place', {
  description: 'A connection of places.',
  node: Place,
  groups: placeGroups,
});

builder.queryFields((t) => ({
  place: t.nodeBySlug(place, {
    type: Place,
    inheritsScope: true,
    description: 'Finds a place by its slug, such as "etorofu".',
  }),
  places: t.nodesConnection(Places, {
    model: place,
    sort: placeSort,
    filter: placeFilter,
    inheritsScope: true,
    description:
      'All places, sorted by name. Places have no dates. `asOf` applies only to links in the filter and in the fields below.',
  }),
}));
