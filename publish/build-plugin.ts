import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The folder in which the package is assembled. */
export const PACKAGE_FOLDER = 'dist/package';

/**
 * Assembles the package of the plugin: the JavaScript and declarations of its three folders, package.json, README and
 * LICENSE.
 */
export function buildPlugin(): void {
  rmSync(PACKAGE_FOLDER, { recursive: true, force: true });
  execFileSync(process.execPath, [
    'node_modules/typescript/bin/tsc',
    '-p',
    'publish/tsconfig.json',
  ]);
  for (const file of readdirSync(PACKAGE_FOLDER, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.d.ts')) renameImports(join(PACKAGE_FOLDER, file));
  }
  const description = describePackage(readFileSync('package.json', 'utf8'));
  writeFileSync(join(PACKAGE_FOLDER, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  copyFileSync('src/pothos-plugin-neo4j/README.md', join(PACKAGE_FOLDER, 'README.md'));
  copyFileSync('LICENSE', join(PACKAGE_FOLDER, 'LICENSE'));
}

// The compiler rewrites imports of .ts files in JavaScript but not in declarations.
function renameImports(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(/(['"])(\.[^'"]*)\.ts\1/g, '$1$2.js$1'));
}

function describePackage(ofServer: string): object {
  const { version, license, engines, dependencies } = serverPackage.parse(JSON.parse(ofServer));
  const take = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, `^${dependencies[name]}`]));
  return {
    name: 'pothos-plugin-neo4j',
    version,
    description: 'A Pothos plugin that answers GraphQL fields from Neo4j with few statements.',
    license,
    type: 'module',
    engines,
    exports: {
      '.': {
        types: './pothos-plugin-neo4j/index.d.ts',
        default: './pothos-plugin-neo4j/index.js',
      },
    },
    dependencies: take('dataloader', 'lru-cache', 'tinyqueue'),
    peerDependencies: take('@pothos/core', 'graphql', 'neo4j-driver'),
  };
}

const serverPackage = z.object({
  version: z.string(),
  license: z.string(),
  engines: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
});
