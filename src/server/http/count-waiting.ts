import { closeSync, openSync, readSync } from 'node:fs';

/** The tables of connections on Linux. Their first lines are the listening ports. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];
const MAX_BYTES = 16_384;
const LISTENING = '0A';

/** Returns the number of connections to a port that wait to be accepted. Returns 0 if the system does not tell it. */
export function countWaiting(port: number): number {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return TABLES.flatMap(readLines).reduce((sum, line) => {
    // The columns are the number of the line, the local and the remote address, the state, and tx_queue:rx_queue.
    const [, local = '', , state, queues = ''] = line.trim().split(/\s+/);
    const isOurs = state === LISTENING && local.endsWith(suffix);
    return isOurs ? sum + Number.parseInt(queues.split(':')[1] ?? '0', 16) : sum;
  }, 0);
}

function readLines(path: string): readonly string[] {
  try {
    const file = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(MAX_BYTES);
      return buffer.toString('latin1', 0, readSync(file, buffer)).split('\n').slice(1);
    } finally {
      closeSync(file);
    }
  } catch {
    return [];
  }
}
