import type { Fault } from '../fault.ts';
import { describeObserved, observe } from '../observe.ts';
import { manyUnknownNames } from '../queries.ts';
import { describeOutcomes, sendLoad } from '../send-load.ts';

const REQUESTS = 8;

/** Suggestions for names that do not exist. */
export const unknownNames: Fault = {
  title: `${REQUESTS} operations with 30 paths each, every path with 100 unknown names in \`avoid\`; ${REQUESTS} others with 60 names, the most that the cost limit allows`,
  goal: '`/health` within 100 ms',
  async measure(lab) {
    const server = await lab.server();
    let sent = 0;
    const observed = await observe(server, () =>
      sendLoad({
        origin: server.origin,
        connections: 1,
        goesOn: () => sent < 2 * REQUESTS,
        nextQuery: () => manyUnknownNames(sent++, sent > REQUESTS ? 60 : 100),
      }),
    );
    return `${describeObserved(observed)}; ${describeOutcomes(observed.result)}`;
  },
};
