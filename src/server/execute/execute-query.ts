import { execute, GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import {
  AnswerTooLarge,
  NotWritten,
  writeAnswer,
  type Pace,
  type WalkedOperation,
} from '../../pothos-plugin-neo4j/index.ts';
import type { PreparedOperation } from './prepare-operation.ts';

/** The maximum size of the data of an answer in bytes. Exports have no maximum size. */
export const MAX_ANSWER_BYTES = 16_777_216;

/**
 * The maximum estimated size of a response that is computed again if a field fails, in characters. The second execution
 * blocks the event loop. In a larger response, the root field of the failed field is null instead.
 */
const MAX_REPEATED = 500_000;

/** A result with serialized data. Yoga serializes it with `stringify` instead of JSON.stringify. */
interface WrittenResult extends ExecutionResult {
  readonly stringify: (result: ExecutionResult) => string;
}

/** How an operation is executed. */
interface Execution {
  /** Makes a second execution of the operation reuse the rows of the first execution. */
  readonly repeat: () => void;
  /** Divides the writing of long answers among the iterations of the event loop. Default: a separate pace for each answer. */
  readonly pace?: Pace;
  /** Ends the writing of a long answer. */
  readonly signal?: AbortSignal;
}

/**
 * Executes an operation and writes its answer as text. If the answer cannot be written as text, calls `repeat` and executes
 * the operation again with graphql-js. Throws AnswerTooLarge if the answer exceeds its maximum size.
 */
export async function executeQuery(
  args: ExecutionArgs,
  prepared: PreparedOperation,
  execution: Execution,
): Promise<ExecutionResult> {
  const { walked, cost } = prepared;
  const isRepeated = cost === null || cost.characters <= MAX_REPEATED;
  const errors = isRepeated ? undefined : [];
  if (walked) {
    try {
      return await writeQuery(args, { ...prepared, walked }, { ...execution, errors });
    } catch (error) {
      if (isFinal(error, execution.signal)) throw error;
      if (!isRepeated && !(error instanceof NotWritten)) {
        return { data: null, errors: [toError(error)] };
      }
      // graphql-js encounters the same error and reports its location.
      execution.repeat();
    }
  }
  const result = await execute(args);
  limitSize(JSON.stringify(result.data ?? null));
  return result;
}

function isFinal(error: unknown, signal: AbortSignal | undefined): boolean {
  return error instanceof AnswerTooLarge || signal?.aborted === true;
}

async function writeQuery(
  { schema, rootValue, contextValue }: ExecutionArgs,
  { walked, plans }: PreparedOperation & { readonly walked: WalkedOperation },
  { pace, signal, errors }: Execution & { readonly errors: GraphQLError[] | undefined },
): Promise<ExecutionResult> {
  const { selection, ...operation } = walked;
  const data = await writeAnswer({ ...operation, schema, rootValue }, selection, contextValue, {
    plans,
    maxLength: MAX_ANSWER_BYTES,
    ...(pace && { pace }),
    ...(signal && { signal }),
    ...(errors && { errors }),
  });
  return written(data, errors ?? [], (errors?.length ?? 0) < selection.length);
}

function limitSize(data: string): void {
  // Converting a text to bytes takes much longer than this comparison.
  const isSmall = data.length * MAX_BYTES_PER_CHARACTER <= MAX_ANSWER_BYTES;
  if (!isSmall && Buffer.byteLength(data) > MAX_ANSWER_BYTES) throw new AnswerTooLarge();
}

const MAX_BYTES_PER_CHARACTER = 3;

function toError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}

function written(data: string, errors: readonly GraphQLError[], isPartial: boolean): WrittenResult {
  limitSize(data);
  return {
    // Later plugins only check whether `data` exists. `stringify` writes the data.
    data: isPartial ? { isWritten: true } : {},
    ...(errors.length > 0 && { errors }),
    stringify: ({ errors, extensions }) => {
      const rest = JSON.stringify({ ...(errors && { errors }), ...(extensions && { extensions }) });
      return rest === '{}' ? `{"data":${data}}` : `{"data":${data},${rest.slice(1)}`;
    },
  };
}
