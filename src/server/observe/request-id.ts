import { randomUUID } from 'node:crypto';

/** The header with the id of a request, in requests and responses. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** Returns the id that a proxy or a client has given to a request. If it is missing or invalid, returns a new id. */
export function readRequestId(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && VALID_ID.test(given) ? given : randomUUID();
}

const VALID_ID = /^[\w.:-]{1,64}$/;
