import type { GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { readAsOf, type Span } from '../../src/dates/as-of.ts';
import { describeDay, describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { answerPair, holdIn, type PairAnswer } from './answer-pair.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { readCoverage } from './coverage.ts';
import { readCountry } from '../country/entity-reference.ts';
import { findFact, Link } from '../shared/fact.ts';
import { country } from '../country/model.ts';
import type { PairQuestion } from './pair-question.ts';
import { formatCountry } from '../country/wording.ts';
import { asSentence, formatList } from '../shared/sentence.ts';
import {
  findStandIns,
  readStates,
  describeAbsence,
  type StandIns,
  type State,
} from '../country/states.ts';

/** The enum type of answers. */
export const AnswerValue = builder.enumType('AnswerValue', {
  description: 'A yes/no answer, or the reason why there is none.',
  values: {
    YES: { description: 'There is such a fact, and it certainly held on that date.' },
    NO: {
      description:
        'A data set that covers the question for both countries on that date contains no such fact, or one of the countries had been annexed and had no foreign relations.',
    },
    UNKNOWN: {
      description: 'There are such facts, but it is not certain that they held on that date.',
    },
    NOT_COVERED: {
      description: 'There is no such fact, and no data set claims to be complete for the question.',
    },
  },
});

/** The two countries of a question. */
export interface AskedPair {
  readonly keys: readonly [string, string];
  readonly names: readonly [string, string];
}

/** An answer to a question about two countries. */
export interface AnswerGiven {
  readonly value: PairAnswer['value'];
  readonly reason: string;
  readonly factKeys: readonly string[];
  /** The keys of the countries to which the answer applies. */
  readonly answeredFor: readonly string[];
}

/** The type of answers. */
export const Answer = builder.objectRef<AnswerGiven>('Answer').implement({
  description:
    'An answer that distinguishes "no" from "unknown", with its reason and the facts that support it.',
  fields: (t) => ({
    value: t.expose('value', { type: AnswerValue, description: 'The answer.' }),
    reason: t.exposeString('reason', { description: 'The reason, as a sentence.' }),
    answeredFor: t.field({
      type: [Country],
      description:
        'The countries to which the answer applies: each of the two countries if it existed on the date, otherwise its successors or predecessors on that date. Examples: West and East Germany for Germany in 1975, the Russian Empire for Russia in 1905. A country without successors or predecessors on that date is omitted.',
      resolve: ({ answeredFor }, _arguments, context, info) =>
        Promise.all(answeredFor.map((key) => readCountry({ context, info }, key))),
    }),
    facts: t.field({
      type: [Link],
      description: 'The facts that support the answer. Empty for NO and NOT_COVERED.',
      resolve: async ({ factKeys }, _arguments, context, info) => {
        const call = { context, info, scope: OPEN_SCOPE };
        const found = await Promise.all(factKeys.map((key) => findFact(call, key)));
        return found.filter((fact) => fact !== null);
      },
    }),
  }),
});

/** Answers a question about two countries on a date. Default: today. */
export async function answer(
  context: GraphContext,
  question: PairQuestion,
  pair: AskedPair,
  asOf: string | null | undefined,
): Promise<AnswerGiven> {
  if (asOf === null || asOf === undefined) context.marks.add('TODAY');
  const date = asOf ?? new Date().toISOString().slice(0, 10);
  const asked = { question, span: readAsOf(date), when: describeWhen(readEdtf(date)) };
  const states = await readStates(context, pair.keys);
  const [a, b] = pair.keys;
  const sides = [findStandIns(states, a, asked.span), findStandIns(states, b, asked.span)] as const;
  const absence = formatAbsence(sides, { ...pair, states }, asked.when);
  const [ones, others] = [statesOf(sides[0]), statesOf(sides[1])];
  const withNamed = (found: readonly State[], key: string): readonly State[] => [
    ...new Set([...found, ...[states.get(key) ?? []].flat()]),
  ];
  const answers = await answerPairs(context, asked, [withNamed(ones, a), withNamed(others, b)]);
  // Facts outside the known lifetime of a state count too: the tables list the facts of Prussia under Germany.
  const meant = answers.filter(
    ({ states: both, value }) =>
      (ones.includes(both[0]) && others.includes(both[1])) || SUPPORTED.includes(value),
  );
  const answeredFor = [
    ...new Set([...ones, ...others, ...meant.flatMap((each) => each.states)].map(({ key }) => key)),
  ];
  if (meant.length > 0) return { ...merge(meant, absence), answeredFor };
  const value = sides.some(({ kind }) => kind === 'ANNEXED') ? 'NO' : 'NOT_COVERED';
  return { value, reason: asSentence(absence.join('; ')), factKeys: [], answeredFor };
}

/** The values of answers that are supported by facts. */
const SUPPORTED: readonly PairAnswer['value'][] = ['YES', 'UNKNOWN'];

interface Asked {
  readonly question: PairQuestion;
  readonly span: Span;
  readonly when: string;
}

function statesOf(found: StandIns): readonly State[] {
  return 'states' in found ? found.states : [];
}

/**
 * Returns the answers for every pair of states from two lists. Reads the facts and the coverage with one statement
 * each.
 */
async function answerPairs(
  context: GraphContext,
  { question, span, when }: Asked,
  [ones, others]: readonly [readonly State[], readonly State[]],
): Promise<readonly PairAnswer[]> {
  const keys = [ones, others].map((states) => states.map(({ key }) => key));
  const [facts, declared] = await Promise.all([
    question.find(context, { label: country.label, keys: [keys[0] ?? [], keys[1] ?? []] }),
    readCoverage(context, question),
  ]);
  const judged = holdIn(facts, span);
  return ones
    .flatMap((one) => others.map((other) => [one, other] as const))
    .filter(([one, other]) => one.key !== other.key)
    .map((states) => {
      const ofPair = judged.filter(({ fact }) =>
        fact.keys.every((key, at) => key === states[at]?.key),
      );
      return answerPair({ question, states, span, when, facts: ofPair, declared });
    });
}

/**
 * Merges the answers for several pairs: YES if any is YES, otherwise UNKNOWN if any is UNKNOWN, NO if all are NO, and
 * NOT_COVERED in all other cases. The reason joins their clauses.
 */
function merge(
  answers: readonly PairAnswer[],
  absence: readonly string[],
): Pick<AnswerGiven, 'value' | 'reason' | 'factKeys'> {
  const values = answers.map(({ value }) => value);
  const value =
    (['YES', 'UNKNOWN'] as const).find((each) => values.includes(each)) ??
    (values.length > 0 && values.every((each) => each === 'NO') ? 'NO' : 'NOT_COVERED');
  const known = answers.filter((each) => each.value !== 'NOT_COVERED');
  const uncovered = answers.filter((each) => each.value === 'NOT_COVERED');
  const shown = known
    .concat(
      uncovered.length <= MAX_UNCOVERED ? uncovered : uncovered.slice(0, known.length > 0 ? 0 : 1),
    )
    .toSorted((a, b) => Number(b.value === value) - Number(a.value === value));
  const clauses = shown.slice(0, MAX_CLAUSES).map(({ clause }) => clause);
  const rest = answers.length - clauses.length;
  const more = rest > 0 ? [`nothing is known of ${rest} other pairs of these states`] : [];
  return {
    value,
    reason: asSentence([...absence, ...clauses, ...more].join('; ')),
    factKeys: [
      ...new Set(answers.filter((each) => each.value === value).flatMap((each) => each.factKeys)),
    ],
  };
}

const MAX_CLAUSES = 8;
const MAX_UNCOVERED = 3;

/** Returns a clause for each of the two countries that did not exist on the date, with the states that replace it. */
function formatAbsence(
  sides: readonly StandIns[],
  { names, keys, states }: AskedPair & { readonly states: ReadonlyMap<string, State> },
  when: string,
): readonly string[] {
  return sides.flatMap((found, at) => {
    if (found.kind === 'ITSELF') return [];
    const state = states.get(keys[at] ?? '');
    const absent = `${formatCountry(names[at] ?? '')} ${describeAbsence(state)} ${when}`;
    if (found.kind === 'NONE') return [`${absent}, and no state in its place is known`];
    if (found.kind === 'ANNEXED')
      return [`${absent}: it had been annexed by ${describeDay(found.until)}`];
    const who = found.states.map(({ name, key }) => `${formatCountry(name)} (${key})`);
    return [`${absent}; ${formatList(who)} stood in its place`];
  });
}
