import type { Graph } from '../../../src/neo4j/graph.ts';
import { openServer, type OpenServer } from '../open-server.ts';
import { readXml, type Element } from './read-xml.ts';

let server: OpenServer;
let statements = 0;

beforeAll(async () => {
  const counting = (graph: Graph): Graph => ({
    ...graph,
    read: (statement, limits) => {
      statements += 1;
      return graph.read(statement, limits);
    },
  });
  server = await openServer({}, counting);
}, 180_000);

afterAll(() => server.close());

async function take(path: string): Promise<string> {
  const response = await server.get(`/export/${path}`);
  const text = await response.text();
  expect([response.status, response.status === 200 ? '' : text]).toEqual([200, '']);
  return text;
}

interface Taken {
  /** The values by name. `id` is the id within the file. */
  readonly nodes: readonly Readonly<Record<string, string>>[];
  readonly links: readonly Readonly<Record<string, string>>[];
}

function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

function childOf(element: Element, name: string): Element {
  const [child] = childrenOf(element, name);
  if (!child) throw new Error(`<${element.name}> has no <${name}>`);
  return child;
}

function readGraphml(text: string): Taken {
  const root = readXml(text);
  const keys = new Map(
    childrenOf(root, 'key').map(({ attributes }) => [attributes['id'], attributes['attr.name']]),
  );
  const graph = childOf(root, 'graph');
  const read = (name: string) =>
    childrenOf(graph, name).map((element) => ({
      ...Object.fromEntries(
        childrenOf(element, 'data').map((data) => {
          const key = keys.get(data.attributes['key'] ?? '');
          expect(key).toBeDefined();
          return [String(key), data.text];
        }),
      ),
      ...element.attributes,
    }));
  return { nodes: read('node'), links: read('edge') };
}

function readGexf(text: string): Taken {
  const graph = childOf(readXml(text), 'graph');
  const attributes = new Set(
    childrenOf(graph, 'attributes').flatMap((each) =>
      each.children.map(
        (child) => `${each.attributes['class'] ?? ''} ${child.attributes['id'] ?? ''}`,
      ),
    ),
  );
  const read = (list: string, name: string) =>
    childrenOf(childOf(graph, list), name).map((element) => ({
      ...Object.fromEntries(
        (element.children[0]?.children ?? []).map(({ attributes: value }) => {
          expect(attributes.has(`${name} ${value['for'] ?? ''}`)).toBe(true);
          return [value['for'] ?? '', value['value'] ?? ''];
        }),
      ),
      ...element.attributes,
    }));
  return { nodes: read('nodes', 'node'), links: read('edges', 'edge') };
}

interface JsonldEntry extends Record<string, unknown> {
  readonly '@id': string;
  readonly '@type'?: readonly string[];
  readonly 'rdf:subject'?: { readonly '@id': string };
  readonly 'rdf:object'?: { readonly '@id': string };
}

function readJsonld(text: string): { nodes: JsonldEntry[]; links: JsonldEntry[] } {
  const graph = (JSON.parse(text) as { '@graph': JsonldEntry[] })['@graph'];
  return {
    nodes: graph.filter((entry) => entry['key'] !== undefined),
    links: graph.filter((entry) => entry['rdf:subject'] !== undefined),
  };
}

async function askCounts(): Promise<{ entities: number; links: number; version: string }> {
  const response = await server.post(
    '{ dataset { version entities { kind count } links { kind count } } }',
  );
  const { data } = (await response.json()) as {
    data: {
      dataset: { version: string; entities: { count: number }[]; links: { count: number }[] };
    };
  };
  const sum = (counts: { count: number }[]): number =>
    counts.reduce((total, { count }) => total + count, 0);
  const { version, entities, links } = data.dataset;
  return { version, entities: sum(entities), links: sum(links) };
}

/** Returns the number of facts without a source. */
async function countUnsourced(): Promise<number> {
  const rows = await server.graph.read({
    text: 'MATCH (n)-[l]->() WHERE l.zzFactKey IS NOT NULL AND NOT l:CITES AND l.sources IS NULL RETURN count(l)',
    parameters: {},
  });
  const count = Number(rows[0]?.[0]);
  expect(count).toBeGreaterThan(0);
  return count;
}

