import { addOwnChanges, dateProperty } from '../shared/changes.ts';

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
