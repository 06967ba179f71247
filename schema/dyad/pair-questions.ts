import type { FactModel } from '../../src/claims/fact-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { PairQuestion } from './pair-question.ts';

/** A question about two countries that a topic has added, and its column in the panel. */
export interface AddedQuestion {
  readonly column: string;
  readonly question: PairQuestion;
}

/** The nodes to which both countries of a pair are related, as counted in a column of the panel. */
export interface AddedCount {
  readonly column: string;
  /** The meaning of the column, as a sentence. */
  readonly description: string;
  readonly link: FactModel;
  readonly to: NodeModel;
}

const added: AddedQuestion[] = [];
const counts: AddedCount[] = [];

/** Adds a question to the panel. */
export function addPairQuestion(question: AddedQuestion): void {
  added.push(question);
}

/** Adds a count of shared nodes to the panel. */
export function addPairCount(count: AddedCount): void {
  counts.push(count);
}

/** Returns all questions that topics have added, sorted by column. */
export function listPairQuestions(): readonly AddedQuestion[] {
  return added.toSorted(byColumn);
}

/** Returns all counts that topics have added, sorted by column. */
export function listPairCounts(): readonly AddedCount[] {
  return counts.toSorted(byColumn);
}

function byColumn(one: { readonly column: string }, other: { readonly column: string }): number {
  return one.column < other.column ? -1 : 1;
}
