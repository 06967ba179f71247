import { useEffect, useState } from 'preact/hooks';
import { QueryError, request } from '../api/request.ts';
import type { QueryState } from '../api/use-query.ts';
import type { PairVariables } from './pair-question.ts';
import { timelineQuery, type TimelineEntry } from './timeline-query.ts';

/** Loads all changes that concern two countries, page by page. Returns the changes that have arrived. */
export function useTimeline(variables: PairVariables): QueryState<readonly TimelineEntry[]> {
  const [state, setState] = useState<QueryState<readonly TimelineEntry[]>>(LOADING);
  const { a, b, on } = variables;
  useEffect(() => {
    const controller = new AbortController();
    setState(LOADING);
    loadAll({ a, b, on }, controller.signal, setState).catch((error: unknown) => {
      if (controller.signal.aborted) return;
      const failure =
        error instanceof QueryError ? error : new QueryError(String(error), 'UNKNOWN');
      setState({ data: null, error: failure, isLoading: false });
    });
    return () => {
      controller.abort();
    };
  }, [a, b, on]);
  return state;
}

const LOADING = { data: null, error: null, isLoading: true };

async function loadAll(
  variables: PairVariables,
  signal: AbortSignal,
  report: (state: QueryState<readonly TimelineEntry[]>) => void,
): Promise<void> {
  const data: TimelineEntry[] = [];
  let after: string | null = null;
  let isLoading = true;
  while (isLoading) {
    const page: TimelinePage | undefined = (
      await request(timelineQuery, { ...variables, after }, signal)
    ).dyad?.timeline;
    data.push(...(page?.nodes ?? []));
    isLoading = page?.pageInfo.hasNextPage ?? false;
    after = page?.pageInfo.endCursor ?? null;
    report({ data: [...data], error: null, isLoading });
  }
}

interface TimelinePage {
  readonly nodes: readonly TimelineEntry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
