import type { TadaDocumentNode } from 'gql.tada';
import { print } from '@0no-co/graphql.web';
import { graphiqlLink } from '../api/request.ts';

interface Props<Variables> {
  readonly document: TadaDocumentNode<unknown, Variables>;
  readonly variables: Variables;
}

/** Shows the GraphQL query behind a view, with a link that opens it in GraphiQL. */
export function ShowQuery<Variables>({ document, variables }: Props<Variables>) {
  return (
    <details class="show-query">
      <summary>Show the GraphQL query</summary>
      <pre tabIndex={0}>
        <code>{print(document)}</code>
      </pre>
      <pre tabIndex={0}>
        <code>{JSON.stringify(variables, null, 2)}</code>
      </pre>
      <a href={graphiqlLink(document, variables)} target="_blank" rel="noopener">
        Open in GraphiQL
      </a>
    </details>
  );
}
