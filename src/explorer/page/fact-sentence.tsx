import { graphql, type ResultOf } from '../api/graphql.ts';

/** The fields that FactSentence shows. Spread it into every fact. */
export const FactParts = graphql(`
  fragment FactParts on Fact @_unmask {
    factId
    text
    certainty
    confidence
    hasRivals
    sources {
      slug
      title
      url
      citation
      publisher
      quality
    }
  }
`);

/** A fact as a sentence with its dates, and its sources one click away. */
export function FactSentence({ fact }: { readonly fact: ResultOf<typeof FactParts> }) {
  const { text, certainty, confidence, hasRivals, sources } = fact;
  const notes = [
    ...(certainty === 'POSSIBLE' ? ['possibly on this date'] : []),
    `confidence ${confidence.toLowerCase()}`,
    ...(hasRivals ? ['sources disagree'] : []),
  ];
  return (
    <div class="fact">
      <p>
        {text} <small>({notes.join(', ')})</small>
      </p>
      <details>
        <summary>
          {sources.length === 0
            ? 'No source'
            : sources.length === 1
              ? '1 source'
              : `${sources.length} sources`}
        </summary>
        <ul>
          {sources.length === 0 && <li>No source is known for this fact.</li>}
          {sources.map((source) => (
            <li key={source.slug}>
              {source.url ? (
                <a href={source.url} rel="noopener noreferrer" target="_blank">
                  {source.citation ?? source.title}
                </a>
              ) : (
                (source.citation ?? source.title)
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
