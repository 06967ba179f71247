import { dateOf } from '../../src/dates/plugin/property-types.ts';
import { cypher } from '../../src/graph/cypher/cypher.ts';
import {
  integerType,
  linksOf,
  nearNodeOf,
  nodeOf,
  numberFrom,
  propertyOf,
  readProperty,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { countryFilter } from '../country/filter.ts';
import { country } from '../country/model.ts';
import { builder } from '../shared/builder.ts';
import { FACT, NAME, SLUG, SOURCES } from '../shared/filters.ts';
import { LINKS } from '../shared/link-filter.ts';
import { about, askedIn } from './model.ts';

/** The filter on polls. */
export const pollFilter = builder.filterInput('Poll', {
  description: 'Conditions on a poll: `{takenOn: {after: "2010"}}`.',
  fields: () => ({
    name: NAME,
    slug: SLUG,
    takenOn: dateOf('node', 'takenOn', { description: 'The date of the poll.' }),
    about: linksOf(
      () => subjects,
      { links: [about], direction: 'OUT', to: [country] },
      'The country that the poll is about.',
      { inheritsScope: false },
    ),
    results: linksOf(
      () => results,
      { links: [askedIn], direction: 'IN', to: [country] },
      'The results, one for each country that was polled.',
      { inheritsScope: false },
    ),
    sources: SOURCES,
    links: LINKS,
  }),
});

/** The filter on poll results. */
export const opinionFilter = builder.filterInput('Opinion', {
  description:
    'Conditions on the answers of the public of one country, in percent: `{net: {lt: 0}, respondents: {region: {eq: "Asia"}}}`.',
  isOnLinks: true,
  fields: () => ({
    fact: FACT,
    positive: propertyOf(integerType, 'link', 'positive', {
      description: 'The percentage with a positive opinion.',
    }),
    negative: propertyOf(integerType, 'link', 'negative', {
      description: 'The percentage with a negative opinion.',
    }),
    neutral: propertyOf(integerType, 'link', 'neutral', {
      description: 'The percentage with neither a positive nor a negative opinion.',
    }),
    net: numberFrom(
      integerType,
      (place) =>
        cypher`(${readProperty(place, 'link', 'positive')} - ${readProperty(place, 'link', 'negative')})`,
      'The positive percentage minus the negative one.',
    ),
    respondents: nodeOf(() => countryFilter, 'The country whose public was asked.'),
    poll: nearNodeOf(() => pollFilter, 'The poll.'),
  }),
});

const results = builder.listFilterInput('Opinion', {
  what: 'the results of a poll',
  filter: opinionFilter,
});

const subjects = builder.listFilterInput('PollSubject', {
  what: 'the countries that a poll is about',
  filter: builder.filterInput('PollSubject', {
    description:
      'Conditions on the country that a poll is about: `{country: {code: {eq: "JPN"}}}`.',
    isOnLinks: true,
    fields: () => ({ fact: FACT, country: nodeOf(() => countryFilter, 'The country.') }),
  }),
});
