import type { ShownEntity } from './entity-fields.ts';

interface Props {
  readonly pages: ShownEntity['furtherReading'];
}

/** Lists pages that are recommended for further reading. Renders nothing if there are none. */
export function FurtherReading({ pages }: Props) {
  if (pages.length === 0) return null;
  return (
    <section>
      <h2>Further reading</h2>
      <ul>
        {pages.map(({ title, url }) => (
          <li key={url}>
            <a href={url} rel="noopener external" target="_blank">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
