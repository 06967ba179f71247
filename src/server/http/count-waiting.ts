import { closeSync, openSync, readSync } from 'node:fs';
import type { AddressInfo } from 'node:net';

/** The tables of connections on Linux. Their first lines are the listening ports. */
const TABLES: Readonly<Partial<Record<string, string>>> = {
  IPv4: '/proc/net/tcp',
  IPv6: '/proc/net/tcp6',
};
const MAX_BYTES = 4_096;
const LISTENING = '0A';

/** Returns the number of connections to a port that wait to be accepted. Returns 0 if the system does not tell it. */
export function countWaiting({ port, family }: Pick<AddressInfo, 'port' | 'family'>): number {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const line of readLines(TABLES[family] ?? '')) {
    // The columns are the number of the line, the local and the remote address, the state, and tx_queue:rx_queue.
    const [, local = '', , state, queues = ''] = line.trim().split(/\s+/);
    if (state !== LISTENING || !local.endsWith(suffix)) continue;
    return Number.parseInt(queues.split(':')[1] ?? '0', 16);
  }
  return 0;
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
