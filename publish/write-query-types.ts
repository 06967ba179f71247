import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const HEADER = '/* eslint-disable */\n/* prettier-ignore */\n';

/**
 * Writes the types of `schema/schema.graphql` for gql.tada to a file. Removes the comments that turn checks off, because
 * the configurations of ESLint and Prettier exclude the file.
 */
export function writeQueryTypes(path: string): void {
  execFileSync('node_modules/.bin/gql.tada', [
    ...['generate-output', '--tsconfig', 'src/explorer/tsconfig.json', '--output', path],
  ]);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(HEADER, '// Written by gql.tada.\n'));
}
