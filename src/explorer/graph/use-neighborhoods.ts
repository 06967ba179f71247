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
  const asked = centers.map((of) => ({ of, ...limits }));
  const missing = asked.filter((variables) => !loaded.has(keyOf(variables)));
  useEffect(() => {
    const controller = new AbortController();
    setError(null);
    load(missing, controller.signal).then(
      (parts) => {
        if (parts.size > 0) setLoaded((before) => new Map([...before, ...parts]));
      },
      (failure: unknown) => {
        if (controller.signal.aborted) return;
        setError(
          failure instanceof QueryError ? failure : new QueryError(String(failure), 'UNKNOWN'),
        );
      },
    );
    return () => {
      controller.abort();
    };
    // The centers and limits are compared by value.
  }, [asked.map(keyOf).join('\n')]);
  const data = asked.flatMap((variables) => loaded.get(keyOf(variables)) ?? []);
  return {
    data: data.length > 0 ? data : null,
    error,
    isLoading: missing.length > 0 && error === null,
  };
}

type Variables = Limits & { readonly of: string };

function keyOf(variables: Variables): string {
  return JSON.stringify(variables);
}

async function load(asked: readonly Variables[], signal: AbortSignal): Promise<Loaded> {
  const parts = await Promise.all(
    asked.map(async (variables) => {
      const { neighborhood } = await request(neighborhoodQuery, variables, signal);
      return neighborhood ? [[keyOf(variables), neighborhood] as const] : [];
    }),
  );
  return new Map(parts.flat());
}
