import type { TadaDocumentNode } from 'gql.tada';
import { useEffect, useState } from 'preact/hooks';
import { QueryError, requestWithNotices } from './request.ts';

/** The state of a query. While the query loads new data, `data` is the previous data. */
export interface QueryState<Data> {
  readonly data: Data | null;
  readonly error: QueryError | null;
  readonly isLoading: boolean;
  /** The notices of the server, for example that a country did not exist on the date. */
  readonly notices?: readonly string[];
  /** Runs the query again, for example after a timeout. */
  readonly retry?: () => void;
}

/** Runs a query when its variables change, and returns its state. Does nothing if the variables are `null`. */
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
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (variables === null) {
      setState({ data: null, error: null, isLoading: false });
      return;
    }
    const controller = new AbortController();
    setState(({ data }) => ({ data, error: null, isLoading: true }));
    requestWithNotices(document, variables, controller.signal).then(
      (answered) => {
        setState({ ...answered, error: null, isLoading: false });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const failure =
          error instanceof QueryError ? error : new QueryError(String(error), 'UNKNOWN');
        setState({
          data: null,
          error: failure,
          isLoading: false,
          retry: () => {
            setAttempt(attempt + 1);
          },
        });
      },
    );
    return () => {
      controller.abort();
    };
    // The variables are compared by value.
  }, [document, key, attempt]);
  return state;
}
