import type { CallLimits } from '../../src/neo4j/graph.ts';

/** The time limit for one batch, which is much longer than that for a query. */
export const BATCH_LIMITS: CallLimits = { timeoutMs: 300_000 };
