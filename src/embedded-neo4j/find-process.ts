import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** Returns a text that identifies a process even if its id is reused, or null if the process does not exist. */
export async function identifyProcess(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return identifyInProc(pid);
  const lines = await listWithPs(['-o', 'lstart=', '-p', String(pid)]);
  return lines[0] ?? null;
}

/** Returns the ids of the processes that were started with all of the given arguments. */
export async function findProcesses(args: readonly string[]): Promise<readonly number[]> {
  return process.platform === 'linux' ? findInProc(args) : findWithPs(args);
}

async function identifyInProc(pid: number): Promise<string | null> {
  const text = await readProc(`/proc/${pid}/stat`);
  // See proc(5). The name in parentheses can contain spaces. After it, the state is the 3rd field and the start time
  // the 22nd.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  if (started === undefined || state === 'Z' || state === 'X') return null;
  return `${pid} ${started} ${(await readProc('/proc/sys/kernel/random/boot_id')).trim()}`;
}

async function findInProc(args: readonly string[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const given = (await readProc(`/proc/${name}/cmdline`)).split('\0');
    if (args.every((arg) => given.includes(arg))) found.push(Number(name));
  }
  return found;
}

/** Returns an empty text if the process has ended, or if the file belongs to another user and is unreadable. */
async function readProc(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

async function findWithPs(args: readonly string[]): Promise<readonly number[]> {
  const lines = await listWithPs(['-axww', '-o', 'pid=,command=']);
  return lines
    .filter((line) => args.every((arg) => line.includes(arg)))
    .map((line) => Number.parseInt(line, 10));
}

function listWithPs(args: string[]): Promise<readonly string[]> {
  return new Promise((resolve) => {
    execFile('ps', args, { maxBuffer: 16_000_000 }, (_error, stdout) => {
      resolve(
        stdout
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      );
    });
  });
}
