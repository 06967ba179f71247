import { builder } from './builder.ts';

const ENTITY_KINDS = {
  COUNTRY: { description: 'A state, former state or territory.' },
  ORGANIZATION: { description: 'An international organization, forum, ministry or other body.' },
  PERSON: { description: 'A person who is mentioned in statements.' },
  PLACE: { description: 'An island, city, region or sea.' },
  TREATY: { description: 'A treaty, agreement or joint declaration.' },
  EVENT: { description: 'An event, such as a war, visit, conference or incident.' },
  DISPUTE: { description: 'A dispute over places, names or rights.' },
  POLL: { description: 'A poll of public opinion.' },
  STATEMENT: { description: 'One statement from a text.' },
};

/** The kinds of entities: their labels in capitals. */
export const EntityKind = builder.enumType('EntityKind', {
  description: 'The kind of an entity.',
  values: ENTITY_KINDS,
});

/** Whether a text names a kind of entity. */
export function isEntityKind(text: string): text is keyof typeof ENTITY_KINDS {
  return Object.hasOwn(ENTITY_KINDS, text);
}
