import type { Fault } from '../fault.ts';
import { describeObserved, observe } from '../observe.ts';
import { invalidDocument } from '../queries.ts';
import { describeOutcomes, during, sendLoad } from '../send-load.ts';

const SECONDS = 20;

/** Documents that differ from each other and are invalid. */
export const invalidDocuments: Fault = {
  title: `4 connections send different invalid documents of 94 kB for ${SECONDS} s`,
  goal: 'memory below 700 MB',
  async measure(lab) {
    const server = await lab.server();
    let sent = 0;
    const observed = await observe(server, () =>
      sendLoad({
        origin: server.origin,
        connections: 4,
        goesOn: during(SECONDS * 1000),
        nextQuery: () => invalidDocument(sent++),
      }),
    );
    return `${describeObserved(observed)}; ${describeOutcomes(observed.result)}`;
  },
};
