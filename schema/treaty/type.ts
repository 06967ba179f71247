import './changes.ts';
import './examples.ts';
import { NAMED } from '../shared/sorts.ts';
import { treatySort } from './sort.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { partyFilter } from '../organization/filter.ts';
import { treatyFilter, treatyLinkFilter } from './filter.ts';
import { linkDate, nodeDate } from '../shared/groups.ts';
import { treatyGroups } from './groups.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';
import { partyTo, treaty } from './model.ts';
import { Organization, Parties } from '../organization/type.ts';
import { PartyRole, ROLES } from './role.ts';
import { ACTS, OBLIGATIONS } from './bonds.ts';

builder.objectFields(Parties.edge, (t) => ({
  role: t.property(partyTo, 'role', {
    description: 'The role, as worded by the source: `belligerent`, `acceded`, `signatory`.',
  }),
  partyRole: t.property(partyTo, 'partyRole', {
    type: PartyRole,
    description:
      'Whether the party to a treaty is bound or has only signed. Null for members and participants.',
  }),
  signedOn: t.property(partyTo, 'signedOn', { description: 'When it signed, of a treaty.' }),
  obligations: t.properties(partyTo, ['obligations'], OBLIGATIONS),
  acts: t.properties(partyTo, ['acts'], ACTS),
}));

/** The type of treaties. */
export const Treaty = builder.nodeObject(treaty, {
  description: 'A treaty, agreement, joint declaration or other act of states.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.property(treaty, 'key', {
      nullable: false,
      description: 'Its key, for `treaty(slug:)`.',
    }),
    treatyKind: t.property(treaty, 'treatyKind', {
      description:
        'What sort of treaty it is: alliance, peace-treaty, unequal-treaty, commerce-treaty … All are listed by `treaties { groups(by: KIND) { key count } }`.',
    }),
    signedOn: t.property(treaty, 'signedOn', {
      description:
        'When it was signed or adopted. Null if not known, or if only the dates of individual parties are known (see `parties`).',
    }),
    inForceOn: t.property(treaty, 'inForceOn', {
      description: 'When it entered into force; null where that is not known or it never did.',
    }),
    endedOn: t.property(treaty, 'endedOn', {
      description: 'When it ended; `..` where it is still in force, null where that is not known.',
    }),
    signedAt: t.property(treaty, 'signedAt', { description: 'Where it was signed.' }),
    isMultilateral: t.property(treaty, 'isMultilateral', {
      nullable: false,
      description: 'Whether it has more than two parties.',
    }),
    hasUnlistedParties: t.property(treaty, 'hasUnlistedParties', {
      description: 'Whether there are parties that are not listed in `parties`. Null if not known.',
    }),
    parties: t.relatedConnection(Parties, {
      steps: [{ links: [partyTo], direction: 'IN', to: [country, organization] }],
      sort: NAMED,
      filter: partyFilter,
      standings: ROLES,
      description:
        'The parties that are or were bound, sorted by name, each with its own dates. Use `roles` to get those that only signed. If `hasUnlistedParties` is true, the list is incomplete.',
    }),
  }),
});

/** Treaties as a connection. */
export const Treaties = builder.nodeConnection('Treaty', {
  description: 'Treaties, page by page.',
  node: Treaty,
  groups: treatyGroups,
  series: nodeDate('signedOn'),
});

const PartyTreaties = builder.factConnection('PartyTreaties', {
  description: 'The treaties of a country or organization, page by page.',
  node: Treaty,
  nodeDescription: 'The treaty.',
  interfaces: [Fact],
  fields: (t) => ({
    signedOn: t.property(partyTo, 'signedOn', { description: 'When this party signed.' }),
    role: t.property(partyTo, 'role', {
      description: 'The role, as worded by the source: party, acceded, signatory.',
    }),
    partyRole: t.property(partyTo, 'partyRole', {
      type: PartyRole,
      description:
        'Whether the party is bound or has only signed. Null if no source states its role; it then counts as bound.',
    }),
    obligations: t.properties(partyTo, ['obligations'], OBLIGATIONS),
    acts: t.properties(partyTo, ['acts'], ACTS),
  }),
  groups: treatyGroups,
  series: linkDate('signedOn'),
});

builder.objectField(Country, 'treaties', (t) =>
  t.relatedConnection(PartyTreaties, {
    steps: [{ links: [partyTo], direction: 'OUT', to: [treaty] }],
    sort: treatySort,
    filter: treatyLinkFilter,
    standings: ROLES,
    description:
      'The treaties that bind or bound it, sorted by date of signature. Use `roles` to get those that it only signed.',
  }),
);

builder.objectField(Organization, 'treaties', (t) =>
  t.relatedConnection(PartyTreaties, {
    steps: [{ links: [partyTo], direction: 'OUT', to: [treaty] }],
    sort: treatySort,
    filter: treatyLinkFilter,
    standings: ROLES,
    description:
      'The treaties that bind or bound it, sorted by date of signature. Use `roles` to get those that it only signed.',
  }),
);

builder.queryFields((t) => ({
  treaty: t.nodeBySlug(treaty, {
    type: Treaty,
    acceptsTemporalArgs: true,
    description: 'One treaty by its slug, such as "treaty-of-shimoda".',
  }),
  treaties: t.nodesConnection(Treaties, {
    model: treaty,
    sort: treatySort,
    filter: treatyFilter,
    acceptsTemporalArgs: true,
    span: { start: 'inForceOn', end: 'endedOn', notBefore: 'signedOn' },
    description: 'All treaties, by when they were signed.',
  }),
}));
