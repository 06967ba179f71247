import { z } from 'zod';
import {
  ToolFailure,
  type Operation,
  type OperationAnswer,
  type RunOperation,
} from '../../assistants/tool.ts';

/** Answers a GraphQL request in the same way as `/graphql`. */
export type AnswerGraphql = (request: Request) => Promise<Response>;

/** Returns a function that runs operations through the GraphQL endpoint, so that all its limits apply. */
export function runGraphql(answer: AnswerGraphql, signal: AbortSignal): RunOperation {
  return async (operation) => {
    const response = await answer(toRequest(operation, signal));
    const result = read(await response.text());
    const refused = result.errors.find(({ code }) => !isAccepted(operation, code));
    if (refused) throw new ToolFailure(refused.code, refused.message);
    return result;
  };
}

function toRequest({ document, variables }: Operation, signal: AbortSignal): Request {
  return new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: document, variables }),
    signal,
  });
}

const RESULT = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) }))
    .default([]),
  extensions: z
    .object({ notices: z.array(z.object({ message: z.string() })).default([]) })
    .default({ notices: [] }),
});

function read(text: string): OperationAnswer {
  const { data, errors, extensions } = RESULT.parse(JSON.parse(text));
  return {
    data,
    errors: errors.map(({ message, extensions: { code } }) => ({ message, code })),
    notices: extensions.notices.map(({ message }) => message),
    text,
  };
}

function isAccepted({ accepts = [] }: Operation, code: string): boolean {
  return accepts === 'ANY' || accepts.includes(code);
}
