import type { Span } from '../../src/dates/as-of.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import type { State } from '../country/states.ts';
import { holdIn, judgePair, type PairAnswer } from './answer-pair.ts';
import { readSharedCounts } from './count-shared.ts';
import { readCoverage } from './coverage.ts';
import type { PairFact, PairQuestion } from './pair-question.ts';
import { listPairCounts, listPairQuestions, type AddedCount } from './pair-questions.ts';

/** Returns a value for two existing states in each span. */
export type ReadPair<Value> = (states: readonly [State, State]) => (span: Span) => Value;

/** A column of the panel: its name, and a function that reads its facts once for all pairs of the given countries. */
export interface PanelColumn<Value> {
  readonly name: string;
  readonly description: string;
  readonly open: (context: GraphContext, keys: readonly string[]) => Promise<ReadPair<Value>>;
}

/** Returns the columns that answer a question. */
export function answerColumns(): readonly PanelColumn<PairAnswer['value']>[] {
  return listPairQuestions().map(({ column, question }) => ({
    name: column,
    description: `Whether the two countries ${question.yes} at some time in the year.`,
    open: (context, keys) => openAnswers(context, question, keys),
  }));
}

/** Returns the columns that count shared nodes. */
export function countColumns(): readonly PanelColumn<number>[] {
  return listPairCounts().map((added) => ({
    name: added.column,
    description: added.description,
    open: (context, keys) => openCounts(context, added, keys),
  }));
}

async function openAnswers(
  context: GraphContext,
  question: PairQuestion,
  keys: readonly string[],
): Promise<ReadPair<PairAnswer['value']>> {
  const [found, declared] = await Promise.all([
    question.find(context, { label: country.label, keys: [keys, keys], isSorted: true }),
    readCoverage(context, question),
  ]);
  const facts = groupByPair(found);
  return (states) => {
    const [one, other] = states;
    const ofPair = facts.get(nameOf([one.key, other.key])) ?? [];
    return (span) => judgePair({ states, span, facts: holdIn(ofPair, span), declared }).value;
  };
}

function groupByPair(found: readonly PairFact[]): ReadonlyMap<string, readonly PairFact[]> {
  const facts = new Map<string, PairFact[]>();
  for (const fact of found) {
    const name = nameOf(fact.keys);
    const known = facts.get(name);
    if (known) known.push(fact);
    else facts.set(name, [fact]);
  }
  return facts;
}

function nameOf([one, other]: readonly [string, string]): string {
  return `${one} ${other}`;
}

async function openCounts(
  context: GraphContext,
  added: AddedCount,
  keys: readonly string[],
): Promise<ReadPair<number>> {
  const count = await readSharedCounts(context, added, keys);
  return ([one, other]) =>
    (span) =>
      count([one.key, other.key], span);
}
