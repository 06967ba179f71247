import { statfs } from 'node:fs/promises';
import { explainFullDisk, refuseFullDisk } from '../../src/embedded-neo4j/full-disk.ts';
import { NoDatabase } from '../../src/embedded-neo4j/no-database.ts';
import { DatabaseFailed, DatabaseUnavailable, DiskFull } from '../../src/neo4j/errors.ts';

jest.mock('node:fs/promises', () => ({ statfs: jest.fn() }));

const setFreeBytes = (bytes: number): void => {
  jest
    .mocked(statfs)
    .mockResolvedValue({ bavail: bytes, bsize: 1, blocks: 2_000_000_000 } as never);
};

const FAILURES = [
  new NoDatabase('Neo4j did not start.'),
  new DatabaseFailed(),
  new DatabaseUnavailable(),
];

it('reports that the disk is full if a file could not be written', async () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const explained = await explainFullDisk('/srv/gaiko', error);
  expect(explained).toBeInstanceOf(DiskFull);
  expect(String(explained)).toMatch(/disk of \/srv\/gaiko is full\. Free space/);
});

it('names the home if the database reports a full disk', async () => {
  const explained = await explainFullDisk('/srv/gaiko', new DiskFull());
  expect(String(explained)).toMatch(/disk of \/srv\/gaiko is full/);
});

it.each(FAILURES)('reports a full disk as the cause of: %s', async (error) => {
  setFreeBytes(8_192);
  expect(await explainFullDisk('/srv/gaiko', error)).toBeInstanceOf(DiskFull);
});

it.each(FAILURES)('keeps an error if the disk has free space: %s', async (error) => {
  setFreeBytes(1_000_000_000);
  expect(await explainFullDisk('/srv/gaiko', error)).toBe(error);
});

it('keeps errors that a full disk does not cause', async () => {
  setFreeBytes(8_192);
  const error = new Error('Invalid input');
  expect(await explainFullDisk('/srv/gaiko', error)).toBe(error);
});

it('refuses to start Neo4j on a full disk', async () => {
  setFreeBytes(8_192);
  await expect(refuseFullDisk('/srv/gaiko')).rejects.toThrow(/disk of \/srv\/gaiko is full/);
});

it('starts Neo4j on a disk with little free space', async () => {
  setFreeBytes(8_000_000);
  await refuseFullDisk('/srv/gaiko');
});
