import type { Graph } from '../../../src/neo4j/graph.ts';
import { readExplorer } from '../../../src/server/http/static-site.ts';
import { canonizeJsonld, canonizeTurtle, parseTurtle } from '../../linked-data/read-triples.ts';
import { openServer, type OpenServer } from '../open-server.ts';

const BASE = 'https://gaiko.example.org';

let server: OpenServer;
let statements = 0;
/** The paths of a resource of each kind, such as `/id/country/JPN`. */
let examples: readonly string[];

beforeAll(async () => {
  const counting = (graph: Graph): Graph => ({
    ...graph,
    read: (statement, limits) => {
      statements += 1;
      return graph.read(statement, limits);
    },
  });
  const explorer = { find: readNoPage };
  const settings = { PUBLIC_URL: BASE, GAIKO_TIMEOUT_MS: '60000' };
  server = await openServer(settings, counting, Date.now, explorer);
  examples = await findExamples();
}, 180_000);

afterAll(() => server.close());

/** Replaces the explorer, which this suite does not build. */
const readNoPage: ReturnType<typeof readExplorer>['find'] = () => undefined;

async function findExamples(): Promise<readonly string[]> {
  const rows = await server.graph.read({
    text: `MATCH (n)-[l]->()
WHERE l.zzFactKey IS NOT NULL
WITH labels(n)[0] AS label, min(n.key) AS key
RETURN label, key
UNION MATCH (n) WHERE n:Person OR n:Place OR n:Treaty OR n:Event OR n:Organization OR n:Source
WITH labels(n)[0] AS label, min(n.key) AS key
RETURN label, key`,
    parameters: {},
  });
  return [...new Map(rows.map(([label, key]) => [String(label), String(key)]))].map(
    ([label, key]) => `/id/${label.toLowerCase()}/${encodeURIComponent(key)}`,
  );
}

const toPath = (url: string): string => {
  expect(url.startsWith(`${BASE}/`)).toBe(true);
  return url.slice(BASE.length);
};

/** Follows the URI of a resource. Returns the text of the document. */
async function follow(path: string, accept: string): Promise<string> {
  const found = await server.get(path, { accept });
  expect([path, found.status]).toEqual([path, 303]);
  const response = await server.get(toPath(found.headers.get('location') ?? ''), { accept });
  const text = await response.text();
  expect([path, response.status, response.status === 200 ? '' : text]).toEqual([path, 200, '']);
  expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
  return text;
}

async function factPath(code: string, kind: string): Promise<string> {
  const query = `{ country(code: "${code}") { links(kinds: [${kind}], first: 1) { edges { factId } } } }`;
  const { data } = (await (await server.post(query)).json()) as {
    data: { country: { links: { edges: { factId: string }[] } } };
  };
  return `/id/fact/${data.country.links.edges[0]?.factId ?? ''}`;
}

it('has an example of each of the nine kinds of entities, and of sources', () => {
  const kinds = examples.map((path) => path.split('/')[2]).sort();
  const entities = ['country', 'dispute', 'event', 'organization', 'person', 'place', 'poll'];
  expect(kinds).toEqual([...entities, 'source', 'statement', 'treaty']);
});

it('contains the same triples as Turtle and JSON-LD, for every kind of resource', async () => {
  const facts = [await factPath('JP', 'PARTY_TO'), await factPath('QING', 'HAS_RELATIONS_WITH')];
  for (const path of [...examples, ...facts, '/id/dataset']) {
    const triples = await canonizeTurtle(await follow(path, 'text/turtle'));
    expect(triples.length).toBeGreaterThan(3);
    expect(triples.some((line) => line.startsWith(`<${BASE}${path}> `))).toBe(true);
    const json = await follow(path, 'application/ld+json');
    expect(await canonizeJsonld(json)).toEqual(triples);
    expect(await follow(path, 'application/json')).toBe(json);
  }
}, 120_000);

it('leads people to the page of the explorer', async () => {
  const pages = [
    ['/id/country/JPN', '/explore/entity/country/JPN'],
    ['/id/country/JPN?asOf=1905&claims=ALL', '/explore/entity/country/JPN?asOf=1905'],
    ['/id/dataset', '/'],
  ] as const;
  for (const [path, page] of pages) {
    const { status, headers } = await server.get(path, { accept: 'text/html' });
    expect([status, headers.get('location'), headers.get('vary')]).toEqual([
      303,
      `${BASE}${page}`,
      'Accept',
    ]);
  }
  const fact = await factPath('JP', 'PARTY_TO');
  const { headers } = await server.get(fact, { accept: 'text/html' });
  expect(headers.get('location')).toBe(`${BASE}${fact.replace('/id/', '/explore/')}`);
});

it('describes Japan with its names, its codes and its facts', async () => {
  const text = await follow('/id/country/JPN', 'text/turtle');
  expect(text).toContain(`<${BASE}/id/country/JPN> a gaiko:Country, schema:Country`);
  expect(text).toContain('"日本"@ja');
  expect(text).toContain('schema:propertyID "ISO2"');
  expect(text).toContain('<http://www.wikidata.org/entity/Q17>');
  const quads = parseTurtle(text);
  const facts = quads.filter(({ object }) => object.value === `${BASE}/vocab#Fact`);
  expect(facts).toHaveLength(500);
  expect(text).toContain('xhv:next');
});

