import { EntityRef } from '../../api/entity-ref.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useQuery } from '../../api/use-query.ts';
import { dateFields } from '../../facts/date-fields.ts';
import { Row } from '../../facts/row.tsx';
import { EntityLink } from '../../page/entity-link.tsx';
import { ShowQuery } from '../../page/show-query.tsx';
import { DateRow } from '../date-row.tsx';
import { entityFields } from '../entity-fields.ts';
import { EntityView } from '../entity-view.tsx';
import type { KindProps } from '../view.ts';

const query = graphql(
  `
    query Poll($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      poll(slug: $key) {
        ...EntityFields
        about {
          ...EntityRef
        }
        takenOn {
          ...DateFields
        }
        results {
          positive
          negative
          neutral
          net
          respondents {
            ...EntityRef
          }
        }
      }
    }
  `,
  [entityFields, dateFields, EntityRef],
);

/** Renders the page of a poll. */
export function PollPage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const poll = state.data?.poll;
  return (
    <EntityView
      state={state}
      entity={poll}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {poll && <Properties poll={poll} />}
    </EntityView>
  );
}

interface Props {
  readonly poll: NonNullable<ResultOf<typeof query>['poll']>;
}

function Properties({ poll }: Props) {
  return (
    <>
      <Row name="About">
        <EntityLink entity={poll.about} />
      </Row>
      <DateRow name="Taken" date={poll.takenOn} />
      <Row name="Results">
        <Results results={poll.results} />
      </Row>
    </>
  );
}

type Result = Props['poll']['results'][number];

function Results({ results }: { readonly results: readonly Result[] }) {
  return (
    <div class="table" tabIndex={0} role="region" aria-label="Results">
      <table>
        <thead>
          <tr>
            <th scope="col">Asked in</th>
            <th scope="col">Positive</th>
            <th scope="col">Neutral</th>
            <th scope="col">Negative</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ respondents, positive, neutral, negative }) => (
            <tr key={respondents.code}>
              <th scope="row">
                <EntityLink entity={respondents} />
              </th>
              <td>{positive}%</td>
              <td>{neutral}%</td>
              <td>{negative}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
