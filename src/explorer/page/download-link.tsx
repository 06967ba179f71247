import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** The name of the file, with its ending. */
  readonly name: string;
  /** The content, or an address below `/export/`. */
  readonly content: { readonly text: string; readonly type: string } | { readonly address: string };
  readonly children: ComponentChildren;
}

/** Renders a link that downloads a text as a file, or a file from the server. */
export function DownloadLink({ name, content, children }: Props) {
  const [address, setAddress] = useState('');
  const text = 'text' in content ? content.text : null;
  const type = 'type' in content ? content.type : '';
  useEffect(() => {
    if (text === null) return;
    const made = URL.createObjectURL(new Blob([text], { type }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [text, type]);
  return (
    <a class="download" href={'address' in content ? content.address : address} download={name}>
      {children}
    </a>
  );
}

/** Returns a table as CSV (RFC 4180). */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(toCell).join(',') + '\r\n').join('');
}

function toCell(value: string | number | null): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
