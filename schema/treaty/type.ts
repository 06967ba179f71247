import { seriesBy } from '../../src/dates/plugin/series.ts';
import { existedIn } from '../../src/claims/plugin/node-span.ts';
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
    description:
      'The role, as worded by the source, such as `belligerent`, `acceded` or `signatory`.',
  }),
  partyRole: t.property(partyTo, 'partyRole', {
    type: PartyRole,
    description:
      'Whether the party to a treaty is bound or has only signed. Null for members and participants.',
  }),
  signedOn: t.property(partyTo, 'signedOn', {
    description: 'The date on which the party signed the treaty.',
  }),
  obligations: t.properties(partyTo, ['obligations'], OBLIGATIONS),
  acts: t.properties(partyTo, ['acts'], ACTS),
}));

/** The treaty type. */
const Treaty = builder.nodeObject(treaty, {
  description: 'A treaty, agreement, joint declaration or similar act of states.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.property(treaty, 'key', {
      nullable: false,
      description: 'The slug, for `treaty(slug:)`.',
    }),
    treatyKind: t.property(treaty, 'treatyKind', {
      description:
        'The kind of treaty, such as alliance, peace-treaty, unequal-treaty or commerce-treaty. To list all kinds, use `treaties { groups(by: KIND) { key count } }`.',
    }),
    signedOn: t.property(treaty, 'signedOn', {
      description:
        'The date on which the treaty was signed or adopted. Null if not known, or if only the dates of individual parties are known (see `parties`).',
    }),
    inForceOn: t.property(treaty, 'inForceOn', {
      description:
        'The date of entry into force. Null if it is not known or the treaty never entered into force.',
    }),
    endedOn: t.property(treaty, 'endedOn', {
      description: 'The end date. `..` if the treaty is still in force, null if not known.',
    }),
    signedAt: t.property(treaty, 'signedAt', { description: 'The place of signature.' }),
    isMultilateral: t.property(treaty, 'isMultilateral', {
      nullable: false,
      description: 'Whether the treaty has more than two parties.',
    }),
    hasUnlistedParties: t.property(treaty, 'hasUnlistedParties', {
      description: 'Whether there are parties that are not listed in `parties`. Null if not known.',
    }),
    parties: t.relatedConnection(Parties, {
      steps: [{ links: [partyTo], direction: 'IN', to: [country, organization] }],
      sort: NAMED,
      filter: partyFilter,
      choice: ROLES,
      description:
        'The parties that are or were bound, sorted by name, each with its own dates. Use `roles` to get those that only signed. If `hasUnlistedParties` is true, the list is incomplete.',
    }),
  }),
});

/** The connection of treaties. */
export const Treaties = builder.nodeConnection('Treaty', {
  description: 'A connection of treaties.',
  node: Treaty,
  groups: treatyGroups,
  totals: seriesBy(nodeDate('signedOn')),
});

const PartyTreaties = builder.relationshipConnection('PartyTreaties', {
  description: 'A connection of the treaties of a country or organization.',
  node: Treaty,
  nodeDescription: 'The treaty.',
  interfaces: [Fact],
  fields: (t) => ({
    signedOn: t.property(partyTo, 'signedOn', {
      description: 'The date on which this party signed.',
    }),
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
  totals: seriesBy(linkDate('signedOn')),
});

builder.objectField(Country, 'treaties', (t) =>
  t.relatedConnection(PartyTreaties, {
    steps: [{ links: [partyTo], direction: 'OUT', to: [treaty] }],
    sort: treatySort,
    filter: treatyLinkFilter,
    choice: ROLES,
    description:
      'The treaties that bind or bound it, sorted by date of signature. Use `roles` to get those that it only signed.',
  }),
);

builder.objectField(Organization, 'treaties', (t) =>
  t.relatedConnection(PartyTreaties, {
    steps: [{ links: [partyTo], direction: 'OUT', to: [treaty] }],
    sort: treatySort,
    filter: treatyLinkFilter,
    choice: ROLES,
    description:
      'The treaties that bind or bound it, sorted by date of signature. Use `roles` to get those that it only signed.',
  }),
);

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
    conditions: existedIn({ start: 'inForceOn', end: 'endedOn', notBefore: 'signedOn' }),
    description: 'All treaties, sorted by date of signature.',
  }),
}));
