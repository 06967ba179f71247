import { confidenceType } from '../../src/claims/plugin/enums.ts';
import { builder } from './builder.ts';

/** The enum of confidences. */
export const Confidence = confidenceType(builder);

/** The enum of ranks. */
export const Rank = builder.enumType('Rank', {
  description: 'The rank of a claim among its rivals.',
  values: {
    PREFERRED: { description: 'The claim that is shown, whether or not it has rivals.' },
    NORMAL: { description: 'A rival of the preferred one.' },
    DEPRECATED: { description: 'Known to be wrong, and kept for the record.' },
  },
});
