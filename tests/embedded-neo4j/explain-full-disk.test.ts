import { explainFullDisk } from '../../src/embedded-neo4j/explain-full-disk.ts';
import { NoDatabase } from '../../src/embedded-neo4j/no-database.ts';
import { DiskFull } from '../../src/neo4j/errors.ts';

it('reports that the disk is full if a file could not be written', async () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const explained = await explainFullDisk('/srv/gaiko', error);
  expect(explained).toBeInstanceOf(DiskFull);
  expect(String(explained)).toMatch(/disk of \/srv\/gaiko is full\. Free space/);
});

it('keeps other errors', async () => {
  const error = new NoDatabase('Neo4j did not start.');
  expect(await explainFullDisk('.', error)).toBe(error);
});
