import { readFileSync } from 'node:fs';

/** The number of clock ticks per second (USER_HZ). Linux uses 100 on all platforms that Node.js supports. */
const TICKS_PER_SECOND = 100;

/** Returns the CPU time of a process in milliseconds. Returns null if the CPU time is unknown. */
export function readCpuMs(pid: number | null): number | null {
  const stat = readProc(pid, 'stat');
  if (stat === null) return null;
  // See proc(5). The name in parentheses can contain spaces. After it, utime is the 12th field and stime the 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return (ticks / TICKS_PER_SECOND) * 1000;
}

/** Returns the resident memory of a process in megabytes. Returns null if the memory is unknown. */
export function readMemoryMb(pid: number | null): number | null {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readProc(pid, 'status') ?? '') ?? [];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

function readProc(pid: number | null, file: string): string | null {
  if (pid === null) return null;
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // The operating system is not Linux, or the process has ended.
    return null;
  }
}
