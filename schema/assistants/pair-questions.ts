/** The questions about two countries. Each question has the field of Dyad with the answer, and the words for sentences. */
export const QUESTIONS = {
  allied: { field: 'areAllied', words: 'allied' },
  at_war: { field: 'areAtWar', words: 'at war' },
  relations: { field: 'haveRelations', words: 'in diplomatic relations' },
  border: { field: 'shareBorder', words: 'connected by a common border' },
} as const;
