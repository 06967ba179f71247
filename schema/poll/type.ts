import './examples.ts';
import { NAMED } from '../shared/sorts.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { country } from '../country/model.ts';
import { about, askedIn, poll } from './model.ts';

const PollResult = builder.relationshipObject('PollResult', {
  description: 'How the public of one country answered, in percent.',
  fields: (t) => ({
    respondents: t.relationshipEnd('far', {
      type: Country,
      description: 'Whose public was asked.',
    }),
    positive: t.property(askedIn, 'positive', {
      nullable: false,
      description: 'Percent with a good opinion.',
    }),
    negative: t.property(askedIn, 'negative', {
      nullable: false,
      description: 'Percent with a bad opinion.',
    }),
    neutral: t.property(askedIn, 'neutral', {
      nullable: false,
      description: 'Percent with neither.',
    }),
    net: t.properties(askedIn, ['positive', 'negative'], {
      type: 'Int',
      nullable: false,
      description: 'Positive less negative.',
      convert: subtract,
    }),
  }),
});

const Poll = builder.nodeObject(poll, {
  description: 'A poll of how publics see a country.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.property(poll, 'key', { nullable: false, description: 'Its key, for `poll(slug:)`.' }),
    takenOn: t.property(poll, 'takenOn', { description: 'When people were asked.' }),
    about: t.relatedNode({
      type: Country,
      isTimeless: true,
      steps: [{ links: [about], direction: 'OUT', to: [country] }],
      description: 'The country that they were asked about.',
    }),
    results: t.relatedRelationships({
      type: PollResult,
      isTimeless: true,
      steps: [{ links: [askedIn], direction: 'IN', to: [country] }],
      description: 'The results, one for each country that was polled.',
    }),
  }),
});

const Polls = builder.nodeConnection('Poll', { description: 'Polls, page by page.', node: Poll });

const CountryViews = builder.factConnection('CountryViews', {
  description: 'How publics elsewhere saw a country, page by page.',
  node: Poll,
  nodeAt: 'via',
  nodeDescription: 'The poll.',
  interfaces: [Fact],
  fields: (t) => ({
    respondents: t.relationshipEnd('far', {
      type: Country,
      description: 'Whose public was asked.',
    }),
    positive: t.property(askedIn, 'positive', {
      nullable: false,
      description: 'Percent with a good opinion.',
    }),
    negative: t.property(askedIn, 'negative', {
      nullable: false,
      description: 'Percent with a bad opinion.',
    }),
    neutral: t.property(askedIn, 'neutral', {
      nullable: false,
      description: 'Percent with neither.',
    }),
    net: t.properties(askedIn, ['positive', 'negative'], {
      type: 'Int',
      nullable: false,
      description: 'Positive less negative.',
      convert: subtract,
    }),
  }),
});

builder.objectField(Country, 'views', (t) =>
  t.relatedConnection(CountryViews, {
    steps: [
      { links: [about], direction: 'IN', to: [poll] },
      { links: [askedIn], direction: 'IN', to: [country] },
    ],
    sort: NAMED,
    acceptsTemporalArgs: false,
    description:
      'How publics elsewhere saw this country, poll by poll, by the country that was asked.',
  }),
);

builder.queryFields((t) => ({
  poll: t.nodeBySlug(poll, {
    type: Poll,
    description: 'One poll by its slug, such as "bbc-world-service-2017".',
  }),
  polls: t.nodesConnection(Polls, {
    model: poll,
    sort: NAMED,
    description: 'All polls, by name.',
  }),
}));

function subtract([positive, negative]: readonly unknown[]): number {
  return Number(positive) - Number(negative);
}
