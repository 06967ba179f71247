import { keyOf } from '../api/entity-ref.ts';
import { graphql } from '../api/graphql.ts';
import { CsvButton } from '../page/csv-button.tsx';
import type { ShownEntity } from './entity-fields.ts';
import type { View } from './view.ts';

const csvQuery = graphql(`
  query FactsAsCsv($id: ID!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
    node(id: $id) {
      ... on Entity {
        links(asOf: $asOf, filter: $filter, sort: $sort) {
          edges {
            link
            direction
            node {
              kind
              name
            }
            text
            startedOn {
              edtf
            }
            endedOn {
              edtf
            }
            confidence
            hasRivals
            sources {
              title
              url
            }
            factId
          }
        }
      }
    }
  }
`);

interface Props {
  readonly entity: ShownEntity;
  readonly view: View;
}

/**
 * Renders links that download the facts of an entity as CSV, its neighborhood as GraphML, and its linked data as Turtle
 * and JSON-LD.
 */
export function Downloads({ entity, view }: Props) {
  const { id, name } = entity;
  const graph = new URLSearchParams({ of: id, ...(view.asOf && { asOf: view.asOf }) });
  const data = `/data/${entity.kind.toLowerCase()}/${encodeURIComponent(keyOf(entity))}`;
  const date = view.asOf ? `?${new URLSearchParams({ asOf: view.asOf }).toString()}` : '';
  const file = `${name.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')}.csv`;
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      <ul>
        <li>
          <CsvButton file={file} document={csvQuery} variables={{ id, ...view }} /> the facts above,
          with their sources
        </li>
        <li>
          <a href={`/export/neighborhood.graphml?${graph.toString()}`} download="">
            GraphML
          </a>{' '}
          the graph around this entity, for Gephi and networkx
        </li>
        <li>
          <a href={`${data}.ttl${date}`}>Turtle</a>, <a href={`${data}.jsonld${date}`}>JSON-LD</a>{' '}
          linked data about this entity, with URIs
        </li>
      </ul>
    </section>
  );
}
