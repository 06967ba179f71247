import { builder } from './builder.ts';

/** The enum type of link directions. */
export const Direction = builder.enumType('Direction', {
  description:
    'The direction of a link, seen from the current entity. Symmetric links point both ways.',
  values: {
    OUT: { description: 'From the current entity to the other.' },
    IN: { description: 'From the other entity to the current one.' },
    BOTH: { description: 'In either direction.' },
  },
});