it('divides many facts among documents, each fact in one', async () => {
  const seen = new Set<string>();
  let path: string | null = '/data/country/JPN.ttl?claims=BEST';
  while (path !== null) {
    const response: Response = await server.get(path);
    const quads = parseTurtle(await response.text());
    for (const { subject, object } of quads) {
      if (object.value !== `${BASE}/vocab#Fact`) continue;
      expect(seen.has(subject.value)).toBe(false);
      seen.add(subject.value);
    }
    const next = quads.find(({ predicate }) => predicate.value.endsWith('vocab#next'));
    const link = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    expect(link).toBe(next?.object.value);
    path = next ? toPath(next.object.value) : null;
  }
  const rows = await server.graph.read({
    text: `MATCH (:Country {key: 'JPN'})-[l]-() WHERE l.zzFactKey IS NOT NULL AND l.rank = 'PREFERRED' RETURN count(DISTINCT l)`,
    parameters: {},
  });
  expect(seen.size).toBe(Number(rows[0]?.[0]));
}, 60_000);

it('states the dates, the rank, the sentence and the sources of a fact', async () => {
  const query =
    '{ treaty(slug: "anglo-japanese-alliance-1902") { links(kinds: [PARTY_TO], first: 1) { edges { factId text sources { slug } } } } }';
  const { data } = (await (await server.post(query)).json()) as {
    data: {
      treaty: { links: { edges: { factId: string; text: string; sources: { slug: string }[] }[] } };
    };
  };
  const [fact] = data.treaty.links.edges;
  const text = await follow(`/id/fact/${fact?.factId ?? ''}`, 'text/turtle');
  expect(text).toContain(`rdfs:label ${JSON.stringify(fact?.text)}@en`);
  expect(text).toContain('rdf:predicate gaiko:partyTo');
  expect(text).toContain('gaiko:startedOn "1902-01-30"^^edtf:EDTF');
  expect(text).toContain('gaiko:rank "PREFERRED"');
  for (const { slug } of fact?.sources ?? []) expect(text).toContain(`<${BASE}/id/source/${slug}>`);
});

it('links rival claims, of which only the preferred one is a plain triple', async () => {
  const [row] = await server.graph.read({
    text: `MATCH (a:Country)-[l:PARTY_TO]->(b:Treaty) WHERE l.hasRivals AND l.rank = 'NORMAL' RETURN l.zzFactKey LIMIT 1`,
    parameters: {},
  });
  const id = Buffer.from(`Fact:${String(row?.[0])}`).toString('base64url');
  const quads = parseTurtle(await follow(`/id/fact/${id}`, 'text/turtle'));
  const rivals = quads.filter(({ predicate }) => predicate.value === `${BASE}/vocab#rivals`);
  expect(rivals.length).toBeGreaterThan(0);
  expect(quads.some(({ predicate }) => predicate.value === `${BASE}/vocab#partyTo`)).toBe(false);
  for (const { object } of rivals)
    expect(await follow(toPath(object.value), 'text/turtle')).toContain(id);
});

it('selects facts by asOf and certainty, like the API', async () => {
  const query = (certainty: string): string =>
    `{ country(code: "JP") { links(asOf: "1905-09-05", certainty: ${certainty}, claims: ALL, kinds: [HAS_RELATIONS_WITH], first: 100) { edges { factId certainty } } } }`;
  const { data } = (await (await server.post(query('POSSIBLE'))).json()) as {
    data: { country: { links: { edges: { factId: string; certainty: string }[] } } };
  };
  const expected = new Map(data.country.links.edges.map((edge) => [edge.factId, edge.certainty]));
  expect(new Set(expected.values())).toEqual(new Set(['CERTAIN', 'POSSIBLE']));
  const text = await follow('/id/country/JPN?asOf=1905-09-05', 'text/turtle');
  const quads = parseTurtle(text);
  for (const [id, certainty] of expected) {
    const property = certainty === 'CERTAIN' ? 'certainlyHeldOn' : 'possiblyHeldOn';
    const found = quads.find(
      ({ subject, predicate }) =>
        subject.value === `${BASE}/id/fact/${id}` &&
        predicate.value === `${BASE}/vocab#${property}`,
    );
    expect([id, found?.object.value]).toEqual([id, '1905-09-05']);
  }
  const certain = await follow('/id/country/JPN?asOf=1905-09-05&certainty=CERTAIN', 'text/turtle');
  const judged = parseTurtle(certain).map(({ predicate }) => predicate.value);
  expect(judged).toContain(`${BASE}/vocab#certainlyHeldOn`);
  expect(judged).not.toContain(`${BASE}/vocab#possiblyHeldOn`);
});

it('reads a document with a few statements, whatever the number of facts', async () => {
  const count = async (path: string): Promise<number> => {
    const before = statements;
    expect((await server.get(path)).status).toBe(200);
    return statements - before;
  };
  const large = await count('/data/country/JPN.ttl');
  expect(large).toBeLessThanOrEqual(6);
  expect(await count('/data/treaty/anglo-japanese-alliance-1902.ttl')).toBeLessThanOrEqual(large);
});
