import { useState } from 'preact/hooks';
import { print } from '@0no-co/graphql.web';
import { graphql } from '../api/graphql.ts';
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

/** Links that download the facts of an entity as CSV and the graph around it as GraphML. */
export function Downloads({ entity, view }: Props) {
  const { id, name } = entity;
  const graph = new URLSearchParams({ of: id, ...(view.asOf && { asOf: view.asOf }) });
  const file = `${name.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')}.csv`;
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      <ul>
        <li>
          <CsvButton file={file} variables={{ id, ...view }} /> the facts above, with their sources
        </li>
        <li>
          <a href={`/export/neighborhood.graphml?${graph.toString()}`} download="">
            GraphML
          </a>{' '}
          the graph around it, for Gephi and networkx
        </li>
      </ul>
    </section>
  );
}

interface CsvProps {
  readonly file: string;
  readonly variables: View & { readonly id: string };
}

/** Downloads an answer as CSV. Browsers send the header that asks for CSV only from a script. */
function CsvButton({ file, variables }: CsvProps) {
  const [status, setStatus] = useState('');
  const download = async () => {
    setStatus('Loading …');
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: print(csvQuery), variables }),
    });
    if (!response.ok) throw new Error(`The server answered with HTTP ${response.status}.`);
    saveFile(file, await response.blob());
    setStatus('');
  };
  return (
    <>
      <button
        type="button"
        onClick={() => {
          download().catch((error: unknown) => {
            setStatus(String(error));
          });
        }}
      >
        CSV
      </button>{' '}
      <span role="status">{status}</span>
    </>
  );
}

function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
