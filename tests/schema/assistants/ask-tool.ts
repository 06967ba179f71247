import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { MAX_REPORT_BYTES } from '../../../src/assistants/report.ts';

/** The answer of a tool. */
export interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}

/** Calls a tool through an MCP client. Checks that the answer is a single text of at most 8,000 bytes. */
export async function askTool(
  client: Client,
  name: string,
  given: Readonly<Record<string, unknown>>,
): Promise<ToolAnswer> {
  const answer = CallToolResultSchema.parse(
    await client.callTool({ name, arguments: given }, CallToolResultSchema, { timeout: 120_000 }),
  );
  const [content] = answer.content;
  const text = content?.type === 'text' ? content.text : '';
  expect(answer.content).toHaveLength(1);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_REPORT_BYTES);
  return { text, isError: answer.isError ?? false };
}
