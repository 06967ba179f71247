import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { writeAnswer, type WalkedOperation } from '../../pothos-plugin-neo4j/index.ts';

/** A result whose data is already text. Yoga calls `stringify` instead of JSON.stringify. */
interface WrittenResult extends ExecutionResult {
  readonly stringify: (result: ExecutionResult) => string;
}

/**
 * Executes an operation. Writes the answer directly as text. If that is not possible, because a field has an error or an
 * unusual value, `repeat` is called and the executor of graphql-js produces the answer.
 */
export async function executeQuery(
  args: ExecutionArgs,
  walked: WalkedOperation | null,
  repeat: () => void,
): Promise<ExecutionResult> {
  if (walked) {
    const { schema, rootValue, contextValue } = args;
    const { selection, ...operation } = walked;
    try {
      const asked = { ...operation, schema, rootValue };
      return written(await writeAnswer(asked, selection, contextValue));
    } catch {
      // The executor finds the error again and reports its place.
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
