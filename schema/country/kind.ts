import { builder } from '../shared/builder.ts';

/** The enum type of country kinds. */
export const CountryKind = builder.enumType('CountryKind', {
  description: 'The kind of country.',
  values: {
    STATE: { description: 'A present-day state.' },
    FORMER_STATE: {
      description: 'A state that no longer exists, or that continues under another name.',
    },
    TERRITORY: { description: 'A dependency, colony or other territory.' },
    ENTITY: { description: 'Another entity that is treated like a country.' },
  },
});
