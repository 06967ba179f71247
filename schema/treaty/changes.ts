import { usualConditions } from '../../src/claims/plugin/standing.ts';
import { addChanges, dateProperty, ENDED, STARTED } from '../shared/changes.ts';
import { partyTo, treaty } from './model.ts';

const isBound = usualConditions([partyTo], 'l');

addChanges(
  { link: partyTo, direction: 'OUT', to: [treaty] },
  {
    SIGNED: {
      description: 'A treaty was signed.',
      date: dateProperty('l', 'signedOn'),
      format: (who, what) => `${who} signed ${what}`,
    },
    IN_FORCE: {
      description: 'A treaty became binding.',
      date: STARTED,
      conditions: isBound,
      format: (who, what) => `${what} became binding on ${who}`,
    },
    TREATY_ENDED: {
      description: 'A treaty ceased to be binding.',
      date: ENDED,
      conditions: isBound,
      format: (who, what) => `${what} ceased to be binding on ${who}`,
    },
  },
);
