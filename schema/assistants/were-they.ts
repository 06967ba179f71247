import { z } from 'zod';
import type { Report } from '../../src/assistants/report.ts';
import { defineTool, type RunOperation } from '../../src/assistants/tool.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { FACT, FACT_FIELDS, RIVAL_FIELDS } from './answer-shapes.ts';
import { createBibliography, formatFact } from './format-fact.ts';
import { date, entity, PAGE, SKIP } from './inputs.ts';
import { listPartners } from './list-partners.ts';
import { QUESTIONS } from './pair-questions.ts';

/** The tool that answers a question about two countries on a date, or lists the countries to which a question about one country applies. */
export const wereThey = defineTool({
  name: 'were_they',
  title: 'Were two countries allied, at war, neighbors or in relations?',
  description:
    'Answers whether two countries were allied, at war, in diplomatic relations or neighbors on a date: YES, NO, UNKNOWN (the dates or sources do not decide the question) or NOT_COVERED (no data set claims to be complete), with the reason, the facts and their sources. Without the second country, lists the possible partners of the first: "who was allied with Japan in 1905?"',
  input: {
    question: z.enum(['allied', 'at_war', 'relations', 'border']).describe('What to ask.'),
    country: entity('The first country.'),
    other: entity('The second country. Default: list all partners of the first.').optional(),
    date: date('The date of the question. Default: today.').optional(),
    skip: SKIP,
  },
  async answer({ question, country, other, date: on, skip }, run) {
    const asked = { question, country, on: on ?? null, skip };
    return other === undefined ? listPartners(asked, run) : answerPair({ ...asked, other }, run);
  },
});

interface Asked {
  readonly question: keyof typeof QUESTIONS;
  readonly country: string;
  readonly other: string;
  readonly on: string | null;
  readonly skip: number;
}

const ANSWER = z.object({
  dyad: z.object({
    a: z.object({ name: z.string(), code: z.string() }),
    b: z.object({ name: z.string(), code: z.string() }),
    answer: z.object({
      value: z.string(),
      reason: z.string(),
      answeredFor: z.array(z.object({ name: z.string(), code: z.string() })),
      facts: z.array(FACT),
    }),
  }),
});

async function answerPair(asked: Asked, run: RunOperation): Promise<Report> {
  const { question, country, other, on, skip } = asked;
  const { field, words } = QUESTIONS[question];
  const document = `query were_they($a: ID!, $b: ID!, $on: Edtf) {
  dyad(a: $a, b: $b, on: $on) {
    a { name code }
    b { name code }
    answer: ${field}(asOf: $on) { value reason answeredFor { name code } facts { ...FactFields ...RivalFields } }
  }
}
${FACT_FIELDS}${RIVAL_FIELDS}`;
  const { data, notices } = await run({ document, variables: { a: country, b: other, on } });
  const { a, b, answer } = ANSWER.parse(data).dyad;
  const bibliography = createBibliography();
  const when = on === null ? 'today' : `${describeWhen(readEdtf(on))} (EDTF ${on})`;
  const states = answer.answeredFor.map(({ name, code }) => `${name} (${code})`).join(', ');
  return {
    opening: {
      text: [
        `Question: were ${a.name} (${a.code}) and ${b.name} (${b.code}) ${words} ${when}?`,
        `Answer: ${answer.value}. ${answer.reason}`,
        `Answered for: ${states === '' ? 'no country that existed on the date' : states}.`,
        ...(answer.facts.length > 0 ? ['Facts:'] : []),
      ].join('\n'),
      sources: [],
    },
    parts: answer.facts.slice(skip, skip + PAGE).map((fact) => formatFact(fact, bibliography)),
    list: { total: answer.facts.length, skipped: skip, noun: 'facts' },
    remarks: notices,
  };
}
