import fc from 'fast-check';
import { formatResource, parseResource } from '../../src/linked-data/resource-path.ts';

const HOSTILE = [
  'JPN',
  '..',
  '.',
  '~',
  '~..',
  '%2e%2e',
  '../../etc/passwd',
  'a b',
  '"><script>alert(1)</script>',
  "it's",
  '日本',
  '🇯🇵',
  'a.ttl',
  'a.jsonld',
  'a.ttl.ttl',
  '.ttl',
  'a/b?c=d#e',
  'a\\b',
  '{a}|^`',
  'line\nbreak\t\u0000',
];

/** Returns the path under which a client requests an address, after the client has normalized it. */
function requested(text: string): string {
  return new URL(`http://localhost/id/${text}`).pathname.slice('/id/'.length);
}

it.each(HOSTILE)('returns the key of %j from its address', (key) => {
  const name = { kind: 'event', key };
  const text = formatResource(name);
  expect(parseResource(requested(text), false)).toEqual({ ...name, ending: null });
  expect(parseResource(requested(text), true)).toEqual({ ...name, ending: null });
  expect(parseResource(requested(`${text}.ttl`), true)).toEqual({ ...name, ending: 'ttl' });
  expect(parseResource(requested(`${text}.jsonld`), true)).toEqual({ ...name, ending: 'jsonld' });
});

it('writes only characters that every IRI, header and attribute can contain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (key) => {
      const text = formatResource({ kind: 'event', key });
      expect(text).toMatch(/^event\/[A-Za-z0-9\-._~%]+$/);
      const parsed = parseResource(requested(text), true);
      expect(parsed).toEqual({ kind: 'event', key, ending: null });
    }),
  );
});

it('replaces halves of surrogate pairs, which UTF-8 cannot represent', () => {
  expect(formatResource({ kind: 'event', key: 'a\ud800b' })).toBe('event/a%EF%BF%BDb');
});

it('has no key for the data set', () => {
  expect(formatResource({ kind: 'dataset', key: '' })).toBe('dataset');
  expect(parseResource('dataset.ttl', true)).toEqual({ kind: 'dataset', key: '', ending: 'ttl' });
});

it.each([
  '',
  'country',
  'country/',
  'country/a/b',
  'dataset/x',
  'Country/JPN',
  'country/%ff',
  '/x',
])('finds no resource in %j', (text) => {
  expect(parseResource(text, true)).toBeNull();
});
