import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeQueryTypes } from '../../publish/write-query-types.ts';

it('has the types of the current schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gaiko-types-'));
  const path = join(folder, 'schema.d.ts');
  writeQueryTypes(path);
  // If they differ, run: npm run print-schema
  const isCurrent =
    readFileSync(path, 'utf8') === readFileSync('src/explorer/api/schema.d.ts', 'utf8');
  rmSync(folder, { recursive: true });
  expect(isCurrent).toBe(true);
});
