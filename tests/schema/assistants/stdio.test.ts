import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { findBundledDatabase } from '../../open-bundled-graph.ts';
import { askTool } from './ask-tool.ts';

let client: Client;
let home: string;
let logged = '';

beforeAll(async () => {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json']);
  home = mkdtempSync(join(tmpdir(), 'gaiko-stdio-'));
  const { uri, username, password } = findBundledDatabase();
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['dist/main.js', '--stdio'],
    env: {
      PATH: process.env['PATH'] ?? '',
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      GAIKO_HOME: home,
      GAIKO_TIMEOUT_MS: '60000',
    },
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (chunk) => (logged += String(chunk)));
  client = new Client({ name: 'historian', version: '1' });
  await client.connect(transport, { timeout: 120_000 });
}, 240_000);

afterAll(async () => {
  await client.close();
  rmSync(home, { recursive: true });
});

it('answers over the standard output and opens no port', async () => {
  const given = { question: 'allied', country: 'Japan', other: 'United Kingdom', date: '1905' };
  const { text } = await askTool(client, 'were_they', given);
  expect(text).toContain('Answer: YES. Japan and the United Kingdom were allied in 1905');
  expect(text).toContain('https://');
  expect(logged).not.toContain('Listening');
});

it('has the same tools and resources as the server', async () => {
  expect((await client.listTools()).tools).toHaveLength(7);
  expect((await client.listResources()).resources).toHaveLength(2);
});

it('reports errors with a code, and continues', async () => {
  const { text, isError } = await askTool(client, 'describe_entity', { entity: 'Atlantis' });
  expect(isError).toBe(true);
  expect(text).toContain('Code: UNKNOWN_COUNTRY');
  expect((await askTool(client, 'find_entity', { text: 'Siam' })).text).toContain('Thailand');
});

it('writes no file', () => {
  expect(readdirSync(home)).toEqual([]);
});
