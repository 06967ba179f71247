import type { EntityRefData } from '../api/entity-ref.ts';
import { keyOf } from '../api/entity-ref.ts';
import { useQuery } from '../api/use-query.ts';
import { EntityLink } from '../page/entity-link.tsx';
import { Notices } from '../page/notices.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import type { PairVariables } from './pair-question.ts';
import { describeWhen } from './period.ts';
import { sharedQuery } from './shared-query.ts';

/** Lists the treaties, organizations, events and disputes that two countries shared on a date. */
export function Shared({ variables }: { readonly variables: PairVariables }) {
  const state = useQuery(sharedQuery, variables);
  const dyad = state.data?.dyad;
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">Shared {describeWhen(variables.on ?? '')}</h2>
      <QueryStatus state={state} />
      <Notices state={state} />
      {dyad && (
        <div class="shared">
          <SharedList title="Treaties that bound both" list={dyad.treaties} />
          <SharedList title="Organizations of both" list={dyad.organizations} />
          <SharedList title="Events with both" list={dyad.events} />
          <SharedList title="Disputes of both" list={dyad.disputes} />
        </div>
      )}
      <ShowQuery document={sharedQuery} variables={variables} />
    </section>
  );
}

interface ListProps {
  readonly title: string;
  readonly list: { readonly totalCount: number; readonly nodes: readonly EntityRefData[] };
}

function SharedList({ title, list: { totalCount, nodes } }: ListProps) {
  return (
    <div>
      <h3>
        {title}: {totalCount}
      </h3>
      <ul>
        {nodes.map((entity) => (
          <li key={keyOf(entity)}>
            <EntityLink entity={entity} />
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <p class="muted">The first {nodes.length} are shown.</p>}
    </div>
  );
}
