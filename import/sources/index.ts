import type { Catalog } from '../table/catalog.ts';
import type { DataSet, Source } from '../table/source.ts';
import { bilateralRelations } from './bundled/japan/bilateral-relations.ts';
import { citations } from './bundled/japan/citations.ts';
import { completeLists } from './bundled/world/complete-lists.ts';
import { countryNamesJa } from './bundled/names/country-names-ja.ts';
import { countryNames } from './bundled/names/country-names.ts';
import { cowCodes } from './bundled/names/cow-codes.ts';
import { diplomaticRelations } from './bundled/japan/diplomatic-relations.ts';
import { disputePairs } from './bundled/world/dispute-pairs.ts';
import { disputes } from './bundled/japan/disputes.ts';
import { entities } from './bundled/japan/entities.ts';
import { entityEvents } from './bundled/japan/entity-events.ts';
import { environmentAgreements } from './bundled/world/environment-agreements.ts';
import { eventSides } from './bundled/japan/event-sides.ts';
import { events } from './bundled/japan/events.ts';
import { existence } from './bundled/world/existence.ts';
import { furtherReading } from './bundled/japan/further-reading.ts';
import { identifiers } from './bundled/names/identifiers.ts';
import { links } from './bundled/japan/links.ts';
import { memberships } from './bundled/japan/memberships.ts';
import { names } from './bundled/japan/names.ts';
import { organizations } from './bundled/japan/organizations.ts';
import { otherCountryNames } from './bundled/names/other-country-names.ts';
import { periodRelations } from './bundled/japan/period-relations.ts';
import { persons } from './bundled/japan/persons.ts';
import { places } from './bundled/japan/places.ts';
import { polities } from './bundled/world/polities.ts';
import { polls } from './bundled/japan/polls.ts';
import { reference } from './bundled/world/reference.ts';
import { relationBreaks } from './bundled/japan/relation-breaks.ts';
import { sources } from './bundled/japan/sources.ts';
import { statements } from './bundled/japan/statements.ts';
import { treatyParties } from './bundled/japan/treaty-parties.ts';
import { treaties } from './bundled/japan/treaties.ts';
import { worldAgreements } from './bundled/world/agreements.ts';
import { worldBorders } from './bundled/world/borders.ts';
import { worldCountries } from './bundled/world/countries.ts';
import { worldMemberships } from './bundled/world/memberships.ts';
import { worldOrganizations } from './bundled/world/organizations.ts';
import { cowAlliances } from './cow/cow-alliances.ts';
import { cowContiguity } from './cow/cow-contiguity.ts';
import { cowDisputes } from './cow/cow-disputes.ts';
import { cowStates } from './cow/cow-states.ts';
import { cowTerritory } from './cow/cow-territory.ts';
import { cowWars } from './cow/cow-wars.ts';
import { formerCodes, organizationNames, seats } from './un/lookups.ts';
import { unTreaties } from './un/un-treaties.ts';
import { unVotes } from './un/un-votes.ts';

const bundled: readonly Source[] = [
  sources,
  reference,
  worldCountries,
  // These tables precede the former states, because successions refer to each other in any order.
  polities,
  existence,
  cowCodes,
  countryNamesJa,
  countryNames,
  otherCountryNames,
  organizations,
  worldOrganizations,
  completeLists,
  identifiers,
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

const lookups: readonly Source[] = [organizationNames, seats, formerCodes];

const external: readonly DataSet[] = [
  cowStates,
  cowContiguity,
  cowAlliances,
  cowDisputes,
  cowWars,
  cowTerritory,
  unTreaties,
  unVotes,
];

/** All sources: the bundled tables and the external data sets. */
export const catalog: Catalog = { root: 'import/data', bundled, lookups, external };
