import type { CallLimits } from '../../src/neo4j/graph.ts';

/** How long one batch may take: far longer than an answer to a reader. */
export const BATCH_LIMITS: CallLimits = { timeoutMs: 300_000 };
