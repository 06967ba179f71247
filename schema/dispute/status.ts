import { builder } from '../shared/builder.ts';

/** The enum type of dispute statuses. */
export const DisputeStatus = builder.enumType('DisputeStatus', {
  description: 'The status of a dispute.',
  values: {
    ACTIVE: { description: 'The dispute continues.' },
    DORMANT: { description: 'The dispute is not settled, but no party pursues it.' },
    SETTLED: { description: 'The dispute has been settled.' },
    UNKNOWN: { description: 'The status is unknown.' },
  },
});
