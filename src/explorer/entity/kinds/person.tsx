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
    query Person($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      person(slug: $key) {
        ...EntityFields
        role
        nationality {
          ...EntityRef
        }
        born {
          ...DateFields
        }
        died {
          ...DateFields
        }
      }
    }
  `,
  [entityFields, dateFields, EntityRef],
);

/** Renders the page of a person. */
export function PersonPage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const person = state.data?.person;
  return (
    <EntityView
      state={state}
      entity={person}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {person && <Properties person={person} />}
    </EntityView>
  );
}

interface Props {
  readonly person: NonNullable<ResultOf<typeof query>['person']>;
}

function Properties({ person }: Props) {
  return (
    <>
      {person.role && <Row name="Role">{person.role}</Row>}
      {person.nationality && (
        <Row name="Nationality">
          <EntityLink entity={person.nationality} />
        </Row>
      )}
      <DateRow name="Born" date={person.born} />
      {person.died && <DateRow name="Died" date={person.died} />}
    </>
  );
}
