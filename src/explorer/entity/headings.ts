import type { LinkKind } from '../facts/link-kinds.ts';
import type { ShownEntity } from './entity-fields.ts';

/** The kind of an entity. */
export type EntityKind = ShownEntity['kind'];

/** Returns the heading for a kind of facts. For PARTY_TO, this is "Parties" for a treaty and "Treaties" for others. */
export function headingOf(link: LinkKind, entity: EntityKind): string {
  return SPECIAL[entity]?.[link] ?? GENERAL[link];
}

const GENERAL: Readonly<Record<LinkKind, string>> = {
  SUCCEEDED_BY: 'Predecessors and successors',
  PARTY_TO: 'Treaties',
  HAS_RELATIONS_WITH: 'Diplomatic relations',
  DISPUTES: 'Disputes',
  OVER: 'Disputed places',
  CLAIMS: 'Claims to places',
  ADMINISTERS: 'Administered places',
  TOOK_PART_IN: 'Events',
  LED_TO: 'Causes and consequences',
  ENDED_BY: 'Endings',
  REPLACED_BY: 'Replacements',
  AMENDS: 'Amendments',
  CONCERNS: 'Treaties and disputes',
  PART_OF: 'Part of',
  MEMBER_OF: 'Memberships',
  BORDERS: 'Borders',
  ABOUT: 'Polls about it',
  ASKED_IN: 'Polls taken there',
  MENTIONS: 'Statements that mention it',
};

const SPECIAL: Readonly<Partial<Record<EntityKind, Readonly<Partial<Record<LinkKind, string>>>>>> =
  {
    TREATY: { PARTY_TO: 'Parties', CONCERNS: 'Disputes that it concerned' },
    EVENT: { TOOK_PART_IN: 'Participants', PART_OF: 'Parts of events', ENDED_BY: 'What it ended' },
    DISPUTE: { DISPUTES: 'Parties', CONCERNS: 'Treaties that concerned it' },
    PLACE: { OVER: 'Disputes over it', CLAIMS: 'Claimants', ADMINISTERS: 'Administered by' },
    ORGANIZATION: { MEMBER_OF: 'Members' },
    POLL: { ABOUT: 'Subject', ASKED_IN: 'Countries asked' },
    STATEMENT: { MENTIONS: 'What it mentions' },
  };
