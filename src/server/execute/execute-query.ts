import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { writeAnswer } from '../../pothos-plugin-neo4j/index.ts';
import type { PreparedOperation } from './prepare-operation.ts';

/** A result with serialized data. Yoga serializes it with `stringify` instead of JSON.stringify. */
interface WrittenResult extends ExecutionResult {
  readonly stringify: (result: ExecutionResult) => string;
}

/**
 * Executes an operation and writes its answer as text. If the answer cannot be written as text, calls `repeat` and executes
 * the operation again with graphql-js.
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
      return written(await writeAnswer(asked, selection, contextValue, plans));
    } catch {
      // graphql-js encounters the same error and reports its location.
      repeat();
    }
  }
  return execute(args);
}

function written(data: string): WrittenResult {
  return {
    data: {},
    stringify: ({ errors, extensions }) => {
      const rest = JSON.stringify({ ...(errors && { errors }), ...(extensions && { extensions }) });
      return rest === '{}' ? `{"data":${data}}` : `{"data":${data},${rest.slice(1)}`;
    },
  };
}
