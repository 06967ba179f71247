import { NAMED } from '../shared/sorts.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { partyFilter } from '../organization/filter.ts';
import { country } from '../country/model.ts';
import { administers, claims, place } from './model.ts';
import { Parties } from '../organization/type.ts';

/** The type of places. */
export const Place = builder.nodeObject(place, {
  description: 'An island, rock, sea, city or region.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.property(place, 'key', {
      nullable: false,
      description: 'Its key, for `place(slug:)`.',
    }),
    placeKind: t.property(place, 'placeKind', {
      description: 'What sort of place it is: island, city, sea …',
    }),
    latitude: t.property(place, 'latitude', {
      description: 'Its latitude in degrees, north positive.',
    }),
    longitude: t.property(place, 'longitude', {
      description: 'Its longitude in degrees, east positive.',
    }),
    country: t.nodeByKey(place, 'country', {
      target: country,
      type: Country,
      description: 'The country in which it lies; null where that is disputed, or it lies in none.',
    }),
    claimants: t.relatedConnection(Parties, {
      steps: [{ links: [claims], direction: 'IN', to: [country] }],
      sort: NAMED,
      filter: partyFilter,
      description: 'Who claims or claimed it, by name. A claim that is listed takes no side.',
    }),
    administeredBy: t.relatedConnection(Parties, {
      steps: [{ links: [administers], direction: 'IN', to: [country] }],
      sort: NAMED,
      filter: partyFilter,
      description: 'Who administers or administered it, by name. Listing takes no side.',
    }),
  }),
});

const Places = builder.nodeConnection('Place', {
  description: 'Places, page by page.',
  node: Place,
});

builder.queryFields((t) => ({
  place: t.nodeBySlug(place, {
    type: Place,
    acceptsTemporalArgs: true,
    description: 'One place by its slug, such as "etorofu".',
  }),
  places: t.nodesConnection(Places, {
    model: place,
    sort: NAMED,
    description: 'All places, by name.',
  }),
}));
