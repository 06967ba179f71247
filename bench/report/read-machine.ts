import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Driver } from 'neo4j-driver';
import { findJava } from '../../src/embedded-neo4j/find-java.ts';

/** The hardware, the operating system and the version of Node.js. */
export interface Host {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
}

/** The hardware and software versions of a benchmark run. */
export interface Machine extends Host {
  readonly java: string;
  readonly neo4j: string;
}

/** Reads the hardware, the operating system and the version of Node.js. Omits host names and paths. */
export function readHost(): Host {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: process.platform,
    node: process.versions.node,
  };
}

/** Formats a host for the description of a run. */
export function formatHost({ cpu, cores, memoryGb, system, node }: Host): string {
  return `${cpu}, ${cores} cores, ${memoryGb} GB of memory, ${system}; Node.js ${node}`;
}

/** Reads the host and the versions of Java and Neo4j. */
export async function readMachine(driver: Driver): Promise<Machine> {
  const { records } = await driver.executeQuery(
    'CALL dbms.components() YIELD name, versions, edition WHERE name = $name RETURN versions[0] + " " + edition',
    { name: 'Neo4j Kernel' },
  );
  return {
    ...readHost(),
    java: await readJava(),
    neo4j: String(records[0]?.get(0) ?? 'unknown'),
  };
}

async function readJava(): Promise<string> {
  try {
    const { command } = await findJava(process.env);
    const text = execFileSync(command, ['--version'], { encoding: 'utf8' });
    return /\d+(\.\d+)*/.exec(text)?.[0] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
