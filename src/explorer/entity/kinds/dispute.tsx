import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useQuery } from '../../api/use-query.ts';
import { dateFields } from '../../facts/date-fields.ts';
import { Row } from '../../facts/row.tsx';
import { toWords } from '../../facts/to-words.ts';
import { ShowQuery } from '../../page/show-query.tsx';
import { DateRow } from '../date-row.tsx';
import { entityFields } from '../entity-fields.ts';
import { EntityView } from '../entity-view.tsx';
import type { KindProps } from '../view.ts';

const query = graphql(
  `
    query Dispute($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      dispute(slug: $key) {
        ...EntityFields
        status
        statusNote
        subject
        startedOn {
          ...DateFields
        }
        endedOn {
          ...DateFields
        }
      }
    }
  `,
  [entityFields, dateFields],
);

/** Renders the page of a dispute. */
export function DisputePage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const dispute = state.data?.dispute;
  return (
    <EntityView
      state={state}
      entity={dispute}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {dispute && <Properties dispute={dispute} />}
    </EntityView>
  );
}

interface Props {
  readonly dispute: NonNullable<ResultOf<typeof query>['dispute']>;
}

function Properties({ dispute }: Props) {
  return (
    <>
      <Row name="Status">
        {toWords(dispute.status)}
        {dispute.statusNote && `: ${dispute.statusNote}`}
      </Row>
      {dispute.subject && <Row name="Subject">{toWords(dispute.subject)}</Row>}
      <DateRow name="Start" date={dispute.startedOn} />
      <DateRow name="End" date={dispute.endedOn} />
    </>
  );
}
