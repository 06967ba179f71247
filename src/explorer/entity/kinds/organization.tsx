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
    query Organization($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      organization(slug: $key) {
        ...EntityFields
        abbreviation
        organizationKind
        membershipNote
        foundedOn {
          ...DateFields
        }
        dissolvedOn {
          ...DateFields
        }
      }
    }
  `,
  [entityFields, dateFields],
);

/** Renders the page of an organization. */
export function OrganizationPage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const organization = state.data?.organization;
  return (
    <EntityView
      state={state}
      entity={organization}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {organization && <Properties organization={organization} />}
    </EntityView>
  );
}

interface Props {
  readonly organization: NonNullable<ResultOf<typeof query>['organization']>;
}

function Properties({ organization }: Props) {
  return (
    <>
      {organization.organizationKind && (
        <Row name="Kind">{toWords(organization.organizationKind)}</Row>
      )}
      {organization.abbreviation && <Row name="Abbreviation">{organization.abbreviation}</Row>}
      <DateRow name="Founded" date={organization.foundedOn} />
      <DateRow name="Dissolved" date={organization.dissolvedOn} />
      {organization.membershipNote && <Row name="Members">{organization.membershipNote}</Row>}
    </>
  );
}
