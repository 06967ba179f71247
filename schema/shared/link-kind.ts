import { builder } from './builder.ts';

const LINK_KINDS = {
  HAS_RELATIONS_WITH: {
    description: 'Two countries, or a country and an organization, have diplomatic relations.',
  },
  BORDERS: { description: 'Two countries share a border.' },
  SUCCEEDED_BY: { description: 'A country was succeeded by another, in whole or in part.' },
  MEMBER_OF: {
    description: 'A country or organization has a membership status in an organization.',
  },
  PARTY_TO: { description: 'A country or organization is bound by a treaty, or has signed it.' },
  TOOK_PART_IN: { description: 'A country or organization took part in an event.' },
  DISPUTES: { description: 'A country is a party to a dispute.' },
  OVER: { description: 'A dispute is about a place.' },
  CLAIMS: { description: 'A country claims a place.' },
  ADMINISTERS: { description: 'A country administers a place.' },
  ASKED_IN: { description: 'The public of a country was asked in a poll.' },
  ABOUT: { description: 'A poll is about a country.' },
  MENTIONS: { description: 'A statement mentions an entity.' },
  LED_TO: {
    description: 'The first is commonly named as a cause of, or reason for, the second.',
  },
  PART_OF: { description: 'An event is part of another.' },
  REPLACED_BY: { description: 'A treaty was revised, renewed or superseded by another.' },
  ENDED_BY: { description: 'A treaty or dispute was ended by a treaty or an event.' },
  AMENDS: { description: 'A treaty amends or supplements an earlier one.' },
  CONCERNS: { description: 'An event or a treaty is about a dispute.' },
};

/** The kinds of links: their relationship types in the graph. */
export const LinkKind = builder.enumType('LinkKind', {
  description: 'The kinds of links, read from sender to receiver.',
  values: LINK_KINDS,
});

/** Whether a text names a kind of link. */
export function isLinkKind(text: string): text is keyof typeof LINK_KINDS {
  return Object.hasOwn(LINK_KINDS, text);
}
