import type { QueryState } from '../api/use-query.ts';

/** Reports that a query is running or has failed. Renders nothing once it has data. */
export function QueryStatus({ state }: { readonly state: QueryState<unknown> }) {
  if (state.error) {
    return (
      <p class="error" role="alert">
        {state.error.message}
      </p>
    );
  }
  return (
    <p class="status" role="status">
      {state.isLoading ? 'Loading …' : ''}
    </p>
  );
}
