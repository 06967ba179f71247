import { seriesBy } from '../../src/dates/plugin/series.ts';
import { FACT_MEASURES } from '../../src/claims/plugin/measures.ts';
import { existedIn, nodeInForce } from '../../src/claims/plugin/node-span.ts';
import { FACT_IN_FORCE } from '../../src/claims/plugin/validity.ts';
import { durationField } from '../../src/dates/plugin/duration-type.ts';
import './changes.ts';
import './examples.ts';
import { disputeSort } from './sort.ts';
import { builder, slugField } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { DisputeStatus } from './status.ts';
import { addPairCount } from '../dyad/pair-questions.ts';
import { Dyad, sharedBy } from '../dyad/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { partyFilter } from '../organization/filter.ts';
import { partySort } from '../organization/sort.ts';
import { disputeFilter, disputeLinkFilter } from './filter.ts';
import { nodeDate } from '../shared/groups.ts';
import { disputeGroups } from './groups.ts';
import { DISPUTE_DATES, disputeMeasures } from './measures.ts';
import { country } from '../country/model.ts';
import { dispute, disputes, over } from './model.ts';
import { place } from '../place/model.ts';
import { Parties } from '../organization/type.ts';
import { Place } from '../place/type.ts';

const Dispute = builder.nodeObject(dispute, {
  description: 'A dispute between countries over places, names or rights.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: slugField(t, dispute),
    subject: t.property('subject', {
      description:
        'The subject of the dispute: territory, boundary, maritime, river, resource, sovereignty-status, navigation or other. Null if it is not classified.',
    }),
    status: t.property('status', {
      type: DisputeStatus,
      nullable: false,
      description: 'The status of the dispute.',
    }),
    statusNote: t.property('statusNote', {
      description: 'A note on the status. Null if there is none.',
    }),
    startedOn: t.property('startedOn', { description: 'The start date.' }),
    endedOn: t.property('endedOn', {
      description: 'The end date. `..` if it continues, null if unknown.',
    }),
    duration: durationField(t, dispute, {
      ...DISPUTE_DATES,
      description:
        'The days from the start to the end. Null if a date is unknown. If the dispute continues, `latest` is null, and `earliest` counts to today.',
    }),
    parties: t.relatedConnection(Parties, {
      steps: [{ links: [disputes], direction: 'IN', to: [country] }],
      sort: partySort,
      filter: partyFilter,
      description: 'The parties to the dispute, sorted by name.',
    }),
    places: t.relatedNodes({
      type: Place,
      steps: [{ links: [over], direction: 'OUT', to: [place] }],
      description: 'The disputed places.',
    }),
  }),
});

/** The connection of disputes. */
export const Disputes = builder.nodeConnection('Dispute', {
  description: 'A connection of disputes.',
  node: Dispute,
  groups: disputeGroups,
  measures: disputeMeasures,
  totals: seriesBy(nodeDate('startedOn'), nodeInForce(DISPUTE_DATES)),
});

const CountryDisputes = builder.relationshipConnection('CountryDisputes', {
  model: disputes,
  description: 'A connection of the disputes of a country.',
  node: Dispute,
  nodeDescription: 'The dispute.',
  interfaces: [Fact],
  fields: (t) => ({
    role: t.property('role', { description: 'The role of the party.' }),
  }),
  groups: disputeGroups,
  measures: FACT_MEASURES,
  totals: seriesBy(nodeDate('startedOn'), FACT_IN_FORCE),
});

builder.objectField(Country, 'disputes', (t) =>
  t.relatedConnection(CountryDisputes, {
    steps: [{ links: [disputes], direction: 'OUT', to: [dispute] }],
    sort: disputeSort,
    filter: disputeLinkFilter,
    description: 'The disputes to which the country is or was a party, sorted by start date.',
  }),
);

builder.objectField(Place, 'disputes', (t) =>
  t.relatedNodes({
    type: Dispute,
    steps: [{ links: [over], direction: 'IN', to: [dispute] }],
    description: 'The disputes over this place.',
  }),
);

addPairCount({
  column: 'disputes',
  description:
    'The number of disputes to which both countries were or may have been parties at some time in the year.',
  link: disputes,
  to: dispute,
});

builder.objectField(Dyad, 'disputes', (t) =>
  t.nodesConnection(Disputes, {
    model: dispute,
    sort: disputeSort,
    filter: disputeFilter,
    match: sharedBy(disputes, dispute),
    inheritsScope: true,
    description: 'The disputes to which both countries are or were parties, sorted by start date.',
  }),
);

builder.queryFields((t) => ({
  dispute: t.nodeBySlug(dispute, {
    type: Dispute,
    inheritsScope: true,
    description: 'Finds a dispute by its slug, such as "southern-kurils".',
  }),
  disputes: t.nodesConnection(Disputes, {
    model: dispute,
    sort: disputeSort,
    filter: disputeFilter,
    inheritsScope: true,
    conditions: existedIn({ start: 'startedOn', end: 'endedOn' }),
    description: 'All disputes, sorted by start date.',
  }),
}));
