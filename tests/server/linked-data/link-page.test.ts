import { linkPage } from '../../../src/server/linked-data/link-page.ts';

const BASE = 'https://example.org';

function linkOf(path: string): string | null {
  const page = { path, base: BASE, kinds: ['country', 'fact', 'source'] };
  return linkPage(new Response(''), page).headers.get('link');
}

it.each([
  ['/explore/entity/country/JPN', 'country/JPN'],
  ['/explore/fact/RmFjdDp4', 'fact/RmFjdDp4'],
  ['/explore/source/a%20b', 'source/a%20b'],
])('names the documents about the resource of %s', (path, resource) => {
  expect(linkOf(path)).toBe(
    `<${BASE}/data/${resource}.ttl>; rel="alternate"; type="text/turtle", <${BASE}/data/${resource}.jsonld>; rel="alternate"; type="application/ld+json"`,
  );
});

it('encodes characters that would end the address in the header', () => {
  expect(linkOf('/explore/entity/country/a>;"b')).toContain('/data/country/a%3E%3B%22b.ttl>');
});

it.each(['/', '/explore/search', '/explore/graph/Q291', '/explore/pair', '/explore/entity/x/%ff'])(
  'names no documents for %s',
  (path) => {
    expect(linkOf(path)).toBeNull();
  },
);
