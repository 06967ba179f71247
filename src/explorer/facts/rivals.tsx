import type { DetailedFact } from './fact-query.ts';
import { SourceList } from './source-list.tsx';

/** Shows the claims that contradict a fact, each with its sources. Renders nothing if there are no such claims. */
export function Rivals({ rivals }: { readonly rivals: DetailedFact['rivals'] }) {
  if (rivals.length === 0) return null;
  return (
    <>
      <p class="label">Other sources contradict this fact</p>
      <ul class="rivals">
        {rivals.map((rival) => (
          <li key={rival.factId}>
            <p>
              {rival.text}
              {rival.rank === 'PREFERRED' && ' (preferred, because its sources are better)'}
            </p>
            <SourceList sources={rival.sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
