import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNeo4j } from '../../src/embedded-neo4j/neo4j-process.ts';

/**
 * Creates an empty home before each test of a suite. After each test, stops the Neo4j of the home and deletes the home.
 * Returns a function that returns the path of the current home.
 */
export function useTemporaryHome(): () => string {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'gaiko-test-'));
  });
  afterEach(async () => {
    await (await findNeo4j(home))?.stop();
    rmSync(home, { recursive: true });
  });
  return () => home;
}
