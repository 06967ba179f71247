import { builder } from '../shared/builder.ts';

/** The enum type of kinds of succession. */
export const SuccessionKind = builder.enumType('SuccessionKind', {
  description: 'How one country succeeded another.',
  values: {
    SPLIT: { description: 'The successor took part of the territory of the earlier country.' },
    MERGER: { description: 'The earlier country merged with others into the successor.' },
    CHANGE: { description: 'The successor has the territory of the earlier country.' },
    ABSORPTION: { description: 'The earlier country was absorbed by the successor.' },
  },
});
