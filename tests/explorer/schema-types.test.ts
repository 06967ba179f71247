import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

it('has the types of the current schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gaiko-types-'));
  const path = join(folder, 'schema.d.ts');
  execFileSync('node_modules/.bin/gql.tada', [
    ...['generate-output', '--tsconfig', 'src/explorer/tsconfig.json', '--output', path],
  ]);
  // If the files differ, run: npm run print-schema
  const isCurrent =
    readFileSync(path, 'utf8') === readFileSync('src/explorer/api/schema.d.ts', 'utf8');
  rmSync(folder, { recursive: true });
  expect(isCurrent).toBe(true);
});
