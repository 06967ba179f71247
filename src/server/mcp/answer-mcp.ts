import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import type { Assistant } from '../../assistants/tool.ts';
import { explainRejection, type CallerConfig } from './check-caller.ts';
import { createMcpServer } from './create-mcp-server.ts';
import { runGraphql, type AnswerGraphql } from './run-graphql.ts';

/** The data and functions of the MCP endpoint. */
export interface McpEndpoint {
  readonly assistant: Assistant;
  readonly version: string;
  readonly config: CallerConfig;
  readonly answerGraphql: AnswerGraphql;
  /** The server calls this function with the code of each failed request or tool call, and the error of the tool. */
  readonly onFailure: (code: string, error?: unknown) => void;
}

/**
 * Answers a request to the MCP endpoint with the Streamable HTTP transport, without sessions or streams. Rejects hosts
 * and origins that are not allowed, and batches, because the rate limit would count a batch as one request.
 */
export async function answerMcp(request: Request, endpoint: McpEndpoint): Promise<Response> {
  const { config, answerGraphql } = endpoint;
  const refusal = explainRejection(request.headers, config);
  if (refusal !== null) return refuse(403, REFUSED, refusal, endpoint);
  if (request.method !== 'POST') return notAllowed(endpoint);
  const message = await readMessage(request);
  if (message === undefined) return refuse(400, ErrorCode.ParseError, NOT_JSON, endpoint);
  if (Array.isArray(message)) return refuse(400, ErrorCode.InvalidRequest, NO_BATCHES, endpoint);
  const server = createMcpServer({
    ...endpoint,
    run: (signal) => runGraphql(answerGraphql, AbortSignal.any([signal, request.signal])),
  });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  try {
    await server.connect(transport);
    return await transport.handleRequest(request, { parsedBody: message });
  } finally {
    await server.close();
  }
}

/** The error code with which the transports of the SDK reject requests. */
const REFUSED = -32_000;
const NOT_JSON = 'The body is not valid JSON.';
const NO_BATCHES = 'Send one message in each request. Batches are not supported.';

async function readMessage(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function notAllowed(endpoint: McpEndpoint): Response {
  const response = refuse(405, REFUSED, 'Send MCP messages by POST.', endpoint);
  response.headers.set('allow', 'POST');
  return response;
}

function refuse(
  status: number,
  code: number,
  message: string,
  { onFailure }: McpEndpoint,
): Response {
  onFailure('BAD_USER_INPUT');
  return Response.json({ jsonrpc: '2.0', error: { code, message }, id: null }, { status });
}
