/** The URLs of the lists whose identifiers have a stable URL, by list. */
const URLS: Readonly<Record<string, (value: string) => string>> = {
  // The concept URI of Wikidata has the scheme http.
  WIKIDATA: (value) => `http://www.wikidata.org/entity/${value}`,
  GEONAMES: (value) => `https://sws.geonames.org/${value}/`,
  ISO2: (value) => `https://www.iso.org/obp/ui/#iso:code:3166:${value}`,
};

/** Returns the URL of an identifier as a list with one item, or an empty list if the list has no stable URLs. */
export function sameAsOf(list: string, value: string): readonly string[] {
  const toUrl = URLS[list];
  return toUrl === undefined ? [] : [toUrl(value)];
}
