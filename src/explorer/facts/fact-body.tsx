import { CiteFact } from './cite-fact.tsx';
import { FactDates } from './fact-dates.tsx';
import type { DetailedFact } from './fact-query.ts';
import { Rivals } from './rivals.tsx';
import { SourceList } from './source-list.tsx';

interface Props {
  readonly fact: DetailedFact;
  /** The version of the data. */
  readonly version: string;
}

/** Shows the dates, sources, rivals and citation of a fact. */
export function FactBody({ fact, version }: Props) {
  return (
    <>
      <FactDates fact={fact} />
      <p class="label">{fact.isSourced ? 'Sources' : 'No source is known for this fact.'}</p>
      <SourceList sources={fact.sources} />
      {fact.deniedBy.length > 0 && (
        <>
          <p class="label">Sources that deny this fact</p>
          <SourceList sources={fact.deniedBy} />
        </>
      )}
      <Rivals rivals={fact.rivals} />
      <CiteFact fact={fact} version={version} />
    </>
  );
}
