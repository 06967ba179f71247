import './examples.ts';
import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import { byEnds, byNodeKey, summarizeInteger } from '../../src/pothos-plugin-neo4j/index.ts';
import { BY_SOURCE, nodeDate } from '../shared/groups.ts';
import { nodeDates } from '../shared/measures.ts';
import { existedIn } from '../../src/claims/plugin/node-span.ts';
import { opinionFilter, pollFilter } from './filter.ts';
import { opinionSort, pollSort } from './sort.ts';
import { builder, slugField, type RelationshipFields } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { country } from '../country/model.ts';
import { about, askedIn, poll } from './model.ts';

const PollResult = builder.relationshipObject('PollResult', {
  description: 'The answers of the public of one country, in percent.',
  fields: opinionFields,
});

const Poll = builder.nodeObject(poll, {
  description: 'A poll of public opinion about a country.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: slugField(t, poll),
    takenOn: t.property('takenOn', { description: 'The date of the poll.' }),
    about: t.relatedNode({
      type: Country,
      inheritsScope: false,
      steps: [{ links: [about], direction: 'OUT', to: [country] }],
      description: 'The country that the poll is about.',
    }),
    results: t.relatedRelationships({
      type: PollResult,
      inheritsScope: false,
      steps: [{ links: [askedIn], direction: 'IN', to: [country] }],
      description: 'The results, one for each country that was polled.',
    }),
  }),
});

const pollGroups = builder.groupEnum('Poll', {
  what: 'polls',
  keys: {
    ABOUT: byEnds(
      { links: [about], direction: 'OUT', to: [country] },
      'By the country that the poll is about.',
    ),
    ...byPeriod(nodeDate('takenOn'), 'the poll'),
    ...BY_SOURCE,
  },
});

const viewGroups = builder.groupEnum('View', {
  what: 'poll results about a country',
  keys: {
    RESPONDENTS: byNodeKey('key', country.label, 'By the country whose public was asked.'),
    ...BY_SOURCE,
  },
});

const Polls = builder.nodeConnection('Poll', {
  description: 'A connection of polls.',
  node: Poll,
  groups: pollGroups,
  measures: { takenOn: nodeDates('takenOn', 'The dates of the polls.') },
});

const CountryViews = builder.relationshipConnection('CountryViews', {
  description: 'A connection of poll results about a country.',
  node: Poll,
  nodeAt: 'via',
  nodeDescription: 'The poll.',
  interfaces: [Fact],
  fields: opinionFields,
  groups: viewGroups,
  measures: {
    positive: summarizeInteger('l', 'positive', 'The percentages with a positive opinion.'),
    negative: summarizeInteger('l', 'negative', 'The percentages with a negative opinion.'),
    neutral: summarizeInteger('l', 'neutral', 'The percentages with neither.'),
  },
});

builder.objectField(Country, 'views', (t) =>
  t.relatedConnection(CountryViews, {
    steps: [
      { links: [about], direction: 'IN', to: [poll] },
      { links: [askedIn], direction: 'IN', to: [country] },
    ],
    sort: opinionSort,
    filter: opinionFilter,
    inheritsScope: false,
    description: 'Poll results about this country, sorted by the country that was asked.',
  }),
);

builder.queryFields((t) => ({
  poll: t.nodeBySlug(poll, {
    type: Poll,
    description: 'Finds a poll by its slug, such as "bbc-world-service-2017".',
  }),
  polls: t.nodesConnection(Polls, {
    model: poll,
    sort: pollSort,
    filter: pollFilter,
    inheritsScope: true,
    conditions: existedIn({ start: 'takenOn', end: 'takenOn', isMoment: true }),
    description: 'All polls, sorted by name. With `asOf`, only those taken on the date.',
  }),
}));

/** Returns the fields for the answers of one country. */
function opinionFields(t: RelationshipFields) {
  return {
    respondents: t.relationshipEnd('far', {
      type: Country,
      description: 'The country whose public was asked.',
    }),
    positive: t.property(askedIn, 'positive', {
      nullable: false,
      description: 'The percentage with a positive opinion.',
    }),
    negative: t.property(askedIn, 'negative', {
      nullable: false,
      description: 'The percentage with a negative opinion.',
    }),
    neutral: t.property(askedIn, 'neutral', {
      nullable: false,
      description: 'The percentage with neither a positive nor a negative opinion.',
    }),
    net: t.properties(askedIn, ['positive', 'negative'], {
      type: 'Int',
      nullable: false,
      description: 'The positive percentage minus the negative one.',
      convert: subtract,
    }),
  };
}

function subtract([positive, negative]: readonly unknown[]): number {
  return Number(positive) - Number(negative);
}
