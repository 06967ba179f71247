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
    query Statement($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      statement(slug: $key) {
        ...EntityFields
        text
        statementKind
        section
        amount
        unit
        date {
          ...DateFields
        }
      }
    }
  `,
  [entityFields, dateFields],
);

/** Renders the page of a statement. */
export function StatementPage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const statement = state.data?.statement;
  return (
    <EntityView
      state={state}
      entity={statement}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {statement && <Properties statement={statement} />}
    </EntityView>
  );
}

interface Props {
  readonly statement: NonNullable<ResultOf<typeof query>['statement']>;
}

function Properties({ statement }: Props) {
  return (
    <>
      <Row name="Text">{statement.text}</Row>
      {statement.statementKind && <Row name="Topic">{toWords(statement.statementKind)}</Row>}
      {statement.date && <DateRow name="Date" date={statement.date} />}
      {statement.amount !== null && (
        <Row name="Number">
          {statement.amount.toLocaleString('en')} {statement.unit}
        </Row>
      )}
      {statement.section && <Row name="Section of the article">{statement.section}</Row>}
    </>
  );
}
