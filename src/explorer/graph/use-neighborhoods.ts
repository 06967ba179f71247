import { useEffect, useState } from 'preact/hooks';
import { QueryError, request } from '../api/request.ts';
import type { QueryState } from '../api/use-query.ts';
import { neighborhoodQuery, type Limits, type Neighborhood } from './neighborhood-query.ts';

type Loaded = ReadonlyMap<string, Neighborhood>;

/** Loads the neighborhoods of several centers. A neighborhood that is loaded already is not requested again. */
export function useNeighborhoods(
  centers: readonly string[],
  limits: Limits,
): QueryState<readonly Neighborhood[]> {
  const [loaded, setLoaded] = useState<Loaded>(new Map());
  const [error, setError] = useState<QueryError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const asked = centers.map((of) => ({ of, ...limits }));
  const missing = asked.filter((variables) => !loaded.has(keyOf(variables)));
  useEffect(() => {
    const controller = new AbortController();
    setError(null);
    void load(missing, controller.signal).then(({ parts, failure }) => {
      if (controller.signal.aborted) return;
      if (parts.size > 0) setLoaded((before) => new Map([...before, ...parts]));
      setError(failure);
    });
    return () => {
      controller.abort();
    };
    // The centers and limits are compared by value.
  }, [asked.map(keyOf).join('\n'), attempt]);
  const data = asked.flatMap((variables) => loaded.get(keyOf(variables)) ?? []);
  return {
    data: data.length > 0 ? data : null,
    error,
    isLoading: missing.length > 0 && error === null,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

type Variables = Limits & { readonly of: string };

function keyOf(variables: Variables): string {
  return JSON.stringify(variables);
}

/** Loads neighborhoods. Returns the neighborhoods that the server returned, and the first error. */
async function load(
  asked: readonly Variables[],
  signal: AbortSignal,
): Promise<{ readonly parts: Loaded; readonly failure: QueryError | null }> {
  const results = await Promise.allSettled(
    asked.map(async (variables) => {
      const { neighborhood } = await request(neighborhoodQuery, variables, signal);
      return neighborhood ? [[keyOf(variables), neighborhood] as const] : [];
    }),
  );
  const parts = results.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  const failed = results.find((each) => each.status === 'rejected');
  return { parts: new Map(parts), failure: failed ? toQueryError(failed.reason) : null };
}

function toQueryError(error: unknown): QueryError {
  return error instanceof QueryError ? error : new QueryError(String(error), 'UNKNOWN');
}
