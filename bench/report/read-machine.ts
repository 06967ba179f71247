import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Driver } from 'neo4j-driver';
import { findJava } from '../../src/embedded-neo4j/find-java.ts';

/** The hardware and software versions of a benchmark run. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly java: string;
  readonly neo4j: string;
}

/** Reads the hardware and software versions. Omits host names and paths. */
export async function readMachine(driver: Driver): Promise<Machine> {
  const { records } = await driver.executeQuery(
    'CALL dbms.components() YIELD name, versions, edition WHERE name = $name RETURN versions[0] + " " + edition',
    { name: 'Neo4j Kernel' },
  );
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: process.platform,
    node: process.versions.node,
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
