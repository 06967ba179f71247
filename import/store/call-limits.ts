import type { CallLimits } from '../../src/neo4j/graph.ts';

/** The time limit for one batch. It is much longer than the limit for a query. */
export const BATCH_LIMITS: CallLimits = { timeoutMs: 300_000 };
