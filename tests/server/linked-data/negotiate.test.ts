import { negotiate } from '../../../src/server/linked-data/negotiate.ts';

const TYPES = ['text/turtle', 'application/ld+json', 'application/json', 'text/html'] as const;

function ask(accept?: string): string {
  const headers = accept === undefined ? {} : { accept };
  return negotiate(new Request('http://localhost/', { headers }), TYPES);
}

it.each([
  [undefined, 'text/turtle'],
  ['', 'text/turtle'],
  ['*/*', 'text/turtle'],
  ['text/html', 'text/html'],
  ['text/*', 'text/turtle'],
  ['application/*', 'application/ld+json'],
  ['application/json', 'application/json'],
  ['application/ld+json, application/json', 'application/ld+json'],
  ['application/json, application/ld+json;q=0.9', 'application/json'],
  ['text/turtle;q=0.1, application/ld+json;q=0.2', 'application/ld+json'],
  ['text/turtle;q=0, */*', 'application/ld+json'],
  ['TEXT/TURTLE', 'text/turtle'],
  ['text/turtle; charset=utf-8', 'text/turtle'],
  [
    'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted, x";q=0.5',
    'application/ld+json',
  ],
  ['text/html;q=0.2, text/turtle;charset=utf-8;q=0.1', 'text/html'],
  ['application/rdf+xml, text/turtle;q=0.5', 'text/turtle'],
  // Browsers send this header.
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', 'text/html'],
  // The library rdflib sends this header.
  ['application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.8', 'text/turtle'],
])('answers the Accept header %j with %s', (accept, type) => {
  expect(ask(accept)).toBe(type);
});

it.each(['application/rdf+xml', 'image/png', '*/*;q=0', 'nonsense'])(
  'rejects %s with the list of all forms',
  (accept) => {
    expect(() => ask(accept)).toThrow(
      'The Accept header allows none of the forms. Use text/turtle, application/ld+json, application/json, text/html, or an address that ends with .ttl or .jsonld.',
    );
  },
);
