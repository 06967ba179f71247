import { usualConditions } from '../../src/pothos-plugin-neo4j/scope/standing.ts';
import { addChanges, dateProperty, ENDED, STARTED } from '../shared/changes.ts';
import { partyTo, treaty } from './model.ts';

const isBound = usualConditions([partyTo], 'l');

addChanges(
  { link: partyTo, direction: 'OUT', to: [treaty] },
  {
    SIGNED: {
      description: 'A treaty was signed.',
      date: dateProperty('l', 'signedOn'),
      say: (who, what) => `${who} signed ${what}`,
    },
    IN_FORCE: {
      description: 'A treaty began to bind.',
      date: STARTED,
      conditions: isBound,
      say: (who, what) => `${what} began to bind ${who}`,
    },
    TREATY_ENDED: {
      description: 'A treaty ceased to bind.',
      date: ENDED,
      conditions: isBound,
      say: (who, what) => `${what} ceased to bind ${who}`,
    },
  },
);
