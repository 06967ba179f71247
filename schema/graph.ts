import type { FactModel } from '../src/claims/fact-model.ts';
import type { NodeModel } from '../src/graph/model/node-model.ts';
import type { GraphModel } from '../src/graph/model/graph-model.ts';
import { borders, country, succeededBy } from './country/model.ts';
import { amends, concerns, endedBy, ledTo, partOf, replacedBy } from './course/model.ts';
import { dispute, disputes, over } from './dispute/model.ts';
import { event, tookPartIn } from './event/model.ts';
import { hasRelationsWith, memberOf, organization } from './organization/model.ts';
import { person } from './person/model.ts';
import { administers, claims, place } from './place/model.ts';
import { about, askedIn, poll } from './poll/model.ts';
import { nameIndexes, wordsOfSources, wordsOfTexts } from './shared/name-indexes.ts';
import { source } from './shared/source-model.ts';
import { mentions, statement } from './statement/model.ts';
import { partyTo, treaty } from './treaty/model.ts';

/** Returns the entity models: all node models except sources. */
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

/** The model of the graph of foreign relations, from which the importer, the constraints and the schema are derived. */
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
  fullText: [
    ...[...nameIndexes, wordsOfTexts].map((index) => ({ ...index, nodes: entities })),
    { ...wordsOfSources, nodes: [source] },
  ],
};
