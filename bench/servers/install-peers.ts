import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the packages that only the benchmark needs, relative to the root of the project. */
export const PEERS_FOLDER = 'bench/peers';

/** Installs @neo4j/graphql if it is missing. The package is not a dependency of gaiko. */
export async function installPeers(log: (line: string) => void): Promise<void> {
  if (existsSync(join(PEERS_FOLDER, 'node_modules', '@neo4j', 'graphql'))) return;
  log(`Installing @neo4j/graphql in ${PEERS_FOLDER} (once, about 60 MB) …`);
  const child = spawn('npm', ['ci', '--prefix', PEERS_FOLDER], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  if (child.exitCode === 0) return;
  throw new Error(
    `npm ci failed in ${PEERS_FOLDER}. Fix the error, or measure without @neo4j/graphql: --servers gaiko,natural,columns`,
  );
}
