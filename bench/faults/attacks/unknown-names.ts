import type { Fault } from '../fault.ts';
import { observeQueries } from '../observe.ts';
import { manyUnknownNames } from '../queries.ts';

const REQUESTS = 8;

/** Suggestions for names that do not exist. */
export const unknownNames: Fault = {
  title: `${REQUESTS} operations with 30 paths each, every path with 100 unknown names in \`avoid\`; ${REQUESTS} others with 25 names, the most that the cost limit allows`,
  goal: '`/health` within 100 ms',
  measure: async (lab) =>
    observeQueries(await lab.server(), {
      connections: 1,
      goesOn: (sent) => sent < 2 * REQUESTS,
      queryAt: (at) => manyUnknownNames(at, at < REQUESTS ? 100 : 25),
    }),
};
