import { EntityRef } from '../../api/entity-ref.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useQuery } from '../../api/use-query.ts';
import { Row } from '../../facts/row.tsx';
import { toWords } from '../../facts/to-words.ts';
import { EntityLink } from '../../page/entity-link.tsx';
import { ShowQuery } from '../../page/show-query.tsx';
import { entityFields } from '../entity-fields.ts';
import { EntityView } from '../entity-view.tsx';
import type { KindProps } from '../view.ts';

const query = graphql(
  `
    query Place($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      place(slug: $key) {
        ...EntityFields
        placeKind
        latitude
        longitude
        country {
          ...EntityRef
        }
      }
    }
  `,
  [entityFields, EntityRef],
);

/** Renders the page of a place. */
export function PlacePage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const place = state.data?.place;
  return (
    <EntityView
      state={state}
      entity={place}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {place && <Properties place={place} />}
    </EntityView>
  );
}

interface Props {
  readonly place: NonNullable<ResultOf<typeof query>['place']>;
}

function Properties({ place }: Props) {
  return (
    <>
      {place.placeKind && <Row name="Kind">{toWords(place.placeKind)}</Row>}
      {place.country && (
        <Row name="Country">
          <EntityLink entity={place.country} />
        </Row>
      )}
      {place.latitude !== null && place.longitude !== null && (
        <Row name="Position">{formatPosition(place.latitude, place.longitude)}</Row>
      )}
    </>
  );
}

function formatPosition(latitude: number, longitude: number): string {
  const north = `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? 'S' : 'N'}`;
  return `${north}, ${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? 'W' : 'E'}`;
}
