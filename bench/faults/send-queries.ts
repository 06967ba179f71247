import { sendLoad, type LoadOptions, type Sent } from '../measure/send-load.ts';

/** The options of a load of queries. */
export interface QueryLoad extends Omit<LoadOptions, 'url' | 'bodyAt'> {
  /** Returns the query of a request. `at` is the number of earlier requests. */
  readonly queryAt: (at: number) => string;
}

/** Sends queries to a server or a balancer. */
export function sendQueries(
  { origin }: { readonly origin: string },
  { queryAt, ...load }: QueryLoad,
): Promise<Sent> {
  const bodyAt = (at: number): string => JSON.stringify({ query: queryAt(at) });
  return sendLoad({ ...load, url: `${origin}/graphql`, bodyAt });
}

/** Describes the number of requests for each outcome. */
export function describeOutcomes({ outcomes }: Sent): string {
  return [...outcomes]
    .sort()
    .map(([outcome, count]) => `${count} × ${outcome}`)
    .join(', ');
}

/** Returns the number of requests without a complete response. Refused connections are not counted. */
export function countLost({ outcomes }: Sent): number {
  return outcomes.get('lost') ?? 0;
}
