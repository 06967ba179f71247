import { during } from '../../measure/send-load.ts';
import type { Fault } from '../fault.ts';
import { observeQueries } from '../observe.ts';
import { invalidDocument } from '../queries.ts';

const SECONDS = 20;

/** Documents that differ from each other and are invalid. */
export const invalidDocuments: Fault = {
  title: `4 connections send different invalid documents of 94 kB for ${SECONDS} s`,
  goal: '`/health` within 100 ms, memory below 700 MB',
  measure: async (lab) =>
    observeQueries(await lab.server(), {
      connections: 4,
      goesOn: during(SECONDS * 1000),
      queryAt: invalidDocument,
    }),
};
