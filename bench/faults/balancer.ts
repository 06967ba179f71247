import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent } from 'undici';
import { listenOnFreePort } from '../servers/listen.ts';

/** A balancer on the loopback interface. */
export interface Balancer {
  readonly origin: string;
  close(): void;
}

/** Opens a balancer that distributes requests evenly. If a connection fails, it repeats the request on another server. */
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
      response.writeHead(answered.status, TYPE).end(answered.body);
      return;
    }
    response.writeHead(502).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  return {
    origin: `http://127.0.0.1:${await listenOnFreePort(server)}`,
    close() {
      server.close();
      server.closeAllConnections();
      void agent.destroy();
    },
  };
}

const TYPE = { 'content-type': 'application/json' };

/** Returns the complete response of a server, or null if the connection fails. */
async function ask(
  agent: Agent,
  origin: string,
  { url = '/', method = 'GET' }: IncomingMessage,
  body: Buffer,
): Promise<{ readonly status: number; readonly body: Uint8Array } | null> {
  try {
    const response = await agent.request({
      ...{ origin, path: url, method },
      headers: { ...TYPE, accept: 'application/json' },
      ...(body.length > 0 && { body }),
    });
    return { status: response.statusCode, body: await response.body.bytes() };
  } catch {
    return null;
  }
}
