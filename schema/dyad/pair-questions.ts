import type { PairQuestion } from './pair-question.ts';

/** A question about two countries that a topic has added: its column in the panel, and its description. */
export interface AddedQuestion {
  readonly column: string;
  readonly question: PairQuestion;
}

const added: AddedQuestion[] = [];

/** Adds a question to the panel. */
export function addPairQuestion(question: AddedQuestion): void {
  added.push(question);
}

/** Returns all questions that topics have added, sorted by column. */
export function listPairQuestions(): readonly AddedQuestion[] {
  return added.toSorted((one, other) => (one.column < other.column ? -1 : 1));
}
