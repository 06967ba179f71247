import { z } from 'zod';

/** All settings of a running server, read once from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The database to use; null = the embedded one. */
  readonly neo4j: DatabaseAddress | null;
  readonly home: string;
  readonly boltPort: number;
  readonly browserPort: number;
  readonly maxCost: number;
  readonly maxDepth: number;
  readonly maxPage: number;
  readonly timeoutMs: number;
  /** The maximum number of operations per minute and address; null = unlimited. */
  readonly rateLimit: number | null;
  /** `*`, or the origins that may read responses. */
  readonly corsOrigins: readonly string[];
  readonly publicTools: boolean;
  readonly logLevel: string;
}

/** The address and login of a database. */
export interface DatabaseAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** One or more settings are invalid; the message says how to fix each. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
}

/** Parses the settings in an environment; throws BadSettings with all errors at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // Compose files pass unset settings as empty strings.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = SETTINGS.safeParse(given);
  const faults = [
    ...(parsed.error?.issues ?? []).map(
      (issue) => `${issue.path.join('.')}: ${issue.message}${shown(given, issue.path.join('.'))}`,
    ),
    ...missingPassword(given),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new BadSettings(['These settings are invalid:', ...faults].join('\n  '));
  }
  return toConfig(parsed.data);
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const SETTINGS = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(4000, 0, 65_535),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'use an address such as neo4j://127.0.0.1:7687')
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  GAIKO_HOME: z.string().default('.gaiko'),
  GAIKO_BOLT_PORT: wholeNumber(7687, 0, 65_535),
  GAIKO_BROWSER_PORT: wholeNumber(7474, 0, 65_535),
  GAIKO_MAX_COST: wholeNumber(20_000, 1, 1_000_000_000),
  GAIKO_MAX_DEPTH: wholeNumber(20, 1, 1000),
  GAIKO_MAX_PAGE: wholeNumber(100, 1, 100_000),
  GAIKO_TIMEOUT_MS: wholeNumber(5000, 1, 600_000),
  GAIKO_RATE_LIMIT: z
    .string()
    .regex(
      /^(off|[1-9]\d{0,8})$/,
      'use off, or the maximum number of operations per minute and address',
    )
    .default('off'),
  GAIKO_CORS_ORIGIN: z
    .string()
    .refine(
      (text) => text === '*' || listed(text).every(isOrigin),
      'use *, or origins such as https://example.org, separated by commas',
    )
    .default('*'),
  GAIKO_PUBLIC_TOOLS: z.enum(['on', 'off'], 'use on or off').default('on'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `use one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

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

function shown(given: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = given[name];
  return value === undefined || name === 'NEO4J_URI'
    ? ''
    : ` (current value: ${JSON.stringify(value)})`;
}

function missingPassword(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (given['NEO4J_URI'] === undefined || given['NEO4J_PASSWORD'] !== undefined) {
    return [];
  }
  return ['NEO4J_PASSWORD: set the password of the database at NEO4J_URI'];
}

function toConfig(settings: z.output<typeof SETTINGS>): Config {
  return {
    host: settings.HOST,
    port: settings.PORT,
    neo4j:
      settings.NEO4J_URI === undefined
        ? null
        : {
            uri: settings.NEO4J_URI,
            username: settings.NEO4J_USERNAME,
            password: settings.NEO4J_PASSWORD,
            database: settings.NEO4J_DATABASE,
          },
    home: settings.GAIKO_HOME,
    boltPort: settings.GAIKO_BOLT_PORT,
    browserPort: settings.GAIKO_BROWSER_PORT,
    maxCost: settings.GAIKO_MAX_COST,
    maxDepth: settings.GAIKO_MAX_DEPTH,
    maxPage: settings.GAIKO_MAX_PAGE,
    timeoutMs: settings.GAIKO_TIMEOUT_MS,
    rateLimit: settings.GAIKO_RATE_LIMIT === 'off' ? null : Number(settings.GAIKO_RATE_LIMIT),
    corsOrigins: listed(settings.GAIKO_CORS_ORIGIN),
    publicTools: settings.GAIKO_PUBLIC_TOOLS === 'on',
    logLevel: settings.LOG_LEVEL,
  };
}
