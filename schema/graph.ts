import { BOOKKEEPING } from '../src/graph/model/bookkeeping.ts';
import type { FullTextModel } from '../src/graph/model/full-text-model.ts';
import type { GraphModel } from '../src/graph/model/graph-model.ts';
import { defineRelationship } from '../src/graph/model/relationship-model.ts';
import { borders, CODE_VALUES, country, succeededBy } from './country/model.ts';
import { amends, concerns, endedBy, ledTo, partOf, replacedBy } from './dispute/course.ts';
import { dispute, disputes, over } from './dispute/model.ts';
import { event, tookPartIn } from './event/model.ts';
import { hasRelationsWith, memberOf, organization } from './organization/model.ts';
import { person } from './person/model.ts';
import { administers, claims, place } from './place/model.ts';
import { about, askedIn, poll } from './poll/model.ts';
import { source } from './shared/source-model.ts';
import { mentions, statement } from './statement/model.ts';
import { partyTo, treaty } from './treaty/model.ts';

/** The entity models: all nodes except sources. */
export const entities = [
  country,
  organization,
  person,
  place,
  treaty,
  event,
  dispute,
  poll,
  statement,
];

/** What a source says about one field of an entity. It is not a fact: it has no dates, and paths do not follow it. */
export const cites = defineRelationship('CITES', {
  from: entities,
  to: source,
  isFact: false,
  phrase: { past: 'cited', perfect: 'has cited' },
  properties: {
    field: 'text',
    value: 'text',
    agrees: 'boolean',
    confidence: 'text',
    note: 'text',
    [BOOKKEEPING.origin]: 'text',
  },
});

/** Whole names and codes; finds exact matches only. */
export const exactNames: FullTextModel = {
  name: 'whole_names',
  analyzer: 'keyword',
  nodes: entities,
  properties: [BOOKKEEPING.foldedNames, CODE_VALUES, 'key'],
};

/** The words of names, ignoring accents and case. */
export const wordsOfNames: FullTextModel = {
  name: 'name_words',
  analyzer: 'standard-folding',
  nodes: entities,
  properties: [BOOKKEEPING.names],
};

/** Names in Chinese characters, kana and hangul, indexed by pairs of adjacent characters. */
export const charactersOfNames: FullTextModel = {
  name: 'name_characters',
  analyzer: 'cjk',
  nodes: entities,
  properties: [BOOKKEEPING.foldedNames],
};

/** The model of the graph of foreign relations, from which the importer, the constraints and the schema are derived. */
export const graphModel: GraphModel = {
  nodes: [...entities, source],
  links: [
    hasRelationsWith,
    borders,
    succeededBy,
    memberOf,
    partyTo,
    tookPartIn,
    disputes,
    over,
    claims,
    administers,
    askedIn,
    about,
    mentions,
    ledTo,
    partOf,
    replacedBy,
    endedBy,
    amends,
    concerns,
  ],
  fullText: [exactNames, wordsOfNames, charactersOfNames],
};

/** Returns the relationship models with the given types, or all if none are given. */
export function chooseLinks(types: readonly string[] | null | undefined): GraphModel['links'] {
  return graphModel.links.filter((link) => types?.includes(link.type) ?? true);
}
