import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
const client = new Client({ name: 'try', version: '1' });
await client.connect(new StreamableHTTPClientTransport(new URL('http://127.0.0.1:4790/mcp')));
const [, , name, args] = process.argv;
if (name === 'list') console.log(JSON.stringify(await client.listTools(), null, 1));
else if (name === 'read') console.log((await client.readResource({ uri: args })).contents[0].text);
else { const r = await client.callTool({ name, arguments: JSON.parse(args ?? '{}') }, undefined, {timeout: 200000}); console.log(r.isError ? 'ERROR' : 'ok', Buffer.byteLength(r.content[0].text)); console.log(r.content[0].text); }
await client.close();
