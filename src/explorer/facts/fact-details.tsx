import { useQuery } from '../api/use-query.ts';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { FactBody } from './fact-body.tsx';
import { factAddress, factQuery } from './fact-query.ts';

/** Loads and shows the dates, sources, rivals and citation of a fact. */
export function FactDetails({ id }: { readonly id: string }) {
  const variables = { id };
  const state = useQuery(factQuery, variables);
  const { data } = state;
  return (
    <div class="fact-details">
      <QueryStatus state={state} />
      {data?.fact && <FactBody fact={data.fact} version={data.dataset.version} />}
      {data && !data.fact && <p>This fact is no longer in the data.</p>}
      {data?.fact && (
        <p>
          <a href={factAddress(id)}>Permalink of this fact</a>
        </p>
      )}
      <ShowQuery document={factQuery} variables={variables} />
    </div>
  );
}
