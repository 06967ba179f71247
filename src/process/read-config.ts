import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GraphAddress } from '../neo4j/open-graph.ts';

/** The settings of the embedded Neo4j. The port 0 selects any free port. */
export interface EmbeddedConfig {
  readonly home: string;
  readonly boltPort: number;
  readonly browserPort: number;
  /** The URL of the server for Neo4j Browser on this machine, or null if the port of the server is not fixed. */
  readonly serverUrl: string | null;
}

/** The settings of a program that uses a database. */
export interface DatabaseConfig extends EmbeddedConfig {
  /** The address and login of the database, or null for the embedded one. */
  readonly neo4j: GraphAddress | null;
}

/** The settings of the server. */
export interface Config extends DatabaseConfig {
  readonly host: string;
  readonly port: number;
  /** The base URL of the server for clients, without a trailing slash, or null if PUBLIC_URL is not set. */
  readonly publicUrl: string | null;
  readonly maxCost: number;
  readonly maxDepth: number;
  readonly maxPage: number;
  readonly timeoutMs: number;
  /** The maximum number of requests per minute and client, or null for no limit. */
  readonly rateLimit: number | null;
  /** The number of proxies in front of the server. 0 if clients connect directly. */
  readonly trustedProxies: number;
  /** The maximum size of the response cache in bytes. 0 disables it. */
  readonly cacheBytes: number;
  /** The origins that may read responses, or `*` for all. */
  readonly corsOrigins: readonly string[];
  /** The host names that requests to /mcp can use, or `*` for all. The names of this machine are always allowed. */
  readonly mcpHosts: readonly string[];
  readonly publicTools: boolean;
  readonly logLevel: string;
  /** The time in milliseconds from which the log reports an operation as slow. */
  readonly slowMs: number;
  /** Who may read /metrics: this machine, everyone or no one. */
  readonly metrics: 'local' | 'on' | 'off';
}

/** One or more settings are invalid. The message lists each with its fix. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
}

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings of the server from environment variables. Throws BadSettings with all errors at once. */
export function readConfig(environment: Environment): Config {
  return toConfig(parse(SERVER, environment));
}

/** Reads the settings of a database from environment variables. Throws BadSettings with all errors at once. */
export function readDatabaseConfig(environment: Environment): DatabaseConfig {
  return toDatabaseConfig(parse(DATABASE, environment));
}

/** Reads the settings of the embedded Neo4j from environment variables. Throws BadSettings with all errors at once. */
export function readEmbeddedConfig(environment: Environment): EmbeddedConfig {
  return toEmbeddedConfig(parse(EMBEDDED, environment));
}

function parse<Settings>(schema: z.ZodType<Settings>, environment: Environment): Settings {
  // Compose files pass unset settings as empty strings.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name}: ${message}${quote(name, given[name])}`;
  });
  throw new BadSettings(['These settings are invalid:', ...lines].join('\n  '));
}

const BYTES_PER_MB = 1_048_576;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const MISSING_PASSWORD = {
  path: ['NEO4J_PASSWORD'],
  message:
    'set the password of the database at NEO4J_URI, or the file that contains it in NEO4J_PASSWORD_FILE',
  // By default, zod skips refinements if another setting is invalid.
  when: () => true,
};

const TWO_PASSWORDS = {
  path: ['NEO4J_PASSWORD_FILE'],
  message: 'set either NEO4J_PASSWORD or NEO4J_PASSWORD_FILE',
  when: () => true,
};

const EMBEDDED = z.object({
  GAIKO_HOME: z.string().default('.gaiko'),
  GAIKO_BOLT_PORT: wholeNumber(7687, 0, 65_535),
  GAIKO_BROWSER_PORT: wholeNumber(7474, 0, 65_535),
  // Only the schema of the server checks the port.
  HOST: z.string().default('127.0.0.1'),
  PORT: z.union([z.string(), z.number()]).default('4000'),
});

const DATABASE_SETTINGS = EMBEDDED.extend({
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'use an address such as neo4j://127.0.0.1:7687')
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_PASSWORD_FILE: z
    .string()
    .refine(hasText, 'use the path of a readable file that contains the password')
    .optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
});

const DATABASE = DATABASE_SETTINGS.refine(hasPassword, MISSING_PASSWORD).refine(
  hasOnePassword,
  TWO_PASSWORDS,
);

const SERVER = DATABASE_SETTINGS.extend({
  PORT: wholeNumber(4000, 0, 65_535),
  PUBLIC_URL: z
    .string()
    .refine(isBaseUrl, 'use an http or https address without a query, such as https://example.org')
    .transform((text) => new URL(text).href.replace(/\/+$/, ''))
    .optional(),
  GAIKO_MAX_COST: wholeNumber(20_000, 1, 1_000_000_000),
  GAIKO_MAX_DEPTH: wholeNumber(20, 1, 1000),
  GAIKO_MAX_PAGE: wholeNumber(100, 1, 100_000),
  GAIKO_TIMEOUT_MS: wholeNumber(5000, 1, 600_000),
  GAIKO_RATE_LIMIT: z
    .string()
    .regex(
      /^(off|[1-9]\d{0,8})$/,
      'use off, or the maximum number of requests per minute and client',
    )
    .default('off'),
  GAIKO_TRUST_PROXY: z
    .string()
    .regex(/^(off|[1-9])$/, 'use off, or the number of proxies in front of the server, such as 1')
    .default('off'),
  GAIKO_CACHE_MB: wholeNumber(64, 0, 4096),
  GAIKO_CORS_ORIGIN: z
    .string()
    .refine(
      (text) => text === '*' || listed(text).every(isOrigin),
      'use *, or origins such as https://example.org, separated by commas',
    )
    .default('*'),
  GAIKO_MCP_HOSTS: z
    .string()
    .refine(
      (text) => text === '*' || listed(text).every(isHostname),
      'use *, or host names such as gaiko.example.org, separated by commas',
    )
    .optional(),
  GAIKO_PUBLIC_TOOLS: z.enum(['on', 'off'], 'use on or off').default('on'),
  GAIKO_METRICS: z.enum(['local', 'on', 'off'], 'use local, on or off').default('local'),
  GAIKO_SLOW_MS: wholeNumber(1000, 1, 600_000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `use one of ${LOG_LEVELS.join(', ')}`).default('info'),
})
  .refine(hasPassword, MISSING_PASSWORD)
  .refine(hasOnePassword, TWO_PASSWORDS);

