import { borders, succeededBy } from '../../schema/country/model.ts';
import { about, askedIn } from '../../schema/poll/model.ts';
import {
  amends,
  concerns,
  endedBy,
  ledTo,
  partOf,
  replacedBy,
} from '../../schema/dispute/course.ts';
import { hasRelationsWith, memberOf } from '../../schema/organization/model.ts';
import { partyTo } from '../../schema/treaty/model.ts';
import { disputes } from '../../schema/dispute/model.ts';
import { tookPartIn } from '../../schema/event/model.ts';
import { administers, claims } from '../../schema/place/model.ts';
import type { ClaimRules } from '../../src/claims/claim.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';

/** The rules for resolving claims about a relationship. */
export function claimRulesOf(link: RelationshipModel): Rules {
  return RULES.get(link) ?? { form: 'spells' };
}

/** Whether a relationship of this type holds only while both its ends exist. */
export function needsLivingEnds(link: RelationshipModel): boolean {
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

const RULES: ReadonlyMap<RelationshipModel, Rules> = new Map<RelationshipModel, Rules>([
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
