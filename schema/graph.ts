import type { FactModel } from '../src/claims/fact-model.ts';
import { BOOKKEEPING } from '../src/graph/model/bookkeeping.ts';
import type { FullTextModel } from '../src/graph/model/full-text-model.ts';
import type { NodeModel } from '../src/graph/model/node-model.ts';
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

/** The kinds of nodes that have a page of their own: all but sources. */
export const entities: readonly NodeModel[] = [
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

/** What a source says of one field of an entity; not a fact: it has no dates and no path walks it. */
export const cites = defineRelationship('CITES', {
  from: entities,
  to: source,
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

/** Names and codes as wholes: a text finds what is called so, and nothing else. */
export const exactNames: FullTextModel = {
  name: 'whole_names',
  analyzer: 'keyword',
  nodes: entities,
  properties: [BOOKKEEPING.foldedNames, CODE_VALUES, 'key'],
};

/** The words of names, whatever their accents and capitals. */
export const wordsOfNames: FullTextModel = {
  name: 'name_words',
  analyzer: 'standard-folding',
  nodes: entities,
  properties: [BOOKKEEPING.names],
};

/** Names in Chinese characters, kana and hangul by every two characters that follow each other. */
export const charactersOfNames: FullTextModel = {
  name: 'name_characters',
  analyzer: 'cjk',
  nodes: entities,
  properties: [BOOKKEEPING.foldedNames],
};

/** The whole graph of foreign relations: what importer, constraints and schema are made from. */
export const graphModel: GraphModel<FactModel> = {
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

/** The kinds of links of some types, or all where none are said. */
export function chooseLinks(types: readonly string[] | null | undefined): readonly FactModel[] {
  return graphModel.links.filter((link) => types?.includes(link.type) ?? true);
}
