import { GraphQLError } from 'graphql';
import type { DataState } from '../../neo4j/watch-version.ts';

/** Returns what the database contains. */
export type ReadDataState = () => Promise<DataState>;

/** Throws an error for clients if the database does not contain the data of a complete import. */
export async function requireData(readState: ReadDataState | undefined): Promise<void> {
  const state = (await readState?.()) ?? 'stored';
  if (state !== 'stored') throw ERRORS[state]();
}

// The codes reach clients of all media types with the status 503, because the operation was not executed.
const ERRORS = {
  filling: () =>
    unavailable('IMPORTING', 'The data is being imported. Try again in a few seconds.', 5),
  empty: () =>
    unavailable('SERVICE_UNAVAILABLE', 'The database contains no data. Try again later.', 60),
};

function unavailable(code: string, message: string, retryAfter: number): GraphQLError {
  const http = { status: 503, headers: { 'retry-after': String(retryAfter) } };
  return new GraphQLError(message, { extensions: { code, http } });
}
