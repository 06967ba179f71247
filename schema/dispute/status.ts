import { builder } from '../shared/builder.ts';

/** How a dispute stands. */
export const DisputeStatus = builder.enumType('DisputeStatus', {
  description: 'The status of a dispute.',
  values: {
    ACTIVE: { description: 'The dispute continues.' },
    DORMANT: { description: 'The dispute is not settled, but no party pursues it.' },
    SETTLED: { description: 'The dispute has been settled.' },
    UNKNOWN: { description: 'The status is not known.' },
  },
});