/** The settings of the server by the names of their environment variables. */
export type ServerSettings = z.output<typeof SERVER>;

/** Returns the default values of the settings. Settings without a default are undefined. */
export function readDefaults(): ServerSettings {
  return SERVER.parse({});
}

function wholeNumber(fallback: number, least: number, most: number) {
  return z
    .string()
    .regex(/^\d+$/, `use a whole number from ${least} to ${most}, such as ${fallback}`)
    .default(String(fallback))
    .transform(Number)
    .refine(
      (value) => value >= least && value <= most,
      `use a whole number from ${least} to ${most}, such as ${fallback}`,
    );
}

function listed(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isHostname(text: string): boolean {
  return URL.canParse(`http://${text}`) && new URL(`http://${text}`).hostname === text;
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text) || /[\s?#]/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username + password === '';
}

// The values of these settings are not printed, because the values can contain a password.
const HIDDEN: readonly string[] = ['NEO4J_URI', 'NEO4J_PASSWORD_FILE', 'PUBLIC_URL'];

function quote(name: string, value: string | undefined): string {
  return value === undefined || HIDDEN.includes(name)
    ? ''
    : ` (current value: ${JSON.stringify(value)})`;
}

interface Login {
  readonly NEO4J_URI?: string | undefined;
  readonly NEO4J_PASSWORD?: string | undefined;
  readonly NEO4J_PASSWORD_FILE?: string | undefined;
}

function hasPassword({ NEO4J_URI, NEO4J_PASSWORD, NEO4J_PASSWORD_FILE }: Login): boolean {
  return NEO4J_URI === undefined || (NEO4J_PASSWORD ?? NEO4J_PASSWORD_FILE) !== undefined;
}

function hasOnePassword({ NEO4J_PASSWORD, NEO4J_PASSWORD_FILE }: Login): boolean {
  return NEO4J_PASSWORD === undefined || NEO4J_PASSWORD_FILE === undefined;
}

function hasText(path: string): boolean {
  try {
    return readPassword(path) !== '';
  } catch {
    return false;
  }
}

/** Reads a password from a file. Editors and `echo` end files with a line break, which is not part of the password. */
function readPassword(path: string): string {
  return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
}

function toEmbeddedConfig(settings: z.output<typeof EMBEDDED>): EmbeddedConfig {
  return {
    home: settings.GAIKO_HOME,
    boltPort: settings.GAIKO_BOLT_PORT,
    browserPort: settings.GAIKO_BROWSER_PORT,
    serverUrl: toServerUrl(settings.HOST, String(settings.PORT)),
  };
}

function toServerUrl(host: string, port: string): string | null {
  const isEveryAddress = host === '0.0.0.0' || host === '::';
  const name = host.includes(':') ? `[${host}]` : host;
  const url = `http://${isEveryAddress ? '127.0.0.1' : name}:${port}`;
  return port === '0' || !URL.canParse(url) ? null : url;
}

function toDatabaseConfig(settings: z.output<typeof DATABASE_SETTINGS>): DatabaseConfig {
  const uri = settings.NEO4J_URI;
  const login = {
    username: settings.NEO4J_USERNAME,
    password: passwordOf(settings),
    database: settings.NEO4J_DATABASE,
  };
  return { ...toEmbeddedConfig(settings), neo4j: uri === undefined ? null : { uri, ...login } };
}

function passwordOf({ NEO4J_PASSWORD, NEO4J_PASSWORD_FILE }: Login): string {
  return NEO4J_PASSWORD ?? (NEO4J_PASSWORD_FILE ? readPassword(NEO4J_PASSWORD_FILE) : '');
}

function toConfig(settings: z.output<typeof SERVER>): Config {
  return {
    ...toDatabaseConfig(settings),
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL ?? null,
    maxCost: settings.GAIKO_MAX_COST,
    maxDepth: settings.GAIKO_MAX_DEPTH,
    maxPage: settings.GAIKO_MAX_PAGE,
    timeoutMs: settings.GAIKO_TIMEOUT_MS,
    rateLimit: settings.GAIKO_RATE_LIMIT === 'off' ? null : Number(settings.GAIKO_RATE_LIMIT),
    trustedProxies: settings.GAIKO_TRUST_PROXY === 'off' ? 0 : Number(settings.GAIKO_TRUST_PROXY),
    cacheBytes: settings.GAIKO_CACHE_MB * BYTES_PER_MB,
    corsOrigins: listed(settings.GAIKO_CORS_ORIGIN),
    mcpHosts: listed([settings.HOST, settings.GAIKO_MCP_HOSTS ?? []].flat().join()),
    publicTools: settings.GAIKO_PUBLIC_TOOLS === 'on',
    logLevel: settings.LOG_LEVEL,
    slowMs: settings.GAIKO_SLOW_MS,
    metrics: settings.GAIKO_METRICS,
  };
}
