/** The questions about two countries: the field of a pair that answers each, and the words for it. */
export const QUESTIONS = {
  allied: { field: 'areAllied', words: 'allied' },
  at_war: { field: 'areAtWar', words: 'at war' },
  relations: { field: 'haveRelations', words: 'in diplomatic relations' },
  border: { field: 'shareBorder', words: 'connected by a common border' },
} as const;
