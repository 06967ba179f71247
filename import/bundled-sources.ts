import type { Source } from './source.ts';
import { bilateralRelations } from './sources/bilateral-relations.ts';
import { citations } from './sources/citations.ts';
import { completeLists } from './sources/complete-lists.ts';
import { countryNamesJa } from './sources/country-names-ja.ts';
import { countryNames } from './sources/country-names.ts';
import { cowCodes } from './sources/cow-codes.ts';
import { diplomaticRelations } from './sources/diplomatic-relations.ts';
import { disputePairs } from './sources/dispute-pairs.ts';
import { disputes } from './sources/disputes.ts';
import { entities } from './sources/entities.ts';
import { entityEvents } from './sources/entity-events.ts';
import { environmentAgreements } from './sources/environment-agreements.ts';
import { eventSides } from './sources/event-sides.ts';
import { events } from './sources/events.ts';
import { existence } from './sources/existence.ts';
import { furtherReading } from './sources/further-reading.ts';
import { links } from './sources/links.ts';
import { memberships } from './sources/memberships.ts';
import { names } from './sources/names.ts';
import { organizations } from './sources/organizations.ts';
import { otherCountryNames } from './sources/other-country-names.ts';
import { periodRelations } from './sources/period-relations.ts';
import { persons } from './sources/persons.ts';
import { places } from './sources/places.ts';
import { polities } from './sources/polities.ts';
import { polls } from './sources/polls.ts';
import { reference } from './sources/reference.ts';
import { relationBreaks } from './sources/relation-breaks.ts';
import { sources } from './sources/sources.ts';
import { statements } from './sources/statements.ts';
import { treatyParties } from './sources/treaty-parties.ts';
import { treaties } from './sources/treaties.ts';
import { worldAgreements } from './sources/world-agreements.ts';
import { worldBorders } from './sources/world-borders.ts';
import { worldCountries } from './sources/world-countries.ts';
import { worldMemberships } from './sources/world-memberships.ts';
import { worldOrganizations } from './sources/world-organizations.ts';

/** The tables that come with the product, in the order of writing: a link comes after both its ends. */
export const bundledSources: readonly Source[] = [
  sources,
  reference,
  worldCountries,
  // Before the former states: their links of succession lead to each other, in any order.
  polities,
  existence,
  cowCodes,
  countryNamesJa,
  countryNames,
  otherCountryNames,
  organizations,
  worldOrganizations,
  completeLists,
  persons,
  disputes,
  places,
  treaties,
  treatyParties,
  worldAgreements,
  events,
  entityEvents,
  eventSides,
  polls,
  entities,
  names,
  diplomaticRelations,
  bilateralRelations,
  relationBreaks,
  periodRelations,
  memberships,
  worldMemberships,
  worldBorders,
  environmentAgreements,
  disputePairs,
  statements,
  links,
  citations,
  furtherReading,
];
