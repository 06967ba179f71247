import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  ToolSchema,
  type CallToolResult,
  type ReadResourceResult,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { writeReport } from '../../assistants/report.ts';
import {
  ToolFailure,
  type Assistant,
  type Resource,
  type RunOperation,
} from '../../assistants/tool.ts';

/** The input for the MCP server of one connection or one HTTP request. */
export interface Connection {
  readonly assistant: Assistant;
  readonly version: string;
  /** Returns a function that runs operations until the signal aborts. */
  readonly run: (signal: AbortSignal) => RunOperation;
  /** The server calls this function with the code and the error of each failed tool call. */
  readonly onFailure?: (code: string, error: unknown) => void;
}

/**
 * Creates an MCP server without a connection. Does not use `registerTool`, which reports invalid arguments as JSON and
 * derives the schemas of the tools again for each connection.
 */
export function createMcpServer(connection: Connection): McpServer {
  const { assistant, version } = connection;
  const { instructions, resources, families } = assistant;
  const info = { name: 'gaiko', title: assistant.title, version };
  const mcp = new McpServer(info, { instructions, capabilities: { tools: {}, resources: {} } });
  const { server } = mcp;
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listTools(assistant) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) =>
    callTool(connection, params, signal),
  );
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: resources.map(({ uri, ...resource }) => ({ uri, ...describeText(resource) })),
  }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: families.map((family) => ({
      ...describeText(family),
      uriTemplate: `${family.prefix}{${family.variable}}`,
    })),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    readResource(assistant, params.uri),
  );
  return mcp;
}

const listed = new WeakMap<Assistant, readonly z.output<typeof ToolSchema>[]>();

/** Returns the descriptions of the tools, which are derived once for each assistant. */
function listTools(assistant: Assistant): z.output<typeof ToolSchema>[] {
  const tools =
    listed.get(assistant) ?? assistant.tools.map((tool) => ToolSchema.parse(describe(tool)));
  listed.set(assistant, tools);
  return [...tools];
}

function describe({ name, title, description, input }: Assistant['tools'][number]) {
  const inputSchema = z.toJSONSchema(input, { io: 'input' });
  const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  return { name, title, description, inputSchema, annotations };
}

function describeText({ name, title, description, mimeType }: Omit<Resource, 'uri' | 'read'>) {
  return { name, title, description, mimeType };
}

async function callTool(
  { assistant, run, onFailure }: Connection,
  { name, arguments: given }: { readonly name: string; readonly arguments?: unknown },
  signal: AbortSignal,
): Promise<CallToolResult> {
  const tool = assistant.tools.find((each) => each.name === name);
  if (!tool)
    throw new McpError(ErrorCode.InvalidParams, `There is no tool ${JSON.stringify(name)}.`);
  try {
    return {
      content: [{ type: 'text', text: writeReport(await tool.answer(given, run(signal))) }],
    };
  } catch (error) {
    const failure = error instanceof ToolFailure ? error : INTERNAL;
    onFailure?.(failure.code, error);
    const text = `${failure.message}\n\nCode: ${failure.code}`;
    return { content: [{ type: 'text', text }], isError: true };
  }
}

const INTERNAL = new ToolFailure(
  'INTERNAL_SERVER_ERROR',
  'Internal server error. The server has logged it. Try again.',
);

function readResource({ resources, families }: Assistant, uri: string): ReadResourceResult {
  const resource = resources.find((each) => each.uri === uri);
  if (resource) return contents(uri, resource.mimeType, resource.read());
  for (const { prefix, mimeType, read } of families) {
    const text = uri.startsWith(prefix) ? read(uri.slice(prefix.length)) : undefined;
    if (text !== undefined) return contents(uri, mimeType, text);
  }
  const known = [
    ...resources.map((each) => each.uri),
    ...families.map(({ prefix, variable }) => `${prefix}{${variable}}`),
  ];
  throw new McpError(
    RESOURCE_NOT_FOUND,
    `There is no resource ${uri}. Resources: ${known.join(', ')}.`,
  );
}

function contents(uri: string, mimeType: string, text: string): ReadResourceResult {
  return { contents: [{ uri, mimeType, text }] };
}

/** The error code for unknown resources in the MCP specification. */
const RESOURCE_NOT_FOUND = -32_002;
