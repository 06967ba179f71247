import { useQuery } from '../api/use-query.ts';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { FactBody } from './fact-body.tsx';
import { FactMarks } from './fact-marks.tsx';
import { factQuery } from './fact-query.ts';
import { Sentence } from './sentence.tsx';

/** Renders the page of a fact. Citations contain the address of this page. */
export function FactPage({ id = '' }: { readonly id?: string }) {
  const variables = { id };
  const state = useQuery(factQuery, variables);
  const fact = state.data?.fact;
  usePageTitle(fact?.text ?? 'Fact');
  return (
    <>
      <h1>Fact</h1>
      <QueryStatus state={state} />
      {fact && (
        <>
          <p class="lead">
            <Sentence text={fact.text} entities={[fact.sender, fact.receiver]} />{' '}
            <FactMarks fact={fact} />
          </p>
          <FactBody fact={fact} version={state.data.dataset.version} />
        </>
      )}
      {state.data && !fact && (
        <p>No fact has this address. The address of a fact may change with the data.</p>
      )}
      <ShowQuery document={factQuery} variables={variables} />
    </>
  );
}
