import { parse, type GraphQLSchema } from 'graphql';
import { askQuestion, type Answer, type Ask, type Question } from './ask.ts';
import { readShownQueries } from './document-queries.ts';
import { maskAnswer } from './mask-answer.ts';
import { randomQuery } from './random-query.ts';
import { createRandom } from './random.ts';

/** A question with what the server answered, without sentences, ids and cursors. */
export interface RecordedAnswer extends Question {
  /** Where the question comes from, such as "README.md 3" or "random 17". */
  readonly from: string;
  readonly data: unknown;
  readonly errors: readonly RecordedError[];
}

/** An error by its code and place. */
export interface RecordedError {
  readonly code: string;
  readonly path: readonly (string | number)[];
}

/** Returns the questions to record: all that the documentation shows, and so many random ones. */
export function listQuestions(
  schema: GraphQLSchema,
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly (Question & { readonly from: string })[] {
  const random = createRandom(seed);
  return [
    ...readShownQueries().map((shown) => ({ ...shown, variables: {}, lookups: [] })),
    ...Array.from({ length: count }, (_, at) => ({
      from: `random ${at + 1}`,
      ...randomQuery(schema, random),
    })),
  ];
}

/** Asks a question and returns what is recorded of the answer. */
export async function recordAnswer(
  ask: Ask,
  schema: GraphQLSchema,
  question: Question,
): Promise<Pick<RecordedAnswer, 'data' | 'errors'>> {
  const answer = await askQuestion(ask, question);
  return { data: maskData(schema, question.query, answer), errors: listErrors(answer) };
}

function maskData(schema: GraphQLSchema, query: string, { data }: Answer): unknown {
  return data === undefined || data === null ? null : maskAnswer(schema, parse(query), data);
}

// Which of two fields fails first is no part of the answer.
function listErrors({ errors = [] }: Answer): readonly RecordedError[] {
  return errors
    .map(({ path = [], extensions }) => ({ code: codeOf(extensions?.['code']), path }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function codeOf(code: unknown): string {
  return typeof code === 'string' ? code : 'NONE';
}
