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
    query Treaty($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      treaty(slug: $key) {
        ...EntityFields
        treatyKind
        signedAt
        isMultilateral
        hasUnlistedParties
        signedOn {
          ...DateFields
        }
        inForceOn {
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

/** Renders the page of a treaty. */
export function TreatyPage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const treaty = state.data?.treaty;
  return (
    <EntityView
      state={state}
      entity={treaty}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {treaty && <Properties treaty={treaty} />}
    </EntityView>
  );
}

interface Props {
  readonly treaty: NonNullable<ResultOf<typeof query>['treaty']>;
}

function Properties({ treaty }: Props) {
  return (
    <>
      <Row name="Kind">{treaty.treatyKind ? toWords(treaty.treatyKind) : 'unknown'}</Row>
      <DateRow name="Signed" date={treaty.signedOn} />
      {treaty.signedAt && <Row name="Signed at">{treaty.signedAt}</Row>}
      <DateRow name="In force" date={treaty.inForceOn} />
      <DateRow name="Ended" date={treaty.endedOn} />
      {treaty.isMultilateral && <Row name="Parties">more than two</Row>}
      {treaty.hasUnlistedParties && <Row name="Note">Some parties are not listed here.</Row>}
    </>
  );
}
