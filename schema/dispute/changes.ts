import { addChanges, ENDED, STARTED } from '../shared/changes.ts';
import { dispute, disputes } from './model.ts';

addChanges(
  { link: disputes, direction: 'OUT', to: [dispute] },
  {
    DISPUTE_BEGAN: {
      description: 'A dispute began.',
      date: STARTED,
      format: (_, what) => `${what} began`,
    },
    DISPUTE_ENDED: {
      description: 'A dispute ended.',
      date: ENDED,
      format: (_, what) => `${what} ended`,
    },
  },
);
