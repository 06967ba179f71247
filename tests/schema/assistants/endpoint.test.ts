import { request } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { parse, validate } from 'graphql';
import { describeAssistant } from '../../../schema/assistants/describe-assistant.ts';
import { buildSchema } from '../../../schema/build-schema.ts';
import { openServer, type OpenServer } from '../open-server.ts';
import { askTool } from './ask-tool.ts';

let server: OpenServer;
let url: string;
let client: Client;

beforeAll(async () => {
  server = await openServer({ GAIKO_TIMEOUT_MS: '60000' });
  url = (await server.listen()).url;
  client = await connect(url);
}, 180_000);

afterAll(async () => {
  await client.close();
  await server.stop();
  await server.close();
});

async function connect(base: string): Promise<Client> {
  const connected = new Client({ name: 'reader', version: '1' });
  await connected.connect(new StreamableHTTPClientTransport(new URL('/mcp', base)));
  return connected;
}

const PING = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request with any Host header, which `fetch` does not allow. */
function send({ method = 'POST', headers = {}, body = PING }: Sent) {
  return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const sent = request(
      `${url}/mcp`,
      {
        method,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(method === 'POST' ? body : undefined);
  });
}

it('lists seven read-only tools with descriptions of all arguments', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'find_entity',
    'describe_entity',
    'were_they',
    'what_happened',
    'how_connected',
    'facts',
    'run_graphql',
  ]);
  for (const { annotations, inputSchema } of tools) {
    expect(annotations?.readOnlyHint).toBe(true);
    for (const argument of Object.values(inputSchema.properties ?? {}))
      expect(argument).toHaveProperty('description');
  }
});

it('describes all tools in less than 16 kB, because assistants read them in each conversation', async () => {
  const { tools } = await client.listTools();
  expect(JSON.stringify(tools).length).toBeLessThan(16_000);
  expect(client.getInstructions()).toContain('UNKNOWN and NOT_COVERED are not NO');
});

it('offers the data model, the schema, and each type of the schema', async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(['gaiko://model', 'gaiko://schema']);
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map((each) => each.uriTemplate)).toEqual(['gaiko://schema/{type}']);
  expect(await read('gaiko://model')).toContain('- PARTY_TO (COUNTRY or ORGANIZATION → TREATY)');
  expect(await read('gaiko://schema')).toContain('type Query {');
  expect(await read('gaiko://schema/Answer')).toMatch(/^"""[\s\S]*type Answer \{/);
  await expect(read('gaiko://schema/Nothing')).rejects.toThrow('There is no resource');
});

async function read(uri: string): Promise<string> {
  const [content] = (await client.readResource({ uri })).contents;
  return content && 'text' in content ? content.text : '';
}

it('rejects unknown tools', async () => {
  await expect(client.callTool({ name: 'delete_all' })).rejects.toThrow('There is no tool');
});

it.each([
  [{ host: 'evil.example' }, 'GAIKO_MCP_HOSTS'],
  [{ origin: 'http://evil.example' }, 'GAIKO_CORS_ORIGIN'],
])('rejects requests with the headers %j', async (headers, setting) => {
  const { status, text } = await send({ headers });
  expect(status).toBe(403);
  expect(text).toContain(setting);
});

it('answers pages and programs of this machine', async () => {
  expect(await send({ headers: { origin: url } })).toMatchObject({ status: 200 });
  expect(await send({})).toMatchObject({ status: 200 });
});

it('rejects streams, sessions, batches, and bodies that are not JSON or too large', async () => {
  expect(await send({ method: 'GET' })).toMatchObject({ status: 405 });
  expect(await send({ method: 'DELETE' })).toMatchObject({ status: 405 });
  expect(await send({ body: `[${PING},${PING}]` })).toMatchObject({ status: 400 });
  expect(await send({ body: '{' })).toMatchObject({ status: 400 });
  expect(await send({ body: ' '.repeat(100_001) })).toMatchObject({ status: 413 });
});

it('applies the limits of the server to tools', async () => {
  const small = await openServer({ GAIKO_RATE_LIMIT: '10', GAIKO_MAX_COST: '5' });
  try {
    const limited = await connect((await small.listen()).url);
    const given = { question: 'allied', country: 'JP', other: 'GB', date: '1905' };
    const { text, isError } = await askTool(limited, 'were_they', given);
    expect(isError).toBe(true);
    expect(text).toContain('Code: QUERY_TOO_COMPLEX');
    const calls = Array.from({ length: 20 }, () => limited.listTools());
    await expect(Promise.all(calls)).rejects.toThrow('RATE_LIMITED');
    await limited.close();
  } finally {
    await small.stop();
    await small.close();
  }
});

it('stops an operation at its deadline', async () => {
  const hurried = await openServer({ GAIKO_TIMEOUT_MS: '1' });
  try {
    const limited = await connect((await hurried.listen()).url);
    const { text } = await askTool(limited, 'facts', { count_by: 'YEAR' });
    expect(text).toContain('Code: TIMEOUT');
    await limited.close();
  } finally {
    await hurried.stop();
    await hurried.close();
  }
});

it('runs only documents that are valid in the schema', async () => {
  const schema = buildSchema();
  const documents: string[] = [];
  for (const tool of describeAssistant(schema).tools) {
    for (const given of CALLS[tool.name] ?? []) {
      const answer = tool.answer(given, ({ document }) => {
        documents.push(document);
        return Promise.reject(new Error('not run'));
      });
      await expect(answer).rejects.toThrow('not run');
    }
  }
  expect(documents.length).toBeGreaterThan(10);
  for (const document of documents) expect(validate(schema, parse(document))).toEqual([]);
});

const CALLS: Readonly<Record<string, readonly object[]>> = {
  find_entity: [{ text: 'Siam' }],
  describe_entity: [{ entity: 'Siam' }],
  were_they: ['allied', 'at_war', 'relations', 'border'].flatMap((question) => [
    { question, country: 'JP' },
    { question, country: 'JP', other: 'GB' },
  ]),
  what_happened: [{ during: '1905' }],
  how_connected: [{ from: 'JP', to: 'GB' }],
  facts: [{}, { entity: 'JP' }, { count_by: 'YEAR' }, { entity: 'JP', count_by: 'YEAR' }],
};
