import type { QueryState } from '../api/use-query.ts';

type Props = Pick<QueryState<unknown>, 'isLoading' | 'error' | 'retry'>;

/** Shows that a query is loading or has failed. Screen readers announce the text. */
export function QueryStatus({ state }: { readonly state: Props }) {
  return (
    <>
      <p class="status" role="status">
        {state.isLoading ? 'Loading …' : ''}
      </p>
      {state.error && (
        <p class="error" role="alert">
          {state.error.message}{' '}
          {state.retry && (
            <button type="button" onClick={state.retry}>
              Try again
            </button>
          )}
        </p>
      )}
    </>
  );
}
