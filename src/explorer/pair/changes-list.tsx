import { request } from '../api/request.ts';
import { describeDate } from '../facts/describe-date.ts';
import { FactItem } from '../facts/fact-item.tsx';
import { MoreButton } from '../facts/more-button.tsx';
import { Sentence } from '../facts/sentence.tsx';
import { useMorePages } from '../facts/use-more-pages.ts';
import { changesQuery, type Change, type ChangesPage } from './changes-query.ts';
import type { PairVariables } from './pair-question.ts';

interface Props {
  readonly first: ChangesPage;
  readonly variables: PairVariables & { readonly during: string };
}

/** Lists changes with their dates in chronological order, with a button that loads more. */
export function ChangesList({ first, variables }: Props) {
  const pages = useMorePages(first, async (after) => {
    return (await request(changesQuery, { ...variables, after })).changes;
  });
  if (first.totalCount === 0) return <p>No change is known for this period.</p>;
  return (
    <>
      <p>{first.totalCount === 1 ? '1 change.' : `${first.totalCount} changes.`}</p>
      <ol class="changes">
        {pages.edges.map(({ node }, index) => (
          <ChangeItem key={index} change={node} />
        ))}
      </ol>
      <MoreButton pages={pages} total={first.totalCount} name="changes" />
    </>
  );
}

function ChangeItem({ change: { date, text, entity, fact } }: { readonly change: Change }) {
  return (
    <li>
      <p class="change-date">{describeDate(date)}</p>
      <div>
        <p>
          <Sentence text={text} entities={[entity]} />
        </p>
        {fact && (
          <details>
            <summary aria-label={`Fact: ${text}`}>Fact</summary>
            <ul class="facts">
              <FactItem fact={fact} />
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
