import neo4j, {
  type Config,
  type Driver,
  type QueryResult,
  type ResultSummary,
} from 'neo4j-driver';
import type { GraphAddress } from '../../src/neo4j/open-graph.ts';

/** The timeout of the statements that peers, floors and PROFILE run, in milliseconds. */
export const STATEMENT_TIMEOUT_MS = 60_000;

/** The fastest driver settings. */
export const FAST_DRIVER: Config = {
  disableLosslessIntegers: true,
  fetchSize: -1,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
};

/** A statement that a server sent to the database. */
export interface SentStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A statement with the number of database hits. */
export interface ProfiledStatement {
  readonly text: string;
  readonly dbHits: number;
}

/** Opens a driver for the database of the benchmark. */
export function openDriver(address: GraphAddress, config: Config = {}): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), config);
}

/** Returns the environment variables that configure the database of a server. */
export function toEnvironment(address: GraphAddress): Readonly<Record<string, string>> {
  return {
    NEO4J_URI: address.uri,
    NEO4J_USERNAME: address.username,
    NEO4J_PASSWORD: address.password,
    NEO4J_DATABASE: address.database,
  };
}

/** Runs a statement in an auto-commit transaction, which takes one round trip. */
export async function runStatement(
  driver: Driver,
  database: string,
  { text, parameters }: SentStatement,
): Promise<QueryResult> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    return await session.run(text, parameters, { timeout: STATEMENT_TIMEOUT_MS });
  } finally {
    void session.close();
  }
}

/** Runs statements with PROFILE and returns the number of database hits of each. */
export async function profile(
  driver: Driver,
  database: string,
  statements: readonly SentStatement[],
): Promise<readonly ProfiledStatement[]> {
  const profiled: ProfiledStatement[] = [];
  for (const { text, parameters } of statements) {
    const statement = { text: `PROFILE ${text}`, parameters };
    const { summary } = await runStatement(driver, database, statement);
    profiled.push({ text, dbHits: sumHits(summary.profile) });
  }
  return profiled;
}

/** Converts whole numbers to Cypher integers, because LIMIT rejects floats and JSON does not distinguish the two. */
export function toIntegers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(toIntegers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toIntegers(each)]));
}

type Plan = ResultSummary['profile'];

function sumHits(plan: Plan): number {
  if (plan === false) return 0;
  return plan.children.reduce((sum, child) => sum + sumHits(child), plan.dbHits);
}
