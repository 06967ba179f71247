import type { Config } from '../../process/read-config.ts';

/** The settings that determine which hosts and origins may use the MCP endpoint. */
export type CallerConfig = Pick<Config, 'mcpHosts' | 'corsOrigins' | 'publicUrl'>;

/**
 * Returns the reason to reject a request to the MCP endpoint, or null if the request is allowed. By DNS rebinding, a web page
 * can send requests to a server on the reader's machine, with the host or the origin of the page in the headers.
 */
export function explainRejection(
  headers: Headers,
  { mcpHosts, corsOrigins, publicUrl }: CallerConfig,
): string | null {
  const hosts = publicUrl === null ? mcpHosts : [...mcpHosts, hostnameOf(publicUrl)];
  const host = hostnameOf(`http://${headers.get('host') ?? ''}`);
  if (!isAllowed(host, hosts)) {
    return `The host ${JSON.stringify(host)} is not allowed at /mcp. Add it to GAIKO_MCP_HOSTS.`;
  }
  const origin = headers.get('origin');
  if (origin === null || corsOrigins.includes(origin)) return null;
  if (isAllowed(hostnameOf(origin), hosts)) return null;
  return `The origin ${JSON.stringify(origin)} is not allowed at /mcp. Add it to GAIKO_CORS_ORIGIN, or its host to GAIKO_MCP_HOSTS.`;
}

function isAllowed(hostname: string, hosts: readonly string[]): boolean {
  return hosts.includes('*') || LOCAL.has(hostname) || hosts.includes(hostname);
}

/** The host names that always refer to this machine. */
const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
