import {
  dateOf,
  linksOf,
  nodeOf,
  oneOf,
  textOf,
} from '../../src/pothos-plugin-neo4j/filters/filter-fields.ts';
import { countryFilter } from '../country/filter.ts';
import { country } from '../country/model.ts';
import { parties } from '../organization/filter.ts';
import { builder } from '../shared/builder.ts';
import { FACT, NAME, SOURCES } from '../shared/filters.ts';
import { dispute, disputes } from './model.ts';
import { DisputeStatus } from './status.ts';

/** Disputes. */
export const disputeFilter = builder.filterInput('Dispute', {
  description: 'Conditions on a dispute: `{status: ACTIVE, parties: {some: {code: {eq: "JPN"}}}}`.',
  fields: () => ({
    name: NAME,
    status: oneOf('node', 'status', { type: () => DisputeStatus, description: 'How it stands.' }),
    startedOn: dateOf('node', 'startedOn', { description: 'When it began.' }),
    endedOn: dateOf('node', 'endedOn', { description: 'When it ended.' }),
    sources: SOURCES,
    parties: linksOf(
      () => parties,
      { links: [disputes], direction: 'IN', to: [country] },
      'Its parties.',
    ),
  }),
});

/** Disputes of a party. */
export const disputeLinkFilter = builder.filterInput('DisputeLink', {
  description:
    'Conditions on a dispute of a country, and on its being a party: `{dispute: {status: SETTLED}}`.',
  fields: () => ({
    fact: FACT,
    role: textOf('link', 'role', { description: 'In what role it is a party.' }),
    dispute: nodeOf(() => disputeFilter, 'The dispute.'),
  }),
});

const countryDisputes = builder.listFilterInput('CountryDispute', {
  what: 'the disputes of a country',
  filter: disputeLinkFilter,
});

builder.filterField(
  countryFilter,
  'disputes',
  linksOf(
    () => countryDisputes,
    { links: [disputes], direction: 'OUT', to: [dispute] },
    'The disputes that it is or was a party to.',
  ),
);
