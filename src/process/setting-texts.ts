import type { ServerSettings } from './read-config.ts';

/** What each setting means, in the order of the reference. */
export const SETTING_TEXTS: Readonly<Record<keyof ServerSettings, string>> = {
  HOST: 'the address of the server. `0.0.0.0` accepts connections from the network',
  PORT: 'the port of the server',
  PUBLIC_URL:
    'the address under which clients reach the server, such as `https://example.org`. Printed addresses and permalinks of exports start with it. Set it if a proxy is in front of the server',
  NEO4J_URI: 'the address of your own database. If it is not set, gaiko runs the embedded Neo4j',
  NEO4J_USERNAME: 'the user name for your own database',
  NEO4J_PASSWORD: 'the password for your own database',
  NEO4J_PASSWORD_FILE:
    'a file that contains the password, such as a Docker or Kubernetes secret. Replaces `NEO4J_PASSWORD`',
  NEO4J_DATABASE: 'the name of your own database',
  GAIKO_HOME: 'the folder of the embedded Neo4j',
  GAIKO_BOLT_PORT:
    'the Bolt port of the embedded Neo4j. If it is in use, the next free port is used. `0`: any free port',
  GAIKO_BROWSER_PORT: 'the port of Neo4j Browser, chosen in the same way',
  GAIKO_MAX_COST: 'the maximum number of objects that an operation may return',
  GAIKO_MAX_DEPTH: 'the maximum nesting depth of a selection',
  GAIKO_MAX_PAGE: 'the maximum number of edges on a page',
  GAIKO_TIMEOUT_MS: 'the maximum time for an operation, in milliseconds',
  GAIKO_RATE_LIMIT:
    'the maximum number of requests per minute and client. `/health` and `/ready` are not counted',
  GAIKO_TRUST_PROXY:
    'the number of proxies in front of the server, such as `1`. The client of a request is then the address in `X-Forwarded-For`, and the server uses `X-Forwarded-Proto` and `X-Forwarded-Host`. Set it only if clients cannot bypass the proxies',
  GAIKO_CACHE_MB:
    'the maximum size of the [response cache](caching.md) in megabytes. `0` disables the cache',
  GAIKO_CORS_ORIGIN: 'the origins whose web pages may read responses, separated by commas',
  GAIKO_MCP_HOSTS:
    'the host names under which assistants reach [`/mcp`](assistants.md#hosts-and-origins), separated by commas, or `*` for all. The names of this machine, `HOST` and the host of `PUBLIC_URL` are always allowed',
  GAIKO_PUBLIC_TOOLS: 'whether GraphiQL and introspection are available',
  GAIKO_METRICS:
    'who may read [`/metrics`](running.md#metrics): `local` (this machine), `on` (everyone) or `off`',
  GAIKO_SLOW_MS: 'the duration in milliseconds from which the log reports an operation as slow',
  LOG_LEVEL: 'the minimum level of log messages',
};
