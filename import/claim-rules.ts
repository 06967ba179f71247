import { borders, succeededBy } from '../schema/model/country.ts';
import { about, askedIn } from '../schema/model/poll.ts';
import { amends, concerns, endedBy, ledTo, partOf, replacedBy } from '../schema/model/course.ts';
import { hasRelationsWith, memberOf } from '../schema/model/organization.ts';
import { partyTo } from '../schema/model/treaty.ts';
import { disputes } from '../schema/model/dispute.ts';
import { tookPartIn } from '../schema/model/event.ts';
import { administers, claims } from '../schema/model/place.ts';
import type { ClaimRules } from '../src/claims/claim.ts';
import type { LinkModel } from '../src/model/link-model.ts';

/** The rules by which claims about a link are settled. */
export function claimRulesOf(link: LinkModel): Rules {
  return RULES.get(link) ?? { form: 'spells' };
}

/** Whether a link of this type holds only while both its ends exist. */
export function needsLivingEnds(link: LinkModel): boolean {
  return LIVING.includes(link);
}

type Rules = Omit<ClaimRules, 'kind' | 'from' | 'to'>;

const LIVING = [
  hasRelationsWith,
  borders,
  memberOf,
  partyTo,
  tookPartIn,
  disputes,
  claims,
  administers,
];

const MOMENTS = { form: 'moments' } as const;

const RULES: ReadonlyMap<LinkModel, Rules> = new Map<LinkModel, Rules>([
  [hasRelationsWith, { form: 'turns' }],
  [
    memberOf,
    { form: 'spells', keepsApart: { property: 'membershipStatus', beside: ['SUSPENDED'] } },
  ],
  [partyTo, { form: 'spells', keepsApart: { property: 'partyRole' } }],
  [
    borders,
    {
      form: 'spells',
      contested: ['lengthKm'],
      keepsApart: { property: 'borderKind', value: 'land' },
    },
  ],
  [succeededBy, MOMENTS],
  [tookPartIn, MOMENTS],
  [askedIn, MOMENTS],
  [about, MOMENTS],
  [ledTo, MOMENTS],
  [partOf, MOMENTS],
  [replacedBy, MOMENTS],
  [endedBy, MOMENTS],
  [amends, MOMENTS],
  [concerns, MOMENTS],
]);
