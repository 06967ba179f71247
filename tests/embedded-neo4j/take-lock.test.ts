import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess } from '../../src/embedded-neo4j/find-process.ts';
import { takeLock } from '../../src/embedded-neo4j/take-lock.ts';

describe('takeLock', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gaiko-lock-'));
    path = join(folder, 'lock');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('can be held by only one process until it is released', async () => {
    const lock = await takeLock(path);
    expect(await takeLock(path)).toBeNull();
    await lock?.release();
    const next = await takeLock(path);
    expect(next).not.toBeNull();
    await next?.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is granted to one of several simultaneous callers', async () => {
    const locks = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)));
    expect(locks.filter((lock) => lock !== null)).toHaveLength(1);
  });

  it('is not held by a process that was killed', async () => {
    const holder = spawn('sleep', ['60']);
    const pid = holder.pid ?? 0;
    writeFileSync(path, `${pid} ${String(await identifyProcess(pid))}\n`);
    expect(await takeLock(path)).toBeNull();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await takeLock(path)).not.toBeNull();
  });

  it('is not held by another process with the id of a dead one', async () => {
    writeFileSync(path, `${process.pid} somebody who started long ago\n`);
    expect(await takeLock(path)).not.toBeNull();
  });

  it('is not held if the file is invalid', async () => {
    writeFileSync(path, '');
    expect(await takeLock(path)).not.toBeNull();
  });
});
