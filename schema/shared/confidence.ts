import { confidenceType } from '../../src/claims/plugin/enums.ts';
import { builder } from './builder.ts';

/** The enum type of confidence levels. */
export const Confidence = confidenceType(builder);

/** The enum type of ranks. */
export const Rank = builder.enumType('Rank', {
  description: 'The rank of a claim among its rivals.',
  values: {
    PREFERRED: { description: 'The claim that is shown. It may have rivals.' },
    NORMAL: { description: 'A rival of the preferred claim.' },
    DEPRECATED: { description: 'A claim that is known to be wrong and is kept for the record.' },
  },
});
