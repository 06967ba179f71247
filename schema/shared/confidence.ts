import { confidenceType } from '../../src/claims/plugin/enums.ts';
import { builder } from './builder.ts';

/** How far something is to be trusted. */
export const Confidence = confidenceType(builder);

/** Which of rival claims is shown. */
export const Rank = builder.enumType('Rank', {
  description: 'How a claim stands among its rivals.',
  values: {
    PREFERRED: { description: 'The one that is shown, among rivals or alone.' },
    NORMAL: { description: 'A rival of the preferred one.' },
    DEPRECATED: { description: 'Known to be wrong, and kept for the record.' },
  },
});
