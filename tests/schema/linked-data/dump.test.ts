import type { Quad } from 'n3';
import { buildSchema } from '../../../schema/build-schema.ts';
import { buildVocabulary } from '../../../schema/linked-data/build-vocabulary.ts';
import { BORROWED } from '../../../src/linked-data/borrowed-terms.ts';
import { foreign } from '../../../src/linked-data/namespaces.ts';
import { readEdtf } from '../../../src/dates/read-edtf.ts';
import { canonizeJsonld, canonizeTurtle, parseTurtle } from '../../linked-data/read-triples.ts';
import { openServer, type OpenServer } from '../open-server.ts';

const BASE = 'https://gaiko.example.org';
const TYPE = foreign('rdf:type').value;

let server: OpenServer;
let quads: readonly Quad[];

beforeAll(async () => {
  server = await openServer({ PUBLIC_URL: BASE, GAIKO_TIMEOUT_MS: '60000' });
  const response = await server.get('/export/graph.ttl');
  expect(response.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
  quads = parseTurtle(await response.text());
}, 180_000);

afterAll(() => server.close());

async function ask<Data>(query: string): Promise<Data> {
  const { data } = (await (await server.post(query)).json()) as { data: Data };
  return data;
}

interface Counts {
  readonly dataset: {
    readonly version: string;
    readonly entities: readonly { readonly kind: string; readonly count: number }[];
    readonly links: readonly { readonly kind: string; readonly count: number }[];
  };
}

it('contains every entity and every fact of the graph', async () => {
  const { dataset } = await ask<Counts>(
    '{ dataset { version entities { kind count } links { kind count } } }',
  );
  const countType = (name: string): number =>
    quads.filter(
      ({ predicate, object }) =>
        predicate.value === TYPE && object.value === `${BASE}/vocab#${name}`,
    ).length;
  for (const { kind, count } of dataset.entities)
    expect([kind, countType(kind.charAt(0) + kind.slice(1).toLowerCase())]).toEqual([kind, count]);
  const facts = dataset.links.reduce((total, { count }) => total + count, 0);
  expect(countType('Fact')).toBe(facts);
  const versions = quads.filter(({ predicate }) => predicate.equals(foreign('owl:versionInfo')));
  expect(versions.map(({ object }) => object.value)).toEqual([dataset.version]);
});

it('has the same number of facts of each kind as the graph', async () => {
  const { dataset } = await ask<Counts>('{ dataset { links { kind count } } }');
  const counts = new Map<string, number>();
  for (const { predicate, object } of quads)
    if (predicate.equals(foreign('rdf:predicate')))
      counts.set(object.value, (counts.get(object.value) ?? 0) + 1);
  const { relations } = buildVocabulary(buildSchema());
  for (const { kind, count } of dataset.links) {
    const name = relations.find(({ type }) => type === kind)?.name ?? '';
    expect([kind, counts.get(`${BASE}/vocab#${name}`) ?? 0]).toEqual([kind, count]);
  }
});

it('uses only terms that /vocab defines or names', async () => {
  const vocabulary = parseTurtle(await (await server.get('/vocab.ttl')).text());
  const known = new Set([
    ...vocabulary.map(({ subject }) => subject.value),
    ...BORROWED.map(({ name }) => foreign(name).value),
    ...vocabulary
      .filter(({ predicate }) => predicate.equals(foreign('rdfs:subClassOf')))
      .map(({ object }) => object.value),
    TYPE,
  ]);
  const used = new Set(
    quads.flatMap(({ predicate, object }) =>
      predicate.value === TYPE ? [predicate.value, object.value] : [predicate.value],
    ),
  );
  expect([...used].filter((iri) => !known.has(iri))).toEqual([]);
});

it('has no blank nodes, only valid EDTF dates, and describes every resource that it names', () => {
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  const named = new Set<string>();
  const dates = new Set<string>();
  const blank: unknown[] = [];
  for (const { subject, object } of quads) {
    if (subject.termType !== 'NamedNode' || object.termType === 'BlankNode') blank.push(object);
    if (object.termType === 'NamedNode') named.add(object.value);
    if (object.termType === 'Literal' && object.datatype.equals(foreign('edtf:EDTF')))
      dates.add(object.value);
  }
  expect(blank).toEqual([]);
  for (const date of dates) expect(readEdtf(date).precision).not.toBe('OPEN');
  // A source that only denies a fact is described by its own document.
  const resources = [...named].filter((iri) => /\/id\/(?!source\/|dataset$)/.test(iri));
  const own = resources.filter((iri) => iri.startsWith(BASE));
  expect(own.filter((iri) => !subjects.has(iri))).toEqual([]);
});

it('names each fact with the sentence of the API', async () => {
  const labels = new Map(
    quads
      .filter(({ predicate }) => predicate.equals(foreign('rdfs:label')))
      .map(({ subject, object }) => [subject.value, object.value]),
  );
  const { facts } = await ask<{
    facts: { nodes: { factId: string; text: string }[] };
  }>(
    '{ facts(first: 100, claims: ALL, sort: {by: ENDED_ON, order: DESC}) { nodes { factId text } } }',
  );
  expect(facts.nodes).toHaveLength(100);
  for (const { factId, text } of facts.nodes)
    expect(labels.get(`${BASE}/id/fact/${factId}`)).toBe(text);
});

const idOf = ({ predicate, object }: Quad): string => `${predicate.id} ${object.id}`;

it('has URIs that lead to documents about the same resource', async () => {
  const iris = [...new Set(quads.map(({ subject }) => subject.value))].filter((iri) =>
    /\/id\/[^#]+$/.test(iri),
  );
  expect(iris.length).toBeGreaterThan(10_000);
  const sample = iris.filter((_, at) => at % 800 === 7);
  const own = new Map(sample.map((iri) => [iri, new Array<Quad>()]));
  for (const quad of quads) own.get(quad.subject.value)?.push(quad);
  // The plain triples of an entity with many facts are in several documents.
  const plain = buildVocabulary(buildSchema()).relations.map(({ name }) => `${BASE}/vocab#${name}`);
  for (const [iri, triples] of own) {
    const found = await server.get(iri.slice(BASE.length), { accept: 'text/turtle' });
    const location = found.headers.get('location') ?? '';
    const response = await server.get(location.slice(BASE.length));
    expect([iri, found.status, response.status]).toEqual([iri, 303, 200]);
    const about = parseTurtle(await response.text());
    const mine = new Set(about.filter(({ subject }) => subject.value === iri).map(idOf));
    const missing = triples.filter(
      (triple) => !mine.has(idOf(triple)) && !plain.includes(triple.predicate.value),
    );
    expect([iri, missing]).toEqual([iri, []]);
  }
}, 60_000);

it('contains the same triples as the JSON-LD file of a neighborhood', async () => {
  const take = async (ending: string): Promise<string> => {
    const path = `/export/neighborhood.${ending}?of=QING&kinds=PARTY_TO,TOOK_PART_IN`;
    return (await (await server.get(path)).text()).replaceAll(`neighborhood.${ending}`, 'file');
  };
  const triples = await canonizeTurtle(await take('ttl'));
  expect(triples.length).toBeGreaterThan(500);
  expect(await canonizeJsonld(await take('jsonld'))).toEqual(triples);
}, 60_000);
