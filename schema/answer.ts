import type { GraphContext } from '../src/plugin/graph-context.ts';
import { OPEN_SCOPE } from '../src/plugin/scope.ts';
import { readAsOf } from '../src/time/as-of.ts';
import { describeWhen } from '../src/time/describe-date.ts';
import { holdTogether } from '../src/time/hold-together.ts';
import { readEdtf } from '../src/time/read-edtf.ts';
import { builder } from './builder.ts';
import { findCoverage, type AskedPair, type Covered } from './coverage.ts';
import { findFact, Link } from './fact.ts';
import { findPairFacts, type PairFact, type Question } from './pair-facts.ts';
import { country } from './model/country.ts';
import { sayName } from './sentence.ts';

const AnswerValue = builder.enumType('AnswerValue', {
  description: 'Yes, no, or why neither can be said.',
  values: {
    YES: { description: 'A fact says so, and it surely held then.' },
    NO: {
      description:
        'A data set covers the two on that date for that question, and has no such fact.',
    },
    UNKNOWN: { description: 'There are facts, but they merely may have held then.' },
    NOT_COVERED: { description: 'No fact says so, and no data set claims to know all there are.' },
  },
});

/** An answer to a question about two countries. */
export interface AnswerGiven {
  readonly value: typeof AnswerValue.$inferType;
  readonly reason: string;
  readonly factKeys: readonly string[];
}

/** The type of answers. */
export const Answer = builder.objectRef<AnswerGiven>('Answer').implement({
  description:
    'An answer that tells "no" from "not known", with its reason and the facts that it rests on.',
  fields: (t) => ({
    value: t.expose('value', { type: AnswerValue, description: 'The answer.' }),
    reason: t.exposeString('reason', { description: 'Why, in a sentence.' }),
    facts: t.field({
      type: [Link],
      description: 'The facts that it rests on; none for NO and NOT_COVERED.',
      resolve: async ({ factKeys }, _arguments, context, info) => {
        const call = { context, info, scope: OPEN_SCOPE };
        const found = await Promise.all(factKeys.map((key) => findFact(call, key)));
        return found.filter((fact) => fact !== null);
      },
    }),
  }),
});

/** The answer to a question about two countries on a date; today where none is given. */
export async function answer(
  context: GraphContext,
  question: Question,
  pair: AskedPair,
  asOf: string | null | undefined,
): Promise<AnswerGiven> {
  const date = asOf ?? new Date().toISOString().slice(0, 10);
  const span = readAsOf(date);
  const judged = (await findPairFacts(context, question, pair.keys)).map((fact) => ({
    fact,
    held: holdTogether(fact.bounds, span),
  }));
  const asked = { said: sayQuestion(question, pair), when: sayWhen(date) };
  const sure = judged.filter(({ fact, held }) => held === 'CERTAIN' && fact.doubt === null);
  if (sure.length > 0)
    return sayYes(
      asked,
      sure.map(({ fact }) => fact),
    );
  const possible = judged.filter(({ held }) => held !== null).map(({ fact }) => fact);
  if (possible.some(({ doubt }) => doubt === null)) return sayUnknown(asked, possible);
  // What is doubted is settled by a data set that knows all there are.
  const covered = await findCoverage(context, question, pair, span);
  if (possible.length > 0 && !covered.isCovered) return sayUnknown(asked, possible);
  return sayNo(asked, covered);
}

interface Asked {
  readonly said: { readonly yes: string; readonly no: string };
  readonly when: string;
}

function sayQuestion(question: Question, { names }: AskedPair): Asked['said'] {
  const both = names
    .map((name) => sayName({ label: country.label, name }))
    .sort()
    .join(' and ');
  return {
    RELATIONS: {
      yes: `${both} had diplomatic relations`,
      no: `${both} had no diplomatic relations`,
    },
    ALLIANCES: { yes: `${both} were allied`, no: `${both} were not allied` },
    WARS: { yes: `${both} were at war`, no: `${both} were not at war` },
  }[question];
}

function sayWhen(date: string): string {
  return describeWhen(readEdtf(date));
}

function sayYes({ said, when }: Asked, facts: readonly PairFact[]): AnswerGiven {
  return {
    value: 'YES',
    reason: sentence(`${said.yes} ${when}${through(facts)}`),
    factKeys: keysOf(facts),
  };
}

function sayUnknown({ said, when }: Asked, facts: readonly PairFact[]): AnswerGiven {
  const doubts = [...new Set(facts.flatMap(({ doubt }) => doubt ?? []))];
  const why = doubts.length > 0 ? doubts.join('; ') : 'the dates of the facts leave it open';
  return {
    value: 'UNKNOWN',
    reason: sentence(`it may be that ${said.yes} ${when}${through(facts)}, but ${why}`),
    factKeys: keysOf(facts),
  };
}

function sayNo({ said, when }: Asked, covered: Covered): AnswerGiven {
  return covered.isCovered
    ? { value: 'NO', reason: sentence(`${said.no} ${when}: ${covered.reason}`), factKeys: [] }
    : { value: 'NOT_COVERED', reason: sentence(covered.reason), factKeys: [] };
}

function through(facts: readonly PairFact[]): string {
  const names = [...new Set(facts.map(({ name }) => name).filter((name) => name !== ''))];
  return names.length === 0 ? '' : ` (${names.join('; ')})`;
}

function keysOf(facts: readonly PairFact[]): readonly string[] {
  return [...new Set(facts.flatMap(({ factKeys }) => factKeys))];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
