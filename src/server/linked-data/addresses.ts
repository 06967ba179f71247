import {
  DATASET,
  formatResource,
  type Ending,
  type ResourceName,
} from '../../linked-data/resource-path.ts';

/** Returns the URL of the document about a resource in a form. Without an ending, the client chooses the form. */
export function documentUrl(base: string, name: ResourceName, ending = ''): string {
  return `${base}/data/${formatResource(name)}${ending === '' ? '' : `.${ending}`}`;
}

/** Returns the URL of the page about a resource for people. */
export function pageUrl(base: string, name: ResourceName): string {
  if (name.kind === DATASET.kind) return `${base}/`;
  const isEntity = name.kind !== 'fact' && name.kind !== 'source';
  return `${base}/explore/${isEntity ? 'entity/' : ''}${formatResource(name)}`;
}

/** Returns the values of the Link header (RFC 8288) that name the documents about a resource. */
export function alternatesOf(base: string, name: ResourceName, search = ''): readonly string[] {
  return listAlternates((ending) => `${documentUrl(base, name, ending)}${search}`);
}

/** Returns the values of the Link header that name the forms of a document. `urlOf` returns the URL of a form. */
export function listAlternates(urlOf: (ending: Ending) => string): readonly string[] {
  return [
    `<${urlOf('ttl')}>; rel="alternate"; type="text/turtle"`,
    `<${urlOf('jsonld')}>; rel="alternate"; type="application/ld+json"`,
  ];
}

/** Returns parameters as a query string with a question mark. Returns an empty text without parameters. */
export function toSearch(parameters: URLSearchParams): string {
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
