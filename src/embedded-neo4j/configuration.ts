import { totalmem } from 'node:os';

/** The sizes of the Java heap and the page cache, in megabytes. */
export interface Memory {
  readonly heapMb: number;
  readonly pageCacheMb: number;
}

/** The settings of neo4j.conf that vary. Without a browser port, Neo4j only serves Bolt. */
export interface Configuration {
  readonly boltPort: number;
  readonly browserPort: number | null;
  /** The URL of the server from which Neo4j Browser loads a style and a guide, or null if Neo4j Browser loads no files. */
  readonly serverUrl: string | null;
  readonly memory: Memory;
}

/**
 * Returns memory settings for this machine: an eighth of its memory for the heap and a sixteenth for the page cache,
 * within limits.
 */
export function suitMemory(): Memory {
  // A container can have a lower limit than the machine. Without a limit, the constraint is 0 or larger than the
  // memory.
  const allowed = process.constrainedMemory();
  const bytes = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  const megabytes = bytes / 1024 / 1024;
  return {
    heapMb: clamp(megabytes / 8, 384, 2048),
    pageCacheMb: clamp(megabytes / 16, 128, 1024),
  };
}

/**
 * Returns the text of neo4j.conf. It allows only local connections, requires a login, and denies Cypher access to files
 * and URLs.
 */
export function renderConfiguration(configuration: Configuration): string {
  const { boltPort, memory } = configuration;
  const lines = [
    '# This file is overwritten at each start.',
    'server.default_listen_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.bolt.advertised_address=127.0.0.1:${boltPort}`,
    'server.https.enabled=false',
    'server.bolt.telemetry.enabled=false',
    'client.allow_telemetry=false',
    'dbms.usage_report.enabled=false',
    'dbms.security.auth_enabled=true',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    'internal.server.bolt.thread_pool_shutdown_wait_time=0s',
    `server.memory.pagecache.size=${memory.pageCacheMb}m`,
    `server.memory.query_cache.per_db_cache_num_entries=${countPlans(memory)}`,
    // After a crash, Neo4j repeats all transactions since its last checkpoint before it accepts connections.
    'db.checkpoint.interval.time=1m',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.retention_policy=keep_none',
    ...renderBrowser(configuration),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Returns the size of the query cache in plans. The plan of a large query takes several hundred kilobytes. With the default
 * of 1,000 plans, a small heap is almost full, and garbage collection takes most of the CPU time.
 */
function countPlans({ heapMb }: Memory): number {
  return clamp(heapMb / 2, 128, 1000);
}

/**
 * Returns the commands that Neo4j Browser runs after login. The commands load the style of the server, and replace the
 * built-in tutorial by the guide of the server.
 */
export function browserCommands(serverUrl: string): string {
  return `style ${serverUrl}/neo4j-style.grass; clear; guide ${serverUrl}/neo4j-guide.html`;
}

function renderBrowser({ browserPort, serverUrl }: Configuration): readonly string[] {
  if (browserPort === null) return ['server.http.enabled=false'];
  const guide =
    serverUrl === null
      ? []
      : [
          `browser.post_connect_cmd=${browserCommands(serverUrl)}`,
          `browser.remote_content_hostname_whitelist=${hostsOf(serverUrl).join(',')}`,
        ];
  return [
    'server.http.enabled=true',
    `server.http.listen_address=127.0.0.1:${browserPort}`,
    `server.http.advertised_address=127.0.0.1:${browserPort}`,
    `dbms.security.http_access_control_allow_origin=http://127.0.0.1:${browserPort}`,
    `dbms.security.http_static_content_security_policy_header=${browserPolicy(serverUrl)}`,
    ...guide,
  ];
}

/** Returns a policy that restricts Neo4j Browser to this machine. By default, Neo4j Browser loads fonts from Google. */
export function browserPolicy(serverUrl: string | null): string {
  const sources = hostsOf(serverUrl).flatMap((host) => [`http://${host}:*`, `ws://${host}:*`]);
  return [
    "default-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    `connect-src 'self' ${sources.join(' ')}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hostsOf(serverUrl: string | null): readonly string[] {
  const host = serverUrl === null ? 'localhost' : new URL(serverUrl).hostname;
  return [...new Set(['127.0.0.1', 'localhost', host])];
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.round(Math.min(Math.max(value, lowest), highest));
}
