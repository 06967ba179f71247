import getPort, { clearLockedPorts } from 'get-port';

/** Free ports of this machine, one for each wish: the wished port or the next free one. Any free port for 0. */
export async function choosePorts(wishes: readonly number[]): Promise<readonly number[]> {
  // The library avoids ports that it chose in the last seconds, but they may be free again.
  clearLockedPorts();
  const chosen: number[] = [];
  for (const wish of wishes)
    chosen.push(await getPort({ host: '127.0.0.1', port: candidates(wish), exclude: chosen }));
  return chosen;
}

const TRIES = 100;

function candidates(wish: number): readonly number[] {
  if (wish === 0) return [];
  const ports = Array.from({ length: TRIES + 1 }, (_, step) => wish + step);
  return ports.filter((port) => port <= 65_535);
}
