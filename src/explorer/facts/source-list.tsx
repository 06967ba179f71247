import type { ShownSource } from './source-fields.ts';

/** Lists sources, each with its address, publisher and date of access. */
export function SourceList({ sources }: { readonly sources: readonly ShownSource[] }) {
  return (
    <ol class="sources">
      {sources.map((source) => (
        <li key={source.slug}>
          <SourceTitle source={source} /> <span class="muted">{describeSource(source)}</span>{' '}
          <a class="muted" href={`/explore/source/${encodeURIComponent(source.slug)}`}>
            What else this source supports
          </a>
        </li>
      ))}
    </ol>
  );
}

function SourceTitle({ source: { title, url } }: { readonly source: ShownSource }) {
  if (!url) return <cite>{title}</cite>;
  return (
    <a href={url} rel="noopener external" target="_blank">
      <cite>{title}</cite>
    </a>
  );
}

function describeSource({ publisher, quality, retrievedOn }: ShownSource): string {
  const parts = [
    publisher,
    quality === null ? null : QUALITIES[quality - 1],
    retrievedOn && `read on ${retrievedOn}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The meaning of the qualities 1 to 5. */
const QUALITIES = [
  'primary or official',
  'scholarly or edited',
  'encyclopedia',
  'press or other page',
  'blog, forum or copy',
];
