import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';

/** A balancer on the loopback interface. */
export interface Balancer {
  readonly origin: string;
  close(): void;
}

/** Opens a balancer that sends each request to the next server, and to another server if the connection fails. */
export async function openBalancer(listServers: () => readonly string[]): Promise<Balancer> {
  const agent = new Agent({ connections: 64, pipelining: 1 });
  let turn = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await request.toArray());
    const servers = listServers();
    const first = turn++;
    for (let at = 0; at < servers.length; at += 1) {
      const origin = servers[(first + at) % servers.length] ?? '';
      const answered = await ask(agent, origin, request, body);
      if (answered === null) continue;
      response.writeHead(answered.status, { 'content-type': answered.type }).end(answered.body);
      return;
    }
    response.writeHead(502).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
      void agent.destroy();
    },
  };
}

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Returns the whole response of a server, or null if the connection fails. */
async function ask(
  agent: Agent,
  origin: string,
  { url = '/', method = 'GET' }: IncomingMessage,
  body: Buffer,
): Promise<Answered | null> {
  try {
    const response = await agent.request({
      origin,
      path: url,
      method: method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      ...(body.length > 0 && { body }),
    });
    return {
      status: response.statusCode,
      type: 'application/json',
      body: Buffer.from(await response.body.arrayBuffer()),
    };
  } catch {
    return null;
  }
}
