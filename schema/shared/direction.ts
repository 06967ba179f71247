import { builder } from './builder.ts';

/** Which way a link points. */
export const Direction = builder.enumType('Direction', {
  description:
    'Which way a link points, seen from the entity at hand; symmetric links point both ways.',
  values: {
    OUT: { description: 'From the entity at hand to the other.' },
    IN: { description: 'From the other to the entity at hand.' },
    BOTH: { description: 'Either way.' },
  },
});
