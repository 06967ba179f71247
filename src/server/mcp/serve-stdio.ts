import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Assistant } from '../../assistants/tool.ts';
import { createMcpServer } from './create-mcp-server.ts';
import { runGraphql, type AnswerGraphql } from './run-graphql.ts';

/** What an assistant uses over the standard input and output. */
export interface StdioOptions {
  readonly assistant: Assistant;
  readonly version: string;
  readonly answerGraphql: AnswerGraphql;
}

/** Serves MCP over the standard input and output, until the input ends or the signal aborts. */
export async function serveStdio(
  { assistant, version, answerGraphql }: StdioOptions,
  stopping: AbortSignal,
): Promise<void> {
  const server = createMcpServer({
    assistant,
    version,
    run: (signal) => runGraphql(answerGraphql, AbortSignal.any([signal, stopping])),
  });
  await server.connect(new StdioServerTransport());
  await Promise.race([once(process.stdin, 'end'), untilAborted(stopping)]);
  await server.close();
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
