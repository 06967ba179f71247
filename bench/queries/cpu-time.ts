import { readFileSync } from 'node:fs';

/** Clock ticks a second in which Linux counts, on every machine that Node supports. */
const TICKS_PER_SECOND = 100;

/** Returns the milliseconds of CPU that a process has used, all its threads together; null where that is not known. */
export function readCpuMs(pid: number | null): number | null {
  if (pid === null) return null;
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // Not Linux, or the process is gone.
    return null;
  }
}

/** See proc(5): after the name in parentheses, which may hold spaces, utime is the 12th field and stime the 13th. */
function parseStat(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return (ticks / TICKS_PER_SECOND) * 1000;
}
