import { chooseStanding } from '../../src/claims/plugin/standing-choice.ts';
import { builder } from '../shared/builder.ts';

/** The enum type of the roles of parties to a treaty. */
export const PartyRole = builder.enumType('PartyRole', {
  description: 'The role of a party to a treaty.',
  values: {
    BOUND: {
      description: 'The treaty binds or bound the party. This includes parties that acceded.',
    },
    SIGNATORY: {
      description:
        'The party signed or ratified the treaty, but no source shows that the treaty ever bound it.',
    },
  },
});

/** The argument that selects the parties to a treaty by role. */
export const ROLES = chooseStanding({
  argument: 'roles',
  type: PartyRole,
  description:
    'Only parties in these roles. Default: [BOUND], or all roles if `filter` has a condition on the role. `links` always includes all.',
});
