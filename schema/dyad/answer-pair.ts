import type { Span } from '../../src/dates/as-of.ts';
import { areTogether, type Held } from '../../src/dates/hold-together.ts';
import { explainCoverage, findCover, type Coverage } from './coverage.ts';
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

/** The facts of a question about two states on the days of a span, and the declared coverage of the data sets. */
export interface PairCase {
  readonly states: readonly [State, State];
  readonly span: Span;
  readonly facts: readonly HeldFact[];
  readonly declared: readonly Coverage[];
}

/** Facts that answer a question, and whether they held in the span of the question. */
export interface HeldFact {
  readonly fact: PairFact;
  readonly held: Held;
}

interface PairAsked extends PairCase {
  readonly question: PairQuestion;
  /** The date in words, for the end of a clause. */
  readonly when: string;
}

/** A value, and the facts that support it, or that deny it if no data set covers the question. */
interface Judgment {
  readonly value: PairAnswer['value'];
  readonly facts: readonly HeldFact[];
}

/** Returns whether facts held in a span. Leaves out facts that did not belong to the present state yet. */
export function holdIn(facts: readonly PairFact[], span: Span): readonly HeldFact[] {
  return facts
    .filter(({ ownFrom }) => ownFrom === null || ownFrom <= span.last)
    .map((fact) => ({ fact, held: areTogether(fact.bounds, span) }));
}

/** Judges a question about two states. */
export function judgePair({ states, span, facts, declared }: PairCase): Judgment {
  const possible = facts.filter(({ held }) => held !== null);
  const meant = possible.filter(({ fact }) => fact.denial === null);
  const certain = meant.filter(({ fact, held }) => held === 'CERTAIN' && fact.doubt === null);
  if (certain.length > 0) return { value: 'YES', facts: certain };
  if (meant.some(({ fact }) => fact.doubt === null)) return { value: 'UNKNOWN', facts: meant };
  // A data set that covers the question overrules doubtful facts.
  if (findCover(declared, states, span)) return { value: 'NO', facts: [] };
  if (meant.length > 0) return { value: 'UNKNOWN', facts: meant };
  return { value: 'NOT_COVERED', facts: possible };
}

/** Answers a question about two states from the facts between them and the declared coverage of the data sets. */
export function answerPair(asked: PairAsked): PairAnswer {
  const { question, states, span, when } = asked;
  const { value, facts } = judgePair(asked);
  const clauses = formatQuestion(question, states);
  if (value === 'YES') return { states, ...support(value, `${clauses.yes} ${when}`, facts) };
  if (value === 'UNKNOWN') return { states, ...explainUnknown(clauses.yes, when, facts) };
  const reason = explainCoverage(asked.declared, question, states, span);
  if (value === 'NO')
    return { states, value, clause: `${clauses.no} ${when}: ${reason}`, factKeys: [] };
  const denials = [...new Set(facts.flatMap(({ fact }) => formatDenial(fact)))];
  return { states, value, clause: [...denials, reason].join(', and '), factKeys: [] };
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

function support(value: PairAnswer['value'], clause: string, facts: readonly HeldFact[]): Judged {
  return { value, clause: `${clause}${formatNames(facts)}`, factKeys: keysOf(facts) };
}

function explainUnknown(yes: string, when: string, facts: readonly HeldFact[]): Judged {
  const doubts = [...new Set(facts.flatMap(({ fact }) => fact.doubt ?? []))];
  const why =
    doubts.length > 0 ? doubts.join(' and ') : 'the dates of the facts leave the question open';
  return {
    value: 'UNKNOWN',
    clause: `it is possible that ${yes} ${when}${formatNames(facts)}, but ${why}`,
    factKeys: keysOf(facts),
  };
}

function formatNames(facts: readonly HeldFact[]): string {
  const names = [...new Set(facts.map(({ fact }) => fact.name).filter((name) => name !== ''))];
  return names.length === 0 ? '' : ` (${names.join('; ')})`;
}

function keysOf(facts: readonly HeldFact[]): readonly string[] {
  return [...new Set(facts.flatMap(({ fact }) => fact.factKeys))];
}
