import { builder } from '../shared/builder.ts';

/** How a dispute stands. */
export const DisputeStatus = builder.enumType('DisputeStatus', {
  description: 'How a dispute stands.',
  values: {
    ACTIVE: { description: 'It goes on.' },
    DORMANT: { description: 'It is not settled, but nobody presses it.' },
    SETTLED: { description: 'It has been settled.' },
    UNKNOWN: { description: 'Not known.' },
  },
});
