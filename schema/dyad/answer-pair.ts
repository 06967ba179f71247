import type { Span } from '../../src/dates/as-of.ts';
import type { Held } from '../../src/dates/hold-together.ts';
import { judgeCoverage, type Coverage } from './coverage.ts';
import type { PairFact, PairQuestion } from './pair-question.ts';
import { formatCountry } from '../country/wording.ts';
import type { State } from '../country/states.ts';

/** The answer for two states: a value, the reason as a clause, and the facts that support it. */
export interface PairAnswer {
  readonly states: readonly [State, State];
  readonly value: 'YES' | 'NO' | 'UNKNOWN' | 'NOT_COVERED';
  readonly clause: string;
  readonly factKeys: readonly string[];
}

type Judged = Omit<PairAnswer, 'states'>;

interface PairAsked {
  readonly question: PairQuestion;
  readonly states: readonly [State, State];
  readonly span: Span;
  /** The date in words, for the end of a clause. */
  readonly when: string;
  readonly facts: readonly { readonly fact: PairFact; readonly held: Held }[];
  readonly declared: readonly Coverage[];
}

/** Answers a question about two states from the facts between them and the declared coverage of the data sets. */
export function answerPair(asked: PairAsked): PairAnswer {
  return { states: asked.states, ...judge(asked) };
}

function judge(asked: PairAsked): Judged {
  const { question, states, span, when } = asked;
  const clauses = formatQuestion(question, states);
  const possible = asked.facts.filter(({ held }) => held !== null);
  const meant = possible.filter(({ fact }) => fact.denial === null);
  const certain = meant.filter(({ fact, held }) => held === 'CERTAIN' && fact.doubt === null);
  if (certain.length > 0) return support('YES', `${clauses.yes} ${when}`, certain);
  const open = meant.filter(({ fact }) => fact.doubt === null);
  if (open.length > 0) return judgeUnknown(clauses.yes, when, meant);
  const covered = judgeCoverage(asked.declared, question, states, span);
  // A data set that covers the question overrules doubtful facts.
  if (meant.length > 0 && !covered.isCovered) return judgeUnknown(clauses.yes, when, meant);
  if (covered.isCovered)
    return { value: 'NO', clause: `${clauses.no} ${when}: ${covered.reason}`, factKeys: [] };
  const denials = [...new Set(possible.flatMap(({ fact }) => formatDenial(fact)))];
  const clause = [...denials, covered.reason].join(', and ');
  return { value: 'NOT_COVERED', clause, factKeys: [] };
}

function formatDenial({ name, denial }: PairFact): readonly string[] {
  return denial === null ? [] : [`in “${name}” ${denial}`];
}

function formatQuestion(
  { yes, no }: PairQuestion,
  states: readonly State[],
): { readonly yes: string; readonly no: string } {
  const both = states
    .map(({ name }) => formatCountry(name))
    .sort()
    .join(' and ');
  return { yes: `${both} ${yes}`, no: `${both} ${no}` };
}

type SupportingFacts = PairAsked['facts'];

function support(value: PairAnswer['value'], clause: string, facts: SupportingFacts): Judged {
  return { value, clause: `${clause}${formatNames(facts)}`, factKeys: keysOf(facts) };
}

function judgeUnknown(yes: string, when: string, facts: SupportingFacts): Judged {
  const doubts = [...new Set(facts.flatMap(({ fact }) => fact.doubt ?? []))];
  const why =
    doubts.length > 0 ? doubts.join(' and ') : 'the dates of the facts leave the question open';
  return {
    value: 'UNKNOWN',
    clause: `it is possible that ${yes} ${when}${formatNames(facts)}, but ${why}`,
    factKeys: keysOf(facts),
  };
}

function formatNames(facts: SupportingFacts): string {
  const names = [...new Set(facts.map(({ fact }) => fact.name).filter((name) => name !== ''))];
  return names.length === 0 ? '' : ` (${names.join('; ')})`;
}

function keysOf(facts: SupportingFacts): readonly string[] {
  return [...new Set(facts.flatMap(({ fact }) => fact.factKeys))];
}
