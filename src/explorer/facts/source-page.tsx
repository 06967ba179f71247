import { graphql, type ResultOf } from '../api/graphql.ts';
import { EntityRef } from '../api/entity-ref.ts';
import { request } from '../api/request.ts';
import { useQuery } from '../api/use-query.ts';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { dateFields } from './date-fields.ts';
import { DateText } from './date-text.tsx';
import { factFields } from './fact-fields.ts';
import { FactItem } from './fact-item.tsx';
import { MoreButton } from './more-button.tsx';
import { Row } from './row.tsx';
import { sourceFields } from './source-fields.ts';
import { SourceList } from './source-list.tsx';
import { useMorePages } from './use-more-pages.ts';

const sourceQuery = graphql(
  `
    query Source($slug: String!, $after: String) {
      source(slug: $slug) {
        ...SourceFields
        note
        license
        coverage {
          ...DateFields
        }
        facts(first: 25, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...FactFields
              sender {
                ...EntityRef
              }
              receiver {
                ...EntityRef
              }
            }
          }
        }
      }
    }
  `,
  [dateFields, sourceFields, factFields, EntityRef],
);

type Source = NonNullable<ResultOf<typeof sourceQuery>['source']>;

/** Renders the page of a source, with the properties of the source and the facts that the source supports. */
export function SourcePage({ slug = '' }: { readonly slug?: string }) {
  const variables = { slug, after: null };
  const state = useQuery(sourceQuery, variables);
  const source = state.data?.source;
  usePageTitle(source?.title ?? 'Source');
  return (
    <>
      <h1>{source?.title ?? 'Source'}</h1>
      <QueryStatus state={state} />
      {state.data && !source && <p>No source has this address.</p>}
      {source && (
        <>
          <SourceList sources={[source]} />
          <SourceProperties source={source} />
          <h2>Facts that this source supports ({source.facts.totalCount})</h2>
          <SupportedFacts slug={slug} facts={source.facts} />
        </>
      )}
      <ShowQuery document={sourceQuery} variables={variables} />
    </>
  );
}

function SourceProperties({ source }: { readonly source: Source }) {
  return (
    <dl class="properties">
      {source.citation && <Row name="Cite as">{source.citation}</Row>}
      {source.version && <Row name="Version">{source.version}</Row>}
      {source.license && <Row name="License">{source.license}</Row>}
      {source.coverage && (
        <Row name="Covers">
          <DateText date={source.coverage} />
        </Row>
      )}
      {source.note && <Row name="Note">{source.note}</Row>}
    </dl>
  );
}

interface SupportedFactsProps {
  readonly slug: string;
  readonly facts: Source['facts'];
}

function SupportedFacts({ slug, facts }: SupportedFactsProps) {
  const pages = useMorePages(facts, async (after) => {
    const { source } = await request(sourceQuery, { slug, after });
    return source?.facts;
  });
  return (
    <>
      <ul class="facts">
        {pages.edges.map(({ node }) => (
          <FactItem key={node.factId} fact={node} entities={[node.sender, node.receiver]} />
        ))}
      </ul>
      <MoreButton pages={pages} total={facts.totalCount} name="facts" />
    </>
  );
}
