import { builder } from '../shared/builder.ts';

/** What sort of country something is. */
export const CountryKind = builder.enumType('CountryKind', {
  description: 'What sort of country it is.',
  values: {
    STATE: { description: 'A state of today.' },
    FORMER_STATE: { description: 'A state that exists no more, or goes on under another.' },
    TERRITORY: { description: 'A dependency, colony or other territory.' },
    ENTITY: { description: 'Something else that is treated like a country.' },
  },
});
