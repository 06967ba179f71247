import { builder } from './builder.ts';

/** How far something is to be trusted. */
export const Confidence = builder.enumType('Confidence', {
  description: 'How far a statement is to be trusted.',
  values: {
    HIGH: { description: 'A source was found that says just this.' },
    MEDIUM: { description: 'It rests in part on general knowledge, or on a weaker source.' },
    LOW: { description: 'It is doubtful; read the notes and the rivals.' },
  },
});

/** Which of rival claims is shown. */
export const Rank = builder.enumType('Rank', {
  description: 'How a claim stands among its rivals.',
  values: {
    PREFERRED: { description: 'The one that is shown, among rivals or alone.' },
    NORMAL: { description: 'A rival of the preferred one.' },
    DEPRECATED: { description: 'Known to be wrong, and kept for the record.' },
  },
});
