import { useQuery } from '../api/use-query.ts';
import { describeDate } from '../facts/describe-date.ts';
import { FactItem } from '../facts/fact-item.tsx';
import { EntityLink } from '../page/entity-link.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { changesQuery, type Change } from './changes-query.ts';
import type { PairVariables } from './pair-question.ts';
import { describeEntered, type Period } from './period.ts';

interface Props {
  readonly variables: PairVariables;
  readonly period: Period;
}

/** Lists the changes that concern two countries within a period, each with the fact behind it. */
export function Changes({ variables, period: { from, until } }: Props) {
  const asked = { ...variables, during: `${from}/${until}`, after: null };
  const state = useQuery(changesQuery, asked);
  const changes = state.data?.changes;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">
        Changes from {describeEntered(from)} to {describeEntered(until)}
      </h2>
      <QueryStatus state={state} />
      {changes && (
        <>
          <p>{describeCount(changes.totalCount, changes.nodes.length)}</p>
          <ol class="changes">
            {changes.nodes.map((change, index) => (
              <ChangeItem key={index} change={change} />
            ))}
          </ol>
        </>
      )}
      <ShowQuery document={changesQuery} variables={asked} />
    </section>
  );
}

function describeCount(total: number, shown: number): string {
  if (total === 0) return 'No change is known for this period.';
  if (total === 1) return '1 change.';
  return total > shown ? `The first ${shown} of ${total} changes.` : `${total} changes.`;
}

function ChangeItem({ change: { date, text, entity, fact } }: { readonly change: Change }) {
  return (
    <li>
      <p class="change-date">{describeDate(date)}</p>
      <div>
        <p>{text}</p>
        <details>
          <summary aria-label={`Fact and sources: ${text}`}>Fact and sources</summary>
          <p>
            About <EntityLink entity={entity} />
          </p>
          {fact && (
            <ul class="facts">
              <FactItem fact={fact} />
            </ul>
          )}
        </details>
      </div>
    </li>
  );
}