it.each([
  ['graph.graphml', readGraphml],
  ['graph.gexf', readGexf],
])(
  'exports all entities and links of the data set as %s',
  async (path, read) => {
    const { nodes, links } = read(await take(path));
    const counts = await askCounts();
    expect([nodes.length, links.length]).toEqual([counts.entities, counts.links]);
    const ids = new Set(nodes.map((node) => node['id']));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(links.map((link) => link['id'])).size).toBe(links.length);
    expect(links.every((link) => ids.has(link['source']) && ids.has(link['target']))).toBe(true);
    const unsourced = links.filter((link) => (link['sources'] ?? '') === '');
    expect(unsourced).toHaveLength(await countUnsourced());
    expect(unsourced.filter((link) => link['confidence'] === 'HIGH')).toEqual([]);
    const alliance = links.find(
      (link) =>
        link['source'] === 'Country:GBR' &&
        link['target'] === 'Treaty:anglo-japanese-alliance-1902',
    );
    expect(alliance).toMatchObject({
      kind: 'PARTY_TO',
      startedOn: '1902-01-30',
      rank: 'PREFERRED',
    });
    const treaty = nodes.find((node) => node['id'] === 'Treaty:anglo-japanese-alliance-1902');
    expect(treaty).toMatchObject({
      kind: 'Treaty',
      treatyKind: 'alliance',
      signedOn: '1902-01-30',
    });
  },
  120_000,
);

function endsOf(link: JsonldEntry): readonly (string | undefined)[] {
  return [link['rdf:subject']?.['@id'], link['rdf:object']?.['@id']];
}

it('exports the whole graph as JSON-LD, with sources as citations', async () => {
  const text = await take('graph.jsonld');
  const { nodes, links } = readJsonld(text);
  const counts = await askCounts();
  expect([nodes.length, links.length]).toEqual([counts.entities, counts.links]);
  const ids = new Set(nodes.map((node) => node['@id']));
  expect(links.flatMap(endsOf).every((id = '') => ids.has(id))).toBe(true);
  expect(links.filter((link) => link['sources'] === undefined)).toHaveLength(
    await countUnsourced(),
  );
  // Every id is a URI, and the file contains its context.
  for (const id of [...ids, ...links.map((link) => link['@id'])]) {
    expect(id).toMatch(/^http:\/\/localhost\/id\/[a-z]+\/[A-Za-z0-9\-._~%]+$/);
  }
  expect(typeof (JSON.parse(text) as Record<string, unknown>)['@context']).toBe('object');
  expect(nodes.find((node) => node['@id'] === 'http://localhost/id/country/JPN')).toMatchObject({
    '@type': ['Country', 'schema:Country'],
    name: 'Japan',
  });
}, 120_000);

it('exports the codes of countries in other lists with their periods, and the URLs of entities', async () => {
  const graphml = readGraphml(await take('neighborhood.graphml?of=SUN&hops=0'));
  const gexf = readGexf(await take('neighborhood.gexf?of=SUN&hops=0'));
  for (const [node] of [graphml.nodes, gexf.nodes]) {
    const codes = ['COW:365 1922-12-30/1991-12-25', 'M49:810', 'WIKIDATA:Q15180'];
    expect(node?.['codes']?.split('; ')).toEqual(expect.arrayContaining(codes));
    expect(node?.['sameAs']).toBe('http://www.wikidata.org/entity/Q15180');
  }
  const text = await take('neighborhood.jsonld?of=SUN&hops=0');
  const resources = (JSON.parse(text) as { '@graph': JsonldEntry[] })['@graph'];
  expect(resources.find((entry) => entry['sameAs'])).toMatchObject({
    '@id': 'http://localhost/id/country/SUN',
    sameAs: 'http://www.wikidata.org/entity/Q15180',
  });
  expect(resources.find((entry) => entry['scheme'] === 'GLEDITSCH_WARD')).toMatchObject({
    ...{ code: '365', usedFrom: '1922-12-30', usedUntil: '1991-12-25' },
    sources: 'http://localhost/id/source/gleditsch-ward-1999',
  });
});

