import { chooseStanding } from '../../src/claims/plugin/standing-choice.ts';
import { builder } from '../shared/builder.ts';
import type { MembershipStatus as MembershipStatusName } from './model.ts';

/** The enum type of membership statuses. */
export const MembershipStatus = builder.enumType('MembershipStatus', {
  description: 'The category of a membership. The field `status` has the wording of the source.',
  values: {
    MEMBER: {
      description:
        'A member, permanent or non-permanent, regional or nonregional, or a party to the treaty of the organization.',
    },
    ASSOCIATE: {
      description: 'An associate or de facto member, a correspondent or a subscriber.',
    },
    OBSERVER: { description: 'An observer.' },
    PARTNER: { description: 'A partner, dialogue partner, cooperating state or participant.' },
    CANDIDATE: { description: 'A candidate, or a member whose admission is pending.' },
    SIGNATORY: {
      description: 'A signatory of the treaty of the organization that is not a member.',
    },
    CONTRIBUTOR: {
      description: 'A contributor of troops, police, observers or staff to a mission.',
    },
    SUSPENDED: {
      description: 'A suspended member. The membership itself continues as a separate fact.',
    },
  } satisfies Record<MembershipStatusName, { readonly description: string }>,
});

/** The argument that selects memberships by status. */
export const STATUSES = chooseStanding({
  argument: 'statuses',
  type: MembershipStatus,
  description:
    'Only memberships with these statuses. Default: [MEMBER], or all statuses if `filter` has a condition on the status. `links` always includes all.',
});
