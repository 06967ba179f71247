import { buildSchema } from '../../../schema/build-schema.ts';
import { graphModel } from '../../../schema/graph.ts';
import { buildVocabulary } from '../../../schema/linked-data/build-vocabulary.ts';
import { createJsonContext } from '../../../src/linked-data/json-context.ts';
import { createMapping } from '../../../src/linked-data/mapping.ts';
import { foreign } from '../../../src/linked-data/namespaces.ts';
import type { LinkedData } from '../../../src/linked-data/resource.ts';
import { canonizeJsonld, canonizeTurtle, parseTurtle } from '../../linked-data/read-triples.ts';
import { get, makeServer } from '../../server/made-up-server.ts';

const vocabulary = buildVocabulary(buildSchema());
const BASE = 'https://gaiko.example.org';
const linkedData: LinkedData<unknown> = {
  vocabulary,
  kinds: ['country'],
  has: () => Promise.resolve(false),
  open: () => Promise.resolve(null),
};
const server = makeServer({ PUBLIC_URL: BASE }, { linkedData });

async function take(path: string, accept: string): Promise<string> {
  const response = await get(server, path, { accept });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
  return response.text();
}

it('has a class for each label and a relation for each relationship type', () => {
  const classes = vocabulary.classes.map(({ name }) => name);
  for (const { label } of graphModel.nodes) expect(classes).toContain(label);
  expect(vocabulary.relations.map(({ type }) => type)).toEqual(
    graphModel.links.map(({ type }) => type),
  );
  expect(vocabulary.relations.map(({ name }) => name)).toContain('hasRelationsWith');
});

it('describes every term, and defines each only once', () => {
  const terms = [...vocabulary.classes, ...vocabulary.properties, ...vocabulary.relations];
  const names = terms.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  for (const { name, comments } of terms) {
    expect([name, comments.length > 0]).toEqual([name, true]);
    for (const comment of comments) expect(comment).toMatch(/^[A-Z0-9`.].*\.$/s);
  }
});

it('contains the same triples as Turtle and JSON-LD', async () => {
  const turtle = await take('/vocab', 'text/turtle');
  const triples = await canonizeTurtle(turtle);
  expect(await canonizeJsonld(await take('/vocab', 'application/ld+json'))).toEqual(triples);
  expect(await (await get(server, '/vocab.ttl')).text()).toBe(turtle);
  expect(turtle).toContain('rdfs:subClassOf gaiko:Entity, schema:Country');
  const symmetric = parseTurtle(turtle).filter(({ object }) =>
    object.equals(foreign('owl:SymmetricProperty')),
  );
  expect(symmetric.map(({ subject }) => subject.value)).toEqual([
    `${BASE}/vocab#hasRelationsWith`,
    `${BASE}/vocab#borders`,
  ]);
});

it('contains the context of all documents, so that its address is a context', async () => {
  const { '@context': context } = JSON.parse(await take('/vocab', 'application/ld+json')) as {
    '@context': unknown;
  };
  const mapping = createMapping(BASE, vocabulary);
  expect(context).toEqual(createJsonContext(mapping).definition);
});

it('has a page for people with an anchor for each term, which loads nothing', async () => {
  const page = await take('/vocab', 'text/html');
  const owned = [...vocabulary.classes, ...vocabulary.relations, ...vocabulary.properties].filter(
    (term) => !('borrowed' in term),
  );
  for (const { name } of owned) expect(page).toContain(`id="${name}"`);
  expect(page).not.toMatch(/<script|src=|@import|url\(/);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(anchors.filter((id) => !ids.has(id))).toEqual([]);
});

it('escapes the public URL', async () => {
  const hostile = makeServer({ PUBLIC_URL: "https://example.org/a'b&c" }, { linkedData });
  const page = await (await get(hostile, '/vocab', { accept: 'text/html' })).text();
  expect(page).toContain("https://example.org/a'b&amp;c/vocab.ttl");
});

it('rejects media types and endings of other forms', async () => {
  const response = await get(server, '/vocab', { accept: 'application/rdf+xml' });
  expect(response.status).toBe(406);
  expect((await get(server, '/vocab.xml')).status).toBe(404);
});
