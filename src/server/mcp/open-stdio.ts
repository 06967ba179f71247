import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Logger } from 'pino';
import type { Assistant } from '../../assistants/tool.ts';
import { createMcpServer } from './create-mcp-server.ts';
import { runGraphql, type AnswerGraphql } from './run-graphql.ts';

/** An MCP server on the standard input and output. */
export interface StdioServer {
  /** Answers the waiting tool calls and all later tool calls with the given function. Before this call, tool calls wait. */
  start(answerGraphql: AnswerGraphql): void;
  /** Stops reading the standard input. */
  close(): Promise<void>;
}

interface StdioOptions {
  readonly assistant: Assistant;
  readonly version: string;
  readonly log: Logger;
}

/** Opens an MCP server on the standard input and output. The server lists its tools before a database is available. */
export async function openStdio({ log, ...described }: StdioOptions): Promise<StdioServer> {
  let start: (answerGraphql: AnswerGraphql) => void = () => undefined;
  const answering = new Promise<AnswerGraphql>((resolve) => {
    start = resolve;
  });
  const server = createMcpServer({
    ...described,
    run: (signal) => runGraphql(async (request) => (await answering)(request), signal),
    onFailure: (code, error) => {
      if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error }, 'A tool failed.');
    },
  });
  await server.connect(new StdioServerTransport());
  return {
    start: (answerGraphql) => {
      start(answerGraphql);
    },
    close: () => server.close(),
  };
}
