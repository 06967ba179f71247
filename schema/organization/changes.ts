import { all } from '../../src/graph/cypher/condition.ts';
import { cypher } from '../../src/graph/cypher/cypher.ts';
import { isOwnFrom, usualConditions } from '../../src/claims/plugin/standing.ts';
import { country } from '../country/model.ts';
import { addChanges, ENDED, STARTED } from '../shared/changes.ts';
import { hasRelationsWith, memberOf, organization } from './model.ts';
import { describeStatus } from './wording.ts';

addChanges(
  { link: hasRelationsWith, direction: 'BOTH', to: [country, organization] },
  {
    RELATIONS_OPENED: {
      description: 'Diplomatic relations were opened.',
      date: STARTED,
      conditions: [isOwnFrom('l', 'startEarliest')],
      format: (who, what) => `${who} and ${what} opened diplomatic relations`,
    },
    RELATIONS_ENDED: {
      description: 'Diplomatic relations ended.',
      date: ENDED,
      conditions: [isOwnFrom('l', 'endEarliest')],
      format: (who, what) => `diplomatic relations between ${who} and ${what} ended`,
    },
  },
);

const isMember = usualConditions([memberOf], 'l');
const isNoMember = [cypher`NOT ${all(isMember)}`];

/** A condition that is true if an earlier period with the same status overlaps or adjoins the start of the period. */
const beganBefore = cypher`o.membershipStatus = l.membershipStatus AND o.startEarliest < l.startEarliest AND o.endLatest >= l.startEarliest - duration('P1D')`;
/** A condition that is true if a later period with the same status overlaps or adjoins the end of the period. */
const endsAfter = cypher`o.membershipStatus = l.membershipStatus AND o.endLatest > l.endLatest AND o.startEarliest <= l.endLatest + duration('P1D')`;

const SUSPENDED = 'suspended';

addChanges(
  { link: memberOf, direction: 'OUT', to: [organization], detail: 'status' },
  {
    JOINED: {
      description: 'A country or organization joined an organization as a member.',
      date: STARTED,
      conditions: isMember,
      unless: beganBefore,
      format: (who, what) => `${who} joined ${what}`,
    },
    LEFT: {
      description: 'A member left an organization.',
      date: ENDED,
      conditions: isMember,
      unless: endsAfter,
      format: (who, what) => `${who} left ${what}`,
    },
    STATUS_BEGAN: {
      description:
        'A country or organization became an observer, partner or candidate of an organization, or was suspended from it.',
      date: STARTED,
      conditions: isNoMember,
      unless: beganBefore,
      format: (who, what, status) =>
        status === SUSPENDED
          ? `${who} was suspended from ${what}`
          : `${who} became ${describeStatus(status ?? '')} ${what}`,
    },
    STATUS_ENDED: {
      description: 'A status other than that of a member ended, or a suspension was lifted.',
      date: ENDED,
      conditions: isNoMember,
      unless: endsAfter,
      format: (who, what, status) =>
        status === SUSPENDED
          ? `the suspension of ${who} from ${what} ended`
          : `${who} ceased to be ${describeStatus(status ?? '')} ${what}`,
    },
  },
);
