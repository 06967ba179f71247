import type { TadaDocumentNode } from 'gql.tada';
import { useEffect, useState } from 'preact/hooks';
import { QueryError, request } from './request.ts';

/** The state of a query: running, failed, or its data. While new data is loaded, `data` is the previous data. */
export interface QueryState<Data> {
  readonly data: Data | null;
  readonly error: QueryError | null;
  readonly isLoading: boolean;
}

/** Runs a query, and runs it again if its variables change. With `null` as variables, the query is not run. */
export function useQuery<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables | null,
): QueryState<Data> {
  const key = JSON.stringify(variables);
  const [state, setState] = useState<QueryState<Data>>({
    data: null,
    error: null,
    isLoading: true,
  });
  useEffect(() => {
    if (variables === null) {
      setState({ data: null, error: null, isLoading: false });
      return;
    }
    const controller = new AbortController();
    setState(({ data }) => ({ data, error: null, isLoading: true }));
    request(document, variables, controller.signal).then(
      (data) => {
        setState({ data, error: null, isLoading: false });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const failure =
          error instanceof QueryError ? error : new QueryError(String(error), 'UNKNOWN');
        setState({ data: null, error: failure, isLoading: false });
      },
    );
    return () => {
      controller.abort();
    };
    // The variables are compared by value.
  }, [document, key]);
  return state;
}
