import type { BenchQuery } from './bench-query.ts';
import {
  countryByKey,
  oneCountry,
  repeatedCountry,
  twoHundredCountries,
} from './questions/countries.ts';
import { twoCounts } from './questions/counts.ts';
import { paths, search, timeline } from './questions/graph.ts';
import { neighborsOfNeighbors, newestEvents } from './questions/lists.ts';
import {
  allMemberships,
  membershipsOfStates,
  membersOfOrganizations,
} from './questions/memberships.ts';
import { dyad, sharedByPair } from './questions/pairs.ts';
import { disputesOfParties, treatiesWithParty, twoAliases } from './questions/treaties.ts';

/** All benchmark queries, in the order of the result tables. */
export const benchQueries: readonly BenchQuery[] = [
  oneCountry,
  countryByKey,
  twoHundredCountries,
  membershipsOfStates,
  allMemberships,
  disputesOfParties,
  treatiesWithParty,
  twoCounts,
  sharedByPair,
  twoAliases,
  membersOfOrganizations,
  neighborsOfNeighbors,
  newestEvents,
  repeatedCountry,
  search,
  paths,
  dyad,
  timeline,
];
