/** Functions that convert an identifier to a stable URL, by list. */
const URLS: Readonly<Record<string, (value: string) => string>> = {
  // Concept URIs of Wikidata start with http, not https.
  WIKIDATA: (value) => `http://www.wikidata.org/entity/${value}`,
  GEONAMES: (value) => `https://sws.geonames.org/${value}/`,
  ISO2: (value) => `https://www.iso.org/obp/ui/#iso:code:3166:${value}`,
};

/**
 * Returns an array with the stable URL of an identifier. The array is empty if the identifiers of a list have no stable
 * URLs.
 */
export function sameAsOf(list: string, value: string): readonly string[] {
  const toUrl = URLS[list];
  return toUrl === undefined ? [] : [toUrl(value)];
}
