import { disputeSort, NAMED } from './sorts.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { DisputeStatus } from './dispute-status.ts';
import { entityInterfaces } from './entity.ts';
import { Fact } from './fact.ts';
import { disputeFilter, disputeLinkFilter, partyFilter } from './filters.ts';
import { disputeGroups, nodeDate } from './groups.ts';
import { country } from './model/country.ts';
import { dispute, disputes, over } from './model/dispute.ts';
import { place } from './model/place.ts';
import { Parties } from './organization.ts';
import { Place } from './place.ts';

const Dispute = builder.nodeObject(dispute, {
  description: 'A dispute between countries over places, names or rights.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.column(dispute, 'key', {
      nullable: false,
      description: 'Its key, for `dispute(slug:)`.',
    }),
    subject: t.column(dispute, 'subject', {
      description:
        'The subject of the dispute: territory, boundary, maritime, river, resource, sovereignty-status, navigation or other. Null if it is not classified.',
    }),
    status: t.column(dispute, 'status', {
      type: DisputeStatus,
      nullable: false,
      description: 'How it stands.',
    }),
    statusNote: t.column(dispute, 'statusNote', { description: 'More about how it stands.' }),
    startedOn: t.column(dispute, 'startedOn', { description: 'When it began.' }),
    endedOn: t.column(dispute, 'endedOn', {
      description: 'When it ended; `..` where it goes on, null where that is not known.',
    }),
    parties: t.relatedConnection(Parties, {
      steps: [{ links: [disputes], direction: 'IN', to: [country] }],
      sort: NAMED,
      filter: partyFilter,
      description: 'Its parties, by name.',
    }),
    places: t.relatedNodes({
      type: Place,
      steps: [{ links: [over], direction: 'OUT', to: [place] }],
      description: 'The disputed places.',
    }),
  }),
});

/** Disputes as a connection. */
export const Disputes = builder.nodeConnection('Dispute', {
  description: 'Disputes, page by page.',
  node: Dispute,
  groups: disputeGroups,
  series: nodeDate('startedOn'),
});

const CountryDisputes = builder.factConnection('CountryDisputes', {
  description: 'The disputes of a country, page by page.',
  node: Dispute,
  nodeDescription: 'The dispute.',
  interfaces: [Fact],
  fields: (t) => ({
    role: t.column(disputes, 'role', { description: 'In what role it is a party.' }),
  }),
  groups: disputeGroups,
  series: nodeDate('startedOn'),
});

builder.objectField(Country, 'disputes', (t) =>
  t.relatedConnection(CountryDisputes, {
    steps: [{ links: [disputes], direction: 'OUT', to: [dispute] }],
    sort: disputeSort,
    filter: disputeLinkFilter,
    description: 'The disputes that it is or was a party to, by when they began.',
  }),
);

builder.objectField(Place, 'disputes', (t) =>
  t.relatedNodes({
    type: Dispute,
    steps: [{ links: [over], direction: 'IN', to: [dispute] }],
    description: 'The disputes over this place.',
  }),
);

builder.queryFields((t) => ({
  dispute: t.nodeBySlug(dispute, {
    type: Dispute,
    isScoped: true,
    description: 'One dispute by its slug, such as "southern-kurils".',
  }),
  disputes: t.nodesConnection(Disputes, {
    model: dispute,
    sort: disputeSort,
    filter: disputeFilter,
    isScoped: true,
    span: { start: 'startedOn', end: 'endedOn' },
    description: 'All disputes, by when they began.',
  }),
}));
