import { parse, type GraphQLSchema } from 'graphql';
import { askQuestion, type Answer, type Ask, type Question } from './ask.ts';
import { readShownQueries } from './document-queries.ts';
import { maskAnswer } from './mask-answer.ts';
import { randomQuery } from './random-query.ts';
import { createRandom } from './random.ts';

/** A question with the recorded answer. Sentences, ids and cursors are masked. */
export interface RecordedAnswer extends Question {
  /** The origin of the question, such as "README.md 3" or "random 17". */
  readonly from: string;
  readonly data: unknown;
  readonly errors: readonly RecordedError[];
}

/** The code and path of an error. */
interface RecordedError {
  readonly code: string;
  readonly path: readonly (string | number)[];
}

/** Returns the questions to record: all queries of the documentation, and `count` random queries. */
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

/** Sends a question and returns the parts of the answer to record. */
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

// Errors are sorted, because fields fail in no fixed order.
function listErrors({ errors = [] }: Answer): readonly RecordedError[] {
  return errors
    .map(({ path = [], extensions }) => ({ code: codeOf(extensions?.['code']), path }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function codeOf(code: unknown): string {
  return typeof code === 'string' ? code : 'NONE';
}
