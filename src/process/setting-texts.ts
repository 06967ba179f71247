import type { ServerSettings } from './read-config.ts';

/** The meaning of each setting, in the order of the reference. */
export const SETTING_TEXTS: Readonly<Record<keyof ServerSettings, string>> = {
  HOST: 'the address of the server. `0.0.0.0` accepts connections from the network',
  PORT: 'the port of the server',
  PUBLIC_URL:
    'the base URL of the server for clients, such as `https://example.org`. Printed addresses, the permalinks of exports and the URIs of linked data start with this URL. Required behind a proxy',
  NEO4J_URI:
    'the address of your own database. Without this setting, gaiko runs the embedded Neo4j',
  NEO4J_USERNAME: 'the user name for your own database',
  NEO4J_PASSWORD: 'the password for your own database',
  NEO4J_PASSWORD_FILE:
    'a file that contains the password, such as a Docker or Kubernetes secret. Use this setting instead of `NEO4J_PASSWORD`',
  NEO4J_DATABASE: 'the name of your own database',
  GAIKO_HOME: 'the folder of the embedded Neo4j',
  GAIKO_BOLT_PORT:
    'the Bolt port of the embedded Neo4j. If the port is in use, gaiko uses the next free port. `0` selects any free port',
  GAIKO_BROWSER_PORT:
    'the port of Neo4j Browser. If the port is in use, gaiko uses the next free port. `0` selects any free port',
  GAIKO_MAX_COST: 'the maximum [cost](limits.md#cost) of an operation',
  GAIKO_MAX_DEPTH: 'the maximum nesting depth of a selection',
  GAIKO_MAX_PAGE: 'the maximum number of edges on a page',
  GAIKO_TIMEOUT_MS: 'the maximum time for an operation, in milliseconds',
  GAIKO_RATE_LIMIT:
    'the maximum number of requests per minute and client. `/health` and `/ready` are not counted',
  GAIKO_TRUST_PROXY:
    'the number of proxies in front of the server, such as `1`. The server then reads `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Forwarded-Host`. Use this setting only if clients cannot bypass the proxies',
  GAIKO_CACHE_MB:
    'the maximum size of the [response cache](caching.md) in megabytes. `0` disables the cache',
  GAIKO_CORS_ORIGIN: 'the origins whose web pages may read responses, separated by commas',
  GAIKO_MCP_HOSTS:
    'the host names that requests to [`/mcp`](assistants.md#hosts-and-origins) can use, separated by commas, or `*` for all. The names of this machine, `HOST` and the host of `PUBLIC_URL` are always allowed',
  GAIKO_PUBLIC_TOOLS: 'whether GraphiQL and introspection are available',
  GAIKO_METRICS:
    'who may read [`/metrics`](running.md#metrics): `local` (this machine), `on` (everyone) or `off`',
  GAIKO_SLOW_MS: 'the duration in milliseconds from which the log reports an operation as slow',
  LOG_LEVEL: 'the minimum level of log messages',
};
