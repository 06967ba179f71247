import { addChanges, addOwnChanges, dateProperty, STARTED } from '../shared/changes.ts';
import { country, succeededBy } from './model.ts';

addOwnChanges({
  FOUNDED: {
    description: 'A country began to exist.',
    date: dateProperty('a', 'existedFrom'),
    format: (_, what) => `${what} came into being`,
  },
  DISSOLVED: {
    description: 'A country ceased to exist.',
    date: dateProperty('a', 'existedUntil'),
    format: (_, what) => `${what} ceased to exist`,
  },
});

addChanges(
  { link: succeededBy, direction: 'OUT', to: [country] },
  {
    SUCCEEDED: {
      description: 'A country was succeeded by another, in whole or in part.',
      date: STARTED,
      format: (who, what) => `${who} was succeeded by ${what}`,
    },
  },
);

addChanges(
  { link: succeededBy, direction: 'IN', to: [country], isInverse: true },
  {
    SUCCEEDED_ANOTHER: {
      description: null,
      reportedAs: 'SUCCEEDED',
      date: STARTED,
      format: (who, what) => `${what} was succeeded by ${who}`,
    },
  },
);
