import type { Span } from '../../src/dates/as-of.ts';
import type { Pair } from '../../src/claims/plugin/pair-facts.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import type { State } from '../country/states.ts';
import { holdIn, judgePair, type PairAnswer } from './answer-pair.ts';
import { readSharedCounts } from './count-shared.ts';
import { readCoverage } from './coverage.ts';
import type { PairFact, PairQuestion } from './pair-question.ts';
import type { PanelCountries } from './panel.ts';
import { listPairCounts, listPairQuestions, type AddedCount } from './pair-questions.ts';

/** Returns a value for two existing states in each span. */
export type ReadPair<Value> = (states: readonly [State, State]) => (span: Span) => Value;

/** A column of the panel: its name, and a function that reads its facts once for all pairs of a panel. */
export interface PanelColumn<Value> {
  readonly name: string;
  readonly description: string;
  readonly open: (context: GraphContext, countries: PanelCountries) => Promise<ReadPair<Value>>;
}

/** Returns the columns that answer a question. */
export function answerColumns(): readonly PanelColumn<PairAnswer['value']>[] {
  return listPairQuestions().map(({ column, question }) => ({
    name: column,
    description: `Whether the two countries ${question.yes} at some time in the year.`,
    open: (context, countries) => openAnswers(context, question, countries),
  }));
}

/** Returns the columns that count shared nodes. */
export function countColumns(): readonly PanelColumn<number>[] {
  return listPairCounts().map((added) => ({
    name: added.column,
    description: added.description,
    open: (context, countries) => openCounts(context, added, countries),
  }));
}

async function openAnswers(
  context: GraphContext,
  question: PairQuestion,
  { keys, center }: PanelCountries,
): Promise<ReadPair<PairAnswer['value']>> {
  const pairs: Omit<Pair, 'label'> =
    center === null
      ? { keys: [keys, keys], isSorted: true }
      : { keys: [[center], keys], readsAllOfFirst: true };
  const [found, declared] = await Promise.all([
    question.find(context, { label: country.label, ...pairs }),
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
  { keys, center }: PanelCountries,
): Promise<ReadPair<number>> {
  const count = await readSharedCounts(context, added, center === null ? keys : [center, ...keys]);
  return ([one, other]) =>
    (span) =>
      count([one.key, other.key], span);
}
