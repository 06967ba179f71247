import { Row } from '../facts/row.tsx';

interface Props {
  readonly urls: readonly string[];
}

/** Renders links to the same entity on other sites. Renders nothing if no URL is known. */
export function SameAs({ urls }: Props) {
  if (urls.length === 0) return null;
  return (
    <Row name="Same as">
      {urls.map((url, at) => (
        <span key={url}>
          {at > 0 && ', '}
          <a href={url} rel="noopener external" target="_blank">
            {nameSite(url)}
          </a>
        </span>
      ))}
    </Row>
  );
}

/** Returns the domain of a URL without the subdomain, such as `wikidata.org`. */
function nameSite(url: string): string {
  return new URL(url).hostname.split('.').slice(-2).join('.');
}
