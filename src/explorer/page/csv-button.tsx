import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { useState } from 'preact/hooks';

interface Props<Variables> {
  /** The name of the file, with its ending. */
  readonly file: string;
  /** A query with one connection. The download contains all pages. */
  readonly document: TadaDocumentNode<unknown, Variables>;
  readonly variables: Variables;
  readonly label?: string;
}

/** Renders a button that downloads an answer as CSV. A link cannot send the header that requests CSV. */
export function CsvButton<Variables>({
  file,
  document,
  variables,
  label = 'CSV',
}: Props<Variables>) {
  const [status, setStatus] = useState('');
  const download = async () => {
    setStatus('Loading …');
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: print(document), variables }),
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
        {label}
      </button>{' '}
      <span role="status">{status}</span>
    </>
  );
}

function saveFile(name: string, content: Blob): void {
  const link = window.document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
