import type { DetailedFact } from './fact-query.ts';

/** The kind of a fact. */
export type LinkKind = DetailedFact['link'];

/** The kinds of facts, in the order in which a page shows them. */
export const LINK_KINDS: readonly LinkKind[] = [
  'PARTY_TO',
  'HAS_RELATIONS_WITH',
  'SUCCEEDED_BY',
  'DISPUTES',
  'OVER',
  'CLAIMS',
  'ADMINISTERS',
  'TOOK_PART_IN',
  'LED_TO',
  'ENDED_BY',
  'REPLACED_BY',
  'AMENDS',
  'CONCERNS',
  'PART_OF',
  'MEMBER_OF',
  'BORDERS',
  'ABOUT',
  'ASKED_IN',
  'MENTIONS',
];
