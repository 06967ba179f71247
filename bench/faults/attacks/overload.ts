import { quantile } from '../../measure/quantile.ts';
import { during, type Sent } from '../../measure/send-load.ts';
import type { Fault } from '../fault.ts';
import { describeObserved, observe } from '../observe.ts';
import { CHEAP, EXPENSIVE } from '../queries.ts';
import { describeOutcomes, sendQueries } from '../send-queries.ts';

const SECONDS = 20;

/** Many expensive operations at once. */
export const overload: Fault = {
  title: `64 connections send an operation with a cost near the limit for ${SECONDS} s; 4 others send a cheap one`,
  goal: 'cheap operations within 500 ms (p99), `/health` within 100 ms',
  async measure(lab) {
    const server = await lab.server();
    const goesOn = during(SECONDS * 1000);
    const observed = await observe(server, () =>
      Promise.all([
        sendQueries(server, { connections: 64, goesOn, queryAt: () => EXPENSIVE }),
        sendQueries(server, { connections: 4, goesOn, queryAt: () => CHEAP, pauseMs: 20 }),
      ]),
    );
    const [expensive, cheap] = observed.result;
    return [
      `cheap: p99 ${formatQuantile(cheap, 0.99)}, ${describeOutcomes(cheap)}`,
      `expensive: p50 ${formatQuantile(expensive, 0.5)}, ${describeOutcomes(expensive)}`,
      describeObserved(observed),
    ].join('; ');
  },
};

function formatQuantile({ latencies }: Sent, share: number): string {
  const ms = quantile(latencies, share);
  return ms === null ? 'unknown' : `${ms.toFixed(0)} ms`;
}
