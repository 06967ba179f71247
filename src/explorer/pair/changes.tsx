import { useQuery } from '../api/use-query.ts';
import { CsvButton } from '../page/csv-button.tsx';
import { Notices } from '../page/notices.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { ChangesList } from './changes-list.tsx';
import { changesQuery, changesTableQuery } from './changes-query.ts';
import type { PairVariables } from './pair-question.ts';
import { describeEntered, type Period } from './period.ts';

interface Props {
  readonly variables: PairVariables;
  readonly period: Period;
}

/** Lists the changes that concern two countries within a period, each with its fact. */
export function Changes({ variables, period: { from, until } }: Props) {
  const asked = { ...variables, during: `${from}/${until}` };
  const state = useQuery(changesQuery, { ...asked, after: null });
  const changes = state.data?.changes;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">
        Changes from {describeEntered(from)} to {describeEntered(until)}
      </h2>
      <QueryStatus state={state} />
      <Notices state={state} />
      {changes && <ChangesList first={changes} variables={asked} />}
      <Downloads variables={variables} period={{ from, until }} />
      <ShowQuery document={changesQuery} variables={{ ...asked, after: null }} />
    </section>
  );
}

function Downloads({ variables, period: { from, until } }: Props) {
  const { a, b } = variables;
  const panel = new URLSearchParams({
    countries: `${a},${b}`,
    from: from.slice(0, 4),
    to: until.slice(0, 4),
  });
  return (
    <p>
      <CsvButton
        label="Changes as CSV"
        file={`${a}-${b}-changes.csv`}
        document={changesTableQuery}
        variables={{ ...variables, during: `${from}/${until}` }}
      />{' '}
      <a href={`/export/panel.csv?${panel.toString()}`} download={`${a}-${b}-years.csv`}>
        Answers for each year as CSV
      </a>
    </p>
  );
}
