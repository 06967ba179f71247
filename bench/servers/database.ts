import neo4j, { type Config, type Driver, type ResultSummary } from 'neo4j-driver';
import type { GraphAddress } from '../../src/neo4j/open-graph.ts';

/** The longest time for a statement of a compared server. */
export const STATEMENT_TIMEOUT_MS = 60_000;

/** The settings of the driver that make it as fast as possible. */
export const FAST_DRIVER: Config = {
  disableLosslessIntegers: true,
  fetchSize: -1,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
};

/** A statement with the parameters that a server sent. */
export interface SentStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A statement with the work that it causes in the database. */
export interface ProfiledStatement {
  readonly text: string;
  readonly dbHits: number;
}

/** Opens the database of the benchmark. */
export function openDriver(address: GraphAddress, config: Config = {}): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), config);
}

/** Returns the environment variables that tell a server the address of the database. */
export function toEnvironment(address: GraphAddress): Readonly<Record<string, string>> {
  return {
    NEO4J_URI: address.uri,
    NEO4J_USERNAME: address.username,
    NEO4J_PASSWORD: address.password,
    NEO4J_DATABASE: address.database,
  };
}

/** Runs statements with PROFILE and counts their database hits. */
export async function profile(
  driver: Driver,
  database: string,
  statements: readonly SentStatement[],
): Promise<readonly ProfiledStatement[]> {
  const profiled: ProfiledStatement[] = [];
  for (const { text, parameters } of statements) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const timeout = { timeout: STATEMENT_TIMEOUT_MS };
      const { summary } = await session.run(`PROFILE ${text}`, parameters, timeout);
      profiled.push({ text, dbHits: sumHits(summary.profile) });
    } finally {
      await session.close();
    }
  }
  return profiled;
}

/** Converts whole numbers in parameters to integers, which LIMIT requires. JSON does not tell them from floats. */
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
