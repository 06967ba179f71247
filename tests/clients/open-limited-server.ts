import { openServer, type OpenServer } from '../schema/open-server.ts';

/** A server that rejects the next requests of this machine with RATE_LIMITED, and the address of its endpoint. */
export interface LimitedServer {
  readonly server: OpenServer;
  readonly url: string;
}

/** Opens a server with a limit of a request per second, and sends requests until it rejects one. */
export async function openLimitedServer(): Promise<LimitedServer> {
  const server = await openServer({ GAIKO_RATE_LIMIT: '60', GAIKO_TIMEOUT_MS: '60000' });
  const url = `${(await server.listen()).url}/graphql`;
  let last = await fetch(url, { method: 'HEAD' });
  while (last.status !== 429) last = await fetch(url, { method: 'HEAD' });
  return { server, url };
}
