import type { Logger } from 'pino';
import type { FinishedRequest } from './observation.ts';

/** Logs a finished request. Omits variables and the text of the query, because they can contain personal data. */
export function logRequest(log: Logger, finished: FinishedRequest, slowMs: number): void {
  if (!finished.operation) {
    const { requestId, route, status, ms, bytes } = finished;
    log.debug({ requestId, route, status, ms: round(ms), bytes }, 'A request has finished.');
    return;
  }
  if (finished.ms >= slowMs) log.warn(toLine(finished), 'A slow operation has finished.');
  else log.info(toLine(finished), 'An operation has finished.');
}

function toLine({ operation, ms, databaseMs, isCached, ...rest }: FinishedRequest): object {
  const { requestId, cost, statements, bytes, code, status } = rest;
  return {
    requestId,
    operation: operation?.name,
    hash: operation?.hash,
    ms: round(ms),
    cost,
    statements,
    databaseMs: round(databaseMs),
    bytes,
    code,
    status,
    cached: isCached,
  };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
