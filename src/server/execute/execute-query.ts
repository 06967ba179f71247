import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { AnswerTooLarge, writeAnswer } from '../../pothos-plugin-neo4j/index.ts';
import type { PreparedOperation } from './prepare-operation.ts';

/** The maximum size of the data of an answer in bytes. Exports have no maximum size. */
export const MAX_ANSWER_BYTES = 16_777_216;

/** A result with serialized data. Yoga serializes it with `stringify` instead of JSON.stringify. */
interface WrittenResult extends ExecutionResult {
  readonly stringify: (result: ExecutionResult) => string;
}

/**
 * Executes an operation and writes its answer as text. If the answer cannot be written as text, calls `repeat` and executes
 * the operation again with graphql-js. Throws AnswerTooLarge if the answer exceeds its maximum size.
 */
export async function executeQuery(
  args: ExecutionArgs,
  { walked, plans }: PreparedOperation,
  repeat: () => void,
): Promise<ExecutionResult> {
  if (walked) {
    const { schema, rootValue, contextValue } = args;
    const { selection, ...operation } = walked;
    try {
      const asked = { ...operation, schema, rootValue };
      const options = { plans, maxLength: MAX_ANSWER_BYTES };
      return written(await writeAnswer(asked, selection, contextValue, options));
    } catch (error) {
      if (error instanceof AnswerTooLarge) throw error;
      // graphql-js encounters the same error and reports its location.
      repeat();
    }
  }
  const result = await execute(args);
  limitSize(JSON.stringify(result.data ?? null));
  return result;
}

function limitSize(data: string): void {
  // Converting a text to bytes takes much longer than this comparison.
  const isSmall = data.length * MAX_BYTES_PER_CHARACTER <= MAX_ANSWER_BYTES;
  if (!isSmall && Buffer.byteLength(data) > MAX_ANSWER_BYTES) throw new AnswerTooLarge();
}

const MAX_BYTES_PER_CHARACTER = 3;

function written(data: string): WrittenResult {
  limitSize(data);
  return {
    data: {},
    stringify: ({ errors, extensions }) => {
      const rest = JSON.stringify({ ...(errors && { errors }), ...(extensions && { extensions }) });
      return rest === '{}' ? `{"data":${data}}` : `{"data":${data},${rest.slice(1)}`;
    },
  };
}
