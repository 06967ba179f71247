import { publicUrl } from '../api/public-url.ts';
import { useState } from 'preact/hooks';
import type { CitedFact } from './citation.ts';
import { factAddress, type DetailedFact } from './fact-query.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCsl } from './to-csl.ts';

interface Props {
  readonly fact: DetailedFact;
  readonly version: string;
}

/** Shows the citation of a fact and of its sources as BibTeX and as CSL-JSON. */
export function CiteFact({ fact, version }: Props) {
  const cited: CitedFact = {
    factId: fact.factId,
    text: fact.text,
    url: `${publicUrl()}${factAddress(fact.factId)}`,
    dataVersion: version,
    readOn: new Date().toISOString().slice(0, 10),
    sources: fact.sources,
  };
  return (
    <details class="cite">
      <summary>Cite this</summary>
      <Citation name="BibTeX" file="citation.bib" text={toBibtex(cited)} />
      <Citation name="CSL-JSON" file="citation.json" text={JSON.stringify(toCsl(cited), null, 2)} />
    </details>
  );
}

interface CitationProps {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

function Citation({ name, file, text }: CitationProps) {
  return (
    <figure class="citation">
      <figcaption>
        {name} {isSecureContext && <CopyButton name={name} text={text} />}{' '}
        <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={file}>
          Download {file}
        </a>
      </figcaption>
      <pre tabIndex={0} aria-label={name}>
        {text}
      </pre>
    </figure>
  );
}

/** Renders a button that copies a text. Browsers allow scripts to copy only on secure pages. */
function CopyButton({ name, text }: { readonly name: string; readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <button type="button" aria-label={`Copy ${name}`} onClick={() => void copy()}>
        Copy
      </button>{' '}
      <span role="status">{isCopied ? 'Copied' : ''}</span>
    </>
  );
}