it('exports only the facts of some kinds on a date, with their entities', async () => {
  const { nodes, links } = readGraphml(
    await take('graph.graphml?asOf=1905-01-01&kinds=PARTY_TO&certainty=CERTAIN&claims=BEST'),
  );
  const names = nodes.map((node) => node['name']);
  expect(names).toContain('First Anglo-Japanese Alliance');
  expect(names).not.toContain('Second Anglo-Japanese Alliance');
  expect(new Set(links.map((link) => link['kind']))).toEqual(new Set(['PARTY_TO']));
  const touched = new Set(links.flatMap((link) => [link['source'], link['target']]));
  expect(new Set(nodes.map((node) => node['id']))).toEqual(touched);
  expect(links.some((link) => link['role'] === 'signatory')).toBe(false);
});

it('exports the same neighborhood as the API', async () => {
  const response = await server.post(
    '{ neighborhood(of: "QING", hops: 1, first: 500, asOf: "1895", kinds: [PARTY_TO, TOOK_PART_IN]) { isTruncated entities { name } links { factId } } }',
  );
  const { data } = (await response.json()) as {
    data: { neighborhood: { entities: { name: string }[]; links: unknown[] } };
  };
  const path = 'of=QING&hops=1&asOf=1895&kinds=PARTY_TO,TOOK_PART_IN';
  const taken = readGexf(await take(`neighborhood.gexf?${path}`));
  expect(taken.nodes.map((node) => node['name']).sort()).toEqual(
    data.neighborhood.entities.map(({ name }) => name).sort(),
  );
  expect(taken.links).toHaveLength(data.neighborhood.links.length);
  const two = readJsonld(await take('neighborhood.jsonld?of=JPN&hops=2'));
  const ids = new Set(two.nodes.map((node) => node['@id']));
  expect(two.nodes.length).toBeGreaterThan(500);
  expect(two.links.flatMap(endsOf).every((id = '') => ids.has(id))).toBe(true);
  expect(new Set(two.links.map((link) => link['@id'])).size).toBe(two.links.length);
}, 120_000);

it('reports a truncated neighborhood', async () => {
  expect(await take('neighborhood.graphml?of=JPN&first=10')).toContain(
    '<data key="graph.isTruncated">true</data>',
  );
});

it('returns a permalink with the request and the version of the data', async () => {
  const response = await server.get('/export/neighborhood.jsonld?of=QING&kinds=PARTY_TO');
  const { version } = await askCounts();
  const link = /^<([^>]+)>; rel="bookmark"$/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
  expect(new URL(link, 'http://localhost').searchParams.get('dataVersion')).toBe(version);
  const text = await response.text();
  expect(await (await server.get(link)).text()).toBe(text);
  expect(text).toContain(version);
  const stale = await server.get(link.replace(version, 'other'));
  expect(stale.status).toBe(400);
  expect(JSON.stringify(await stale.json())).toContain('The data has changed');
});

it('is read as the client consumes it, and stops when the client disconnects', async () => {
  const response = await server.get('/export/graph.graphml');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const before = statements;
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(statements - before).toBeLessThanOrEqual(12);
  await reader.cancel();
  const after = statements;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(statements).toBe(after);
});

it('frees its slots', async () => {
  for (let at = 0; at < 6; at += 1) {
    await (await server.get('/export/graph.gexf')).body?.cancel();
  }
  await take('neighborhood.gexf?of=QING');
});

it.each([
  ['graph.graphml?kinds=NONSENSE', 400, 'BAD_USER_INPUT'],
  ['graph.graphml?asOf=yesterday', 400, 'BAD_USER_INPUT'],
  ['graph.graphml?asOf=', 400, 'BAD_USER_INPUT'],
  ['graph.graphml?as0f=1905', 400, 'BAD_USER_INPUT'],
  ['graph.graphml?claims=SOME', 400, 'BAD_USER_INPUT'],
  ['neighborhood.graphml', 400, 'BAD_USER_INPUT'],
  ['neighborhood.graphml?of=ZZ', 400, 'UNKNOWN_COUNTRY'],
  ['neighborhood.graphml?of=JPN&hops=9', 400, 'BAD_USER_INPUT'],
  ['neighborhood.graphml?of=JPN&hops=1e3', 400, 'BAD_USER_INPUT'],
  ['graph.exe', 400, 'BAD_USER_INPUT'],
  ['nothing.graphml', 404, 'NOT_FOUND'],
  ['constructor.constructor', 400, 'BAD_USER_INPUT'],
])('rejects %s', async (path, status, code) => {
  const response = await server.get(`/export/${path}`);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
});
