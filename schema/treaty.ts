import { treatySort, NAMED } from './sorts.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { entityInterfaces } from './entity.ts';
import { Fact } from './fact.ts';
import { partyFilter, treatyFilter, treatyLinkFilter } from './filters.ts';
import { linkDate, nodeDate, treatyGroups } from './groups.ts';
import { country } from './model/country.ts';
import { organization } from './model/organization.ts';
import { partyTo, treaty } from './model/treaty.ts';
import { Organization, Parties } from './organization.ts';
import { PartyRole, ROLES } from './standing.ts';
import { ACTS, OBLIGATIONS } from './treaty-bonds.ts';

/** The type of treaties. */
export const Treaty = builder.nodeObject(treaty, {
  description: 'A treaty, agreement, joint declaration or other act of states.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.column(treaty, 'key', {
      nullable: false,
      description: 'Its key, for `treaty(slug:)`.',
    }),
    treatyKind: t.column(treaty, 'treatyKind', {
      description:
        'What sort of treaty it is: alliance, peace-treaty, unequal-treaty, commerce-treaty … All are listed by `treaties { groups(by: KIND) { key count } }`.',
    }),
    signedOn: t.column(treaty, 'signedOn', {
      description:
        'When it was signed or adopted. Null if not known, or if only the dates of individual parties are known (see `parties`).',
    }),
    inForceOn: t.column(treaty, 'inForceOn', {
      description: 'When it entered into force; null where that is not known or it never did.',
    }),
    endedOn: t.column(treaty, 'endedOn', {
      description: 'When it ended; `..` where it is still in force, null where that is not known.',
    }),
    signedAt: t.column(treaty, 'signedAt', { description: 'Where it was signed.' }),
    isMultilateral: t.column(treaty, 'isMultilateral', {
      nullable: false,
      description: 'Whether it has more than two parties.',
    }),
    hasUnlistedParties: t.column(treaty, 'hasUnlistedParties', {
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
    signedOn: t.column(partyTo, 'signedOn', { description: 'When this party signed.' }),
    role: t.column(partyTo, 'role', {
      description: 'The role, as worded by the source: party, acceded, signatory.',
    }),
    partyRole: t.column(partyTo, 'partyRole', {
      type: PartyRole,
      description:
        'Whether the party is bound or has only signed. Null if no source states its role; it then counts as bound.',
    }),
    obligations: t.columns(partyTo, ['obligations'], OBLIGATIONS),
    acts: t.columns(partyTo, ['acts'], ACTS),
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
    isScoped: true,
    description: 'One treaty by its slug, such as "treaty-of-shimoda".',
  }),
  treaties: t.nodesConnection(Treaties, {
    model: treaty,
    sort: treatySort,
    filter: treatyFilter,
    isScoped: true,
    span: { start: 'inForceOn', end: 'endedOn', notBefore: 'signedOn' },
    description: 'All treaties, by when they were signed.',
  }),
}));
