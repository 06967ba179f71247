import { builder } from './builder.ts';

const ENTITY_KINDS = {
  COUNTRY: { description: 'A state, former state or territory.' },
  ORGANIZATION: { description: 'An international organization, forum, ministry or other body.' },
  PERSON: { description: 'A person whom statements mention.' },
  PLACE: { description: 'An island, city, region or sea.' },
  TREATY: { description: 'A treaty, agreement or joint declaration.' },
  EVENT: { description: 'Something that happened: a war, visit, conference, incident.' },
  DISPUTE: { description: 'A dispute over places, names or rights.' },
  POLL: { description: 'A poll of what publics think.' },
  STATEMENT: { description: 'One thing that a text says.' },
};

/** The kinds of entities: the labels in capitals. */
export const EntityKind = builder.enumType('EntityKind', {
  description: 'What sort of thing an entity is.',
  values: ENTITY_KINDS,
});

/** Whether a text names a kind of entity. */
export function isEntityKind(text: string): text is keyof typeof ENTITY_KINDS {
  return Object.hasOwn(ENTITY_KINDS, text);
}
