import { borders, succeededBy } from '../schema/model/country.ts';
import { about, askedIn } from '../schema/model/poll.ts';
import { amends, concerns, endedBy, ledTo, partOf, replacedBy } from '../schema/model/course.ts';
import { hasRelationsWith, memberOf } from '../schema/model/organization.ts';
import { partyTo } from '../schema/model/treaty.ts';
import { tookPartIn } from '../schema/model/event.ts';
import type { ClaimRules } from '../src/claims/claim.ts';
import type { LinkModel } from '../src/model/link-model.ts';

/** How claims about a kind of link are settled. */
export function claimRulesOf(link: LinkModel): Rules {
  return RULES.get(link) ?? { form: 'spells' };
}

type Rules = Omit<ClaimRules, 'kind' | 'from' | 'to'>;

const MOMENTS = { form: 'moments' } as const;

const RULES: ReadonlyMap<LinkModel, Rules> = new Map<LinkModel, Rules>([
  [
    hasRelationsWith,
    {
      form: 'turns',
      // Japan was at war, then occupied: of most relations of the time before nobody dated the break.
      doubtful: { from: '1941-12-08', until: '1952-04-28' },
    },
  ],
  [memberOf, { form: 'spells', keepsApart: { property: 'status', value: 'member' } }],
  [partyTo, { form: 'spells', keepsApart: { property: 'role', value: 'signatory' } }],
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
