import { confidenceType } from '../../src/pothos-plugin-neo4j/builder/shared-types.ts';
import { builder } from './builder.ts';

/** How far something is to be trusted. */
export const Confidence = confidenceType(builder);

/** Which of rival claims is shown. */
export const Rank = builder.enumType('Rank', {
  description: 'The rank of a claim among its rivals.',
  values: {
    PREFERRED: { description: 'The claim that is shown, whether or not it has rivals.' },
    NORMAL: { description: 'A rival of the preferred one.' },
    DEPRECATED: { description: 'Known to be wrong, and kept for the record.' },
  },
});
