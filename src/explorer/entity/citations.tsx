import { SourceList } from '../facts/source-list.tsx';
import { toWords } from '../facts/to-words.ts';
import type { ShownEntity } from './entity-fields.ts';

/**
 * Shows the sources of an entity and their claims about its properties. Claims that differ from the record come first.
 */
export function Citations({ entity }: { readonly entity: ShownEntity }) {
  const { citations, sources, isSourced } = entity;
  const rivals = citations.filter(({ agrees }) => !agrees);
  return (
    <details class="citations">
      <summary>
        <h2>Sources</h2>{' '}
        <span class="muted">{isSourced ? describeCount(sources.length) : 'no source known'}</span>{' '}
        {rivals.length > 0 && <span class="mark warn">sources disagree</span>}
      </summary>
      <SourceList sources={sources} />
      {citations.length > 0 && (
        <>
          <p class="label">Claims of the sources</p>
          <ul>
            {[...rivals, ...citations.filter(({ agrees }) => agrees)].map((citation) => (
              <li key={`${citation.field} ${citation.source.slug}`}>
                <CitationText citation={citation} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

interface CitationProps {
  readonly citation: ShownEntity['citations'][number];
}

function CitationText({ citation: { field, value, note, agrees, source } }: CitationProps) {
  return (
    <>
      {toWords(field)}: {value === null ? 'denied' : <strong>{value}</strong>}{' '}
      {!agrees && <span class="mark warn">differs from the record</span>}{' '}
      <span class="muted">
        {source.title}
        {note && `. ${note}`}
      </span>
    </>
  );
}

function describeCount(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}
