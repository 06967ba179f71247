import getPort, { clearLockedPorts } from 'get-port';

/**
 * Finds free local ports. For each requested port, returns that port or the next free one. For 0, returns any free
 * port.
 */
export async function choosePorts(wishes: readonly number[]): Promise<readonly number[]> {
  // The library does not return a port twice within seconds, even if the port is free again.
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
