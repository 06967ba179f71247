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
    query Event($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      event(slug: $key) {
        ...EntityFields
        eventKind
        place
        hasUnlistedParticipants
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

/** Renders the page of an event. */
export function EventPage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const event = state.data?.event;
  return (
    <EntityView
      state={state}
      entity={event}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {event && <Properties event={event} />}
    </EntityView>
  );
}

interface Props {
  readonly event: NonNullable<ResultOf<typeof query>['event']>;
}

function Properties({ event }: Props) {
  return (
    <>
      <Row name="Kind">{event.eventKind ? toWords(event.eventKind) : 'unknown'}</Row>
      <DateRow name="Start" date={event.startedOn} />
      {event.endedOn && <DateRow name="End" date={event.endedOn} />}
      {event.place && <Row name="Place">{event.place}</Row>}
      {event.hasUnlistedParticipants && (
        <Row name="Note">Some participants are not listed here.</Row>
      )}
    </>
  );
}
