import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
const client = new Client({ name: 'try', version: '1' });
const t = performance.now();
await client.connect(new StdioClientTransport({ command: 'node', args: ['dist/main.js','--stdio'], env: {...process.env, GAIKO_HOME:'/tmp/mcp-home', GAIKO_BOLT_PORT: '17790', GAIKO_TIMEOUT_MS:'60000', LOG_LEVEL:'info'}, stderr: 'inherit' }));
console.log('connected', performance.now()-t);
const r = await client.callTool({ name: 'find_entity', arguments: {text:'Siam'} }); console.log(r.content[0].text.slice(0,200), performance.now()-t);
await client.close();
console.log('closed', performance.now()-t);
