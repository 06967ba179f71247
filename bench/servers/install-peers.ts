import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the packages that only the benchmark needs, relative to the project. */
export const PEERS_FOLDER = 'bench/peers';

/** Installs the compared packages if they are missing. They are not dependencies of gaiko. */
export async function installPeers(log: (line: string) => void): Promise<void> {
  if (existsSync(join(PEERS_FOLDER, 'node_modules', '@neo4j', 'graphql'))) return;
  log(`Installing @neo4j/graphql in ${PEERS_FOLDER} (only once; about 60 MB) …`);
  const child = spawn('npm', ['ci', '--prefix', PEERS_FOLDER], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  if (child.exitCode === 0) return;
  throw new Error(
    `@neo4j/graphql cannot be installed. Run npm ci in ${PEERS_FOLDER}, or leave it out: --servers gaiko,natural,columns`,
  );
}
