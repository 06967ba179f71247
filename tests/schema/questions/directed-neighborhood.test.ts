import { openServer, type OpenServer } from '../open-server.ts';
import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;
let server: OpenServer;

beforeAll(async () => {
  api = await openApi();
  server = await openServer();
}, 180_000);

afterAll(async () => {
  await api.close();
  await server.close();
});

interface Tree {
  readonly neighborhood: {
    readonly isTruncated: boolean;
    readonly tree: readonly {
      readonly depth: number;
      readonly entity: { readonly slug?: string };
      readonly parents: readonly {
        readonly receiver: { readonly slug?: string };
        readonly sources: readonly unknown[];
      }[];
    }[];
  };
}

const SLUG = '... on Event { slug } ... on Treaty { slug } ... on Dispute { slug }';

/** The distance of every cause from an entity, from the table of links. */
function causesOf(slug: string): ReadonlyMap<string, number> {
  const rows = readTable('links').filter(({ kind }) => kind === 'LED_TO');
  const found = new Map([[slug, 0]]);
  // The loop also visits the entries that it adds.
  for (const [to, depth] of found) {
    for (const row of rows) {
      const from = row['from_row'] ?? '';
      if (row['to_row'] === to && !found.has(from)) found.set(from, depth + 1);
    }
  }
  return found;
}

it('returns all that led to the attack on Pearl Harbor as a tree with sources', async () => {
  const { neighborhood } = await api.ask<Tree>(
    `{ neighborhood(of: "attack-on-pearl-harbor", direction: IN, kinds: [LED_TO], hops: 20, first: 500) { isTruncated tree { depth entity { ${SLUG} } parents { receiver { ${SLUG} } sources { title } } } } }`,
  );
  const depths = new Map(neighborhood.tree.map((each) => [each.entity.slug, each.depth]));
  expect(neighborhood.isTruncated).toBe(false);
  expect(depths).toEqual(causesOf('attack-on-pearl-harbor'));
  for (const { depth, parents } of neighborhood.tree.slice(1)) {
    expect(parents.length).toBeGreaterThan(0);
    expect(parents.map(({ receiver }) => depths.get(receiver.slug))).toEqual(
      parents.map(() => depth - 1),
    );
  }
});

it('takes one statement for each level of a closure, and one for the facts of the whole tree', async () => {
  const asked = (hops: number) =>
    `{ neighborhood(of: "attack-on-pearl-harbor", direction: IN, kinds: [LED_TO], hops: ${hops}) { tree { depth parents { text sources { title } } } } }`;
  expect((await api.count(asked(3))) - (await api.count(asked(2)))).toBe(1);
});

it('returns the facts among Japan, China and Korea as states of the time', async () => {
  const { neighborhood } = await api.ask<{
    neighborhood: { entities: { code: string }[]; links: { sender: object; receiver: object }[] };
  }>(
    '{ neighborhood(of: "JP", with: ["CN", "KR"], statesOfTheTime: true, asOf: "1894/1910", hops: 0) { entities { ... on Country { code } } links { sender { id } receiver { id } } } }',
  );
  const codes = neighborhood.entities.map(({ code }) => code);
  expect(codes).toEqual(['JPN', 'QING', 'JOSEON', 'KOREAN_EMPIRE']);
  expect(neighborhood.links.length).toBeGreaterThan(3);
});

it('follows a path along its direction only', async () => {
  const shortest = async (from: string, to: string, direction: string): Promise<number | null> => {
    const asked = `{ paths(from: "${from}", to: "${to}", kinds: [LED_TO], direction: ${direction}, maxHops: 6) { shortest } }`;
    return (await api.ask<{ paths: { shortest: number | null } }>(asked)).paths.shortest;
  };
  const causes = [...causesOf('attack-on-pearl-harbor')];
  const [cause, depth] = causes.find(([, steps]) => steps === 3) ?? ['none', 0];
  expect(await shortest(cause, 'attack-on-pearl-harbor', 'OUT')).toBe(depth);
  expect(await shortest('attack-on-pearl-harbor', cause, 'IN')).toBe(depth);
  expect(await shortest('attack-on-pearl-harbor', cause, 'OUT')).toBeNull();
});

it('finds paths that rest on documents only', async () => {
  const asked =
    '{ paths(from: "treaty-of-portsmouth", to: "KR", maxHops: 4, first: 5, filter: {sources: {kinds: ["document"]}}) { paths { steps { fact { sources { sourceKind } } } } } }';
  const { paths } = await api.ask<{
    paths: { paths: { steps: { fact: { sources: { sourceKind: string }[] } | null }[] }[] };
  }>(asked);
  const facts = paths.paths.flatMap(({ steps }) => steps.flatMap(({ fact }) => fact ?? []));
  expect(facts.length).toBeGreaterThan(0);
  for (const { sources } of facts)
    expect(sources.map(({ sourceKind }) => sourceKind)).toContain('document');
});

it.each([
  ['{ neighborhood(of: "JP", hops: 4) { isTruncated } }', /`hops` must be between 0 and 3/],
  ['{ neighborhood(of: "JP", statesOfTheTime: true) { isTruncated } }', /requires `asOf`/],
  ['{ neighborhood(of: "no-such-thing") { isTruncated } }', /No country has the code or name/],
])('refuses %s', async (asked, message) => {
  const { errors } = await api.execute(asked);
  expect(errors?.[0]?.message).toMatch(message);
});

it('finds an entity by its name', async () => {
  const { neighborhood } = await api.ask<{ neighborhood: { entities: { name: string }[] } }>(
    '{ neighborhood(of: "Treaty of Portsmouth", first: 1) { entities { name } } }',
  );
  expect(neighborhood.entities[0]?.name).toBe('Treaty of Portsmouth');
});

const AMONG = 'of=JP&of=CN,KR&statesOfTheTime=true&asOf=1894/1910&hops=1&first=500';

it('exports several centers with the spans of nodes and edges, and without unknown days', async () => {
  const graphml = await (await server.get(`/export/neighborhood.graphml?${AMONG}`)).text();
  expect(graphml).toContain('<node id="Country:KOREAN_EMPIRE">');
  expect(graphml).toContain('<key id="edge.start" for="edge" attr.name="start"');
  expect(graphml).not.toMatch(/>(0001-01-01|9999-12-31)</);
  const gexf = await (await server.get(`/export/neighborhood.gexf?${AMONG}`)).text();
  expect(gexf).toContain('<graph mode="dynamic" timeformat="date"');
  expect(gexf).toMatch(
    /<node id="Country:KOREAN_EMPIRE" label="Korean Empire" start="1897-10-\d\d" end="1910-\d\d-\d\d">/,
  );
  expect(gexf).toMatch(/<edge [^>]*source="Country:JOSEON"[^>]* start="1876-02-26"/);
  expect(gexf).not.toMatch(/"(0001-01-01|9999-12-31)"/);
  expect(gexf).toMatch(/Data version [0-9a-f]/);
  const jsonld = await (await server.get(`/export/neighborhood.jsonld?${AMONG}`)).text();
  expect(jsonld).not.toMatch(/"(0001-01-01|9999-12-31)"/);
});

it.each([
  ['/export/neighborhood.xlsx?of=JP', /Unknown format .*xlsx.*Use graphml, gexf, jsonld/],
  ['/export/neighborhood.gexf?of=JP&direction=UP', /`direction` must be OUT or IN or BOTH/],
  ['/export/neighborhood.gexf?of=JP&kinds=LOVES', /LOVES.* is not a link kind/],
])('refuses %s', async (path, message) => {
  const response = await server.get(path);
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(message);
});
