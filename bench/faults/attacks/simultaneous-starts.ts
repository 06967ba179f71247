import type { Fault } from '../fault.ts';

const COUNT = 2;

/** Several first starts at once. */
export const simultaneousStarts: Fault = {
  title: 'Two servers start at once on an empty database, and receive requests to `/ready`',
  goal: 'both become ready',
  async measure(lab) {
    const times = await lab.startTogether(COUNT);
    const ready = times.map((ms) =>
      ms === null ? 'not ready' : `ready after ${(ms / 1000).toFixed(0)} s`,
    );
    return ready.join(', ');
  },
};
