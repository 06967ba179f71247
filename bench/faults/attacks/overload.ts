import type { Fault } from '../fault.ts';
import { describeObserved, observe } from '../observe.ts';
import { CHEAP, EXPENSIVE } from '../queries.ts';
import { describeOutcomes, during, percentile, sendLoad } from '../send-load.ts';

const SECONDS = 20;

/** Many expensive operations at once. */
export const overload: Fault = {
  title: `64 connections send an operation with a cost near the limit for ${SECONDS} s; 4 others send a cheap one`,
  goal: 'cheap operations within 500 ms (p99), `/health` within 100 ms',
  async measure(lab) {
    const server = await lab.server();
    const { origin } = server;
    const goesOn = during(SECONDS * 1000);
    const observed = await observe(server, () =>
      Promise.all([
        sendLoad({ origin, connections: 64, goesOn, nextQuery: () => EXPENSIVE }),
        sendLoad({ origin, connections: 4, goesOn, nextQuery: () => CHEAP, pauseMs: 20 }),
      ]),
    );
    const [expensive, cheap] = observed.result;
    return [
      `cheap: p99 ${percentile(cheap.latencies, 0.99)}, ${describeOutcomes(cheap)}`,
      `expensive: p50 ${percentile(expensive.latencies, 0.5)}, ${describeOutcomes(expensive)}`,
      describeObserved(observed),
    ].join('; ');
  },
};
