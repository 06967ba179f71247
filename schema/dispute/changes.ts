import { addChanges, ENDED, STARTED } from '../shared/changes.ts';
import { dispute, disputes } from './model.ts';

addChanges(
  { link: disputes, direction: 'OUT', to: [dispute] },
  {
    DISPUTE_BEGAN: {
      description: 'A dispute began.',
      date: STARTED,
      say: (_, what) => `${what} began`,
    },
    DISPUTE_ENDED: {
      description: 'A dispute ended.',
      date: ENDED,
      say: (_, what) => `${what} ended`,
    },
  },
);
