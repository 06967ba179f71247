import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { identifyProcess } from './find-process.ts';
import { hasCode } from '../neo4j/has-code.ts';

/** A lock that this process holds until it releases the lock or ends. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Acquires the lock at a path. Returns null if a running process holds it. Replaces the lock of a process that has
 * ended.
 */
export async function takeLock(path: string): Promise<Lock | null> {
  const mine = `${process.pid} ${String(await identifyProcess(process.pid))}\n`;
  for (;;) {
    if (await create(path, mine)) return { release: () => remove(path, mine) };
    const holder = await read(path);
    if (holder === null) continue;
    if (await isHeld(holder)) return null;
    await remove(path, holder);
  }
}

/** Returns whether the holder still runs. It can be this process, if another start holds the lock. */
async function isHeld(holder: string): Promise<boolean> {
  const [pid, identity] = splitOnce(holder.trim());
  return identity !== '' && (await identifyProcess(Number(pid))) === identity;
}

function splitOnce(text: string): readonly [string, string] {
  const space = text.indexOf(' ');
  return space === -1 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

/** Creates the lock unless it exists. Creating a hard link to a complete file is atomic. */
async function create(path: string, text: string): Promise<boolean> {
  const draft = draftOf(path);
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * Removes a lock if it has the given text. The lock is moved before it is checked, because another process can have
 * replaced it in the meantime.
 */
async function remove(path: string, text: string): Promise<void> {
  const aside = draftOf(path);
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await read(aside)) === text) await rm(aside);
  else await rename(aside, path);
}

function draftOf(path: string): string {
  return `${path}.${randomUUID()}`;
}
