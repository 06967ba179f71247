import { seriesBy } from '../../src/dates/plugin/series.ts';
import { existedIn, nodeInForce } from '../../src/claims/plugin/node-span.ts';
import { FACT_IN_FORCE } from '../../src/claims/plugin/validity.ts';
import { durationField } from '../../src/dates/plugin/duration-type.ts';
import './changes.ts';
import './examples.ts';
import { treatySort } from './sort.ts';
import { builder, slugField } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { answerField, Dyad, sharedBy } from '../dyad/type.ts';
import { addPairCount, addPairQuestion } from '../dyad/pair-questions.ts';
import { areAllied } from './are-allied.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { partyFilter } from '../organization/filter.ts';
import { partySort } from '../organization/sort.ts';
import { treatyFilter, treatyLinkFilter } from './filter.ts';
import { linkDate, nodeDate } from '../shared/groups.ts';
import { treatyGroups } from './groups.ts';
import {
  partyTreatyMeasures,
  SIGNATURE_TO_FORCE,
  TIME_IN_FORCE,
  treatyMeasures,
} from './measures.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';
import { partyTo, treaty } from './model.ts';
import { Organization, Parties } from '../organization/type.ts';
import { partyFields } from './party-fields.ts';
import { ROLES } from './role.ts';

builder.objectFields(Parties.edge, partyFields);

/** The dates between which a treaty is in force. */
const IN_FORCE = { ...TIME_IN_FORCE, notBefore: 'signedOn' } as const;

/** The treaty type. */
const Treaty = builder.nodeObject(treaty, {
  description: 'A treaty, agreement, joint declaration or similar act of states.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: slugField(t, treaty),
    treatyKind: t.property('treatyKind', {
      description:
        'The kind of treaty, such as alliance, peace-treaty, unequal-treaty or commerce-treaty. To list all kinds, use `treaties { groups(by: KIND) { key count } }`.',
    }),
    signedOn: t.property('signedOn', {
      description:
        'The date on which the treaty was signed or adopted. Null if unknown, or if only the dates of individual parties are known (see `parties`).',
    }),
    inForceOn: t.property('inForceOn', {
      description:
        'The date of entry into force. Null if the date is unknown or the treaty never entered into force.',
    }),
    endedOn: t.property('endedOn', {
      description: 'The end date. `..` if the treaty is still in force, null if unknown.',
    }),
    signatureToForce: durationField(t, treaty, {
      ...SIGNATURE_TO_FORCE,
      description:
        'The days from signature to entry into force. Negative if the treaty was applied before it was signed. Null if a date is unknown.',
    }),
    timeInForce: durationField(t, treaty, {
      ...TIME_IN_FORCE,
      description:
        'The days from entry into force to the end. Null if a date is unknown. If the treaty is still in force, `latest` is null, and `earliest` counts to today.',
    }),
    signedAt: t.property('signedAt', { description: 'The place of signature.' }),
    isMultilateral: t.property('isMultilateral', {
      nullable: false,
      description: 'Whether the treaty has more than two parties.',
    }),
    hasUnlistedParties: t.property('hasUnlistedParties', {
      description: 'Whether there are parties that are not listed in `parties`. Null if unknown.',
    }),
    parties: t.relatedConnection(Parties, {
      steps: [{ links: [partyTo], direction: 'IN', to: [country, organization] }],
      sort: partySort,
      filter: partyFilter,
      choice: ROLES,
      description:
        'The parties that are or were bound, sorted by name, each with its own dates. Use `roles` to get signatories. If `hasUnlistedParties` is true, the list is incomplete.',
    }),
  }),
});

/** The connection of treaties. */
export const Treaties = builder.nodeConnection('Treaty', {
  description: 'A connection of treaties.',
  node: Treaty,
  groups: treatyGroups,
  measures: treatyMeasures,
  totals: seriesBy(nodeDate('signedOn'), nodeInForce(IN_FORCE)),
});

const PartyTreaties = builder.relationshipConnection('PartyTreaties', {
  description: 'A connection of the treaties of a country or organization.',
  node: Treaty,
  nodeDescription: 'The treaty.',
  interfaces: [Fact],
  fields: partyFields,
  groups: treatyGroups,
  measures: partyTreatyMeasures,
  totals: seriesBy(linkDate('signedOn'), FACT_IN_FORCE),
});

for (const type of [Country, Organization]) {
  builder.objectField(type, 'treaties', (t) =>
    t.relatedConnection(PartyTreaties, {
      steps: [{ links: [partyTo], direction: 'OUT', to: [treaty] }],
      sort: treatySort,
      filter: treatyLinkFilter,
      choice: ROLES,
      description:
        'The treaties that bind or bound the party, sorted by date of signature. Use `roles` to get treaties that it only signed.',
    }),
  );
}

addPairQuestion({ column: 'alliance', question: areAllied });

addPairCount({
  column: 'treaties',
  description:
    'The number of treaties that bound or may have bound both countries at some time in the year.',
  link: partyTo,
  to: treaty,
});

builder.objectFields(Dyad, (t) => ({
  areAllied: answerField(
    t,
    areAllied,
    'Whether a treaty of alliance bound both countries at the same time.',
  ),
  treaties: t.nodesConnection(Treaties, {
    model: treaty,
    sort: treatySort,
    filter: treatyFilter,
    match: sharedBy(partyTo, treaty),
    inheritsScope: true,
    description: 'The treaties that bind or bound both countries, sorted by date of signature.',
  }),
}));

builder.queryFields((t) => ({
  treaty: t.nodeBySlug(treaty, {
    type: Treaty,
    inheritsScope: true,
    description: 'Finds a treaty by its slug, such as "treaty-of-shimoda".',
  }),
  treaties: t.nodesConnection(Treaties, {
    model: treaty,
    sort: treatySort,
    filter: treatyFilter,
    inheritsScope: true,
    conditions: existedIn(IN_FORCE),
    description: 'All treaties, sorted by date of signature.',
  }),
}));
