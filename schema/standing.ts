import { builder } from './builder.ts';
import type { MembershipStatus as MembershipStatusName } from './model/organization.ts';

/** How a country or organization stands to an organization. */
export const MembershipStatus = builder.enumType('MembershipStatus', {
  description:
    'How a country or organization stands to an organization. `status` has the word that the source uses.',
  values: {
    MEMBER: {
      description:
        'A member, with or without a permanent seat, of the region or from outside it; a party to its treaty.',
    },
    ASSOCIATE: {
      description: 'An associate or de facto member, a correspondent, a subscriber.',
    },
    OBSERVER: { description: 'An observer.' },
    PARTNER: { description: 'A partner, dialogue partner, cooperating state or participant.' },
    CANDIDATE: { description: 'A candidate, or a member whose admission is pending.' },
    SIGNATORY: {
      description: 'It has signed the treaty of the organization, but is not a member.',
    },
    CONTRIBUTOR: { description: 'It sends troops, police, observers or staff to a mission.' },
    SUSPENDED: {
      description: 'It is suspended: this stands beside the membership, which goes on.',
    },
  } satisfies Record<MembershipStatusName, { readonly description: string }>,
});

/** How a country or organization stands to a treaty. */
export const PartyRole = builder.enumType('PartyRole', {
  description: 'How a country or organization stands to a treaty.',
  values: {
    BOUND: { description: 'The treaty binds it, or did: it is a party, or has acceded.' },
    SIGNATORY: {
      description: 'It has signed or ratified it, and nothing shows that the treaty ever bound it.',
    },
  },
});

/** The argument by which clients ask for memberships of other statuses than MEMBER. */
export const STATUSES = {
  argument: 'statuses',
  type: MembershipStatus,
  description:
    'Only memberships of these statuses. Default: [MEMBER], unless `filter` asks for a status. `links` shows all.',
};

/** The argument by which clients ask for signatories beside those who are bound. */
export const ROLES = {
  argument: 'roles',
  type: PartyRole,
  description:
    'Only parties in these roles. Default: [BOUND], unless `filter` asks for a role. `links` shows all.',
};
