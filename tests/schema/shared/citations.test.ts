import { edtf, slugsOf, type Dated, type Sourced } from '../cells.ts';
import { openApi, readTable, type Api, EVERY_STATUS } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('flags entities and facts without a source, and never gives them HIGH confidence', async () => {
  const things: Omit<StoredClaim, 'links'>[] = [];
  for (const root of ROOTS) {
    const answer = await api.ask<Record<string, { nodes: StoredClaim[] }>>(
      `{ ${root}(first: 1000) { nodes { isSourced confidence sources { slug } links(first: 300, claims: ALL) { edges { isSourced confidence sources { slug } } } } } }`,
    );
    const nodes = answer[root]?.nodes ?? [];
    things.push(...nodes, ...nodes.flatMap(({ links }) => links.edges));
  }
  expect(things.filter(({ isSourced, sources }) => isSourced !== sources.length > 0)).toEqual([]);
  const unsourced = things.filter(({ isSourced }) => !isSourced);
  expect(unsourced.length).toBeGreaterThan(10);
  expect(unsourced.filter((each) => each.confidence === 'HIGH')).toEqual([]);
  expect(things.flatMap(({ sources }) => sources).map(({ slug }) => slug)).not.toContain(
    'unsourced',
  );
});

const ROOTS = ['treaties', 'events', 'organizations', 'disputes', 'persons', 'places', 'countries'];

interface StoredClaim extends Sourced {
  isSourced: boolean;
  confidence: string | null;
  links: { edges: (Sourced & { isSourced: boolean; confidence: string })[] };
}

it.each(['treaties', 'events'])(
  'flags as unsourced exactly the %s without a source in their rows',
  async (root) => {
    const data = await api.ask<Record<string, { nodes: { slug: string; isSourced: boolean }[] }>>(
      `{ ${root}(first: 1000) { nodes { slug isSourced } } }`,
    );
    const unsourced = (data[root]?.nodes ?? [])
      .filter(({ isSourced }) => !isSourced)
      .map(({ slug }) => slug);
    const tables = root === 'events' ? ['events', 'entity_events'] : [root];
    const rows = tables.flatMap(readTable).filter((row) => row['sources'] === 'unsourced');
    const knownByHeart =
      root === 'treaties'
        ? readTable('world/agreements').filter((row) => row['also_in_treaties_tsv'] === 'no')
        : [];
    expect(unsourced.toSorted()).toEqual(
      [...rows, ...knownByHeart].map((row) => row['slug'] ?? '').toSorted(),
    );
  },
);

type Row = Readonly<Record<string, string>>;

it('flags memberships of Japan as unsourced if neither their row nor the yearbook gives a source', async () => {
  const rows = readTable('memberships').filter((row) => row['country'] === 'JPN');
  const { country } = await api.ask<{ country: { links: { edges: Membership[] } } }>(
    '{ country(code: "JP") { links(first: 1000, kinds: [MEMBER_OF]) { edges { isSourced startedOn { edtf } node { ... on Organization { slug abbreviation } } } } } }',
  );
  const edgeOf = (row: Row): Membership | undefined =>
    country.links.edges.find(
      ({ node, startedOn }) =>
        [node.slug, node.abbreviation].includes(row['organization'] ?? '') &&
        edtf(startedOn) === row['from_edtf'],
    );
  const yearbook = readTable('world/memberships')
    .filter((row) => row['iso3'] === 'JPN')
    .map((row) => `${row['organization'] ?? ''} ${row['status'] ?? ''}`);
  const isSourced = ({ sources, organization = '', status = '' }: Row): boolean =>
    sources !== 'unsourced' || yearbook.includes(`${organization} ${status}`);
  expect(rows.filter((row) => !isSourced(row)).length).toBeGreaterThan(5);
  for (const row of rows) expect([row, edgeOf(row)?.isSourced]).toEqual([row, isSourced(row)]);
});

interface Membership {
  isSourced: boolean;
  startedOn: Dated | null;
  node: { slug: string; abbreviation: string | null };
}

/** The tables whose rows are facts. A citation of such a row is a source, a rival or a denial of the fact. */
const TABLES_OF_FACTS = ['diplomatic_relations', 'relation_breaks', 'memberships', 'links'];

it('returns every citation of an entity', async () => {
  interface Citation {
    value: string | null;
    agrees: boolean;
    source: { slug: string };
    note: string | null;
  }
  const roots = ['treaties', 'events', 'places', 'organizations', 'disputes'];
  const ask = `nodes { citations { value agrees source { slug } confidence note } }`;
  const data = await api.ask<Record<string, { nodes: { citations: Citation[] }[] }>>(
    `{ ${roots.map((root) => `${root}(first: 1000) { ${ask} }`).join(' ')} }`,
  );
  const given = Object.values(data)
    .flatMap(({ nodes }) => nodes.flatMap((node) => node.citations))
    .filter(({ source }) => source.slug !== 'wikidata');
  const rows = readTable('citations').filter(
    (row) => !TABLES_OF_FACTS.includes(row['table'] ?? ''),
  );
  expect(given).toHaveLength(rows.length);
  const format = (source: string, value: string, note: string, agrees: boolean) =>
    [source, value, note, agrees].join('|');
  const expected = rows.map((row) =>
    format(row['source'] ?? '', row['value'] ?? '', row['note'] ?? '', row['says'] === 'same'),
  );
  const got = given.map((each) =>
    format(each.source.slug, each.value ?? '', each.note ?? '', each.agrees),
  );
  expect(got.sort()).toEqual(expected.sort());
});

interface Cited extends Sourced {
  startedOn: Dated | null;
  endedOn: Dated | null;
  rank: string;
  deniedBy: { slug: string }[];
}

/** Reads all claims about Japan's relations with a country, or about a membership. */
async function readCited(row: Row): Promise<readonly Cited[]> {
  const selection = 'startedOn { edtf } endedOn { edtf } rank sources { slug } deniedBy { slug }';
  const [first = '', second = ''] = (row['row'] ?? '').split('/');
  const isMembership = row['table'] === 'memberships';
  const [code, field] = isMembership
    ? [second, `organizations(first: 1000, claims: ALL, ${EVERY_STATUS}`]
    : [first, 'relations(first: 1000, claims: ALL'];
  const filter = isMembership
    ? `organization: { abbreviation: { eq: "${first}" } }`
    : 'country: { code: { eq: "JPN" } }';
  const { country } = await api.ask<{ country: { found: { edges: Cited[] } } }>(
    `{ country(code: "${code}") { found: ${field}, filter: { ${filter} }) { edges { ${selection} } } } }`,
  );
  return country.found.edges;
}

it('returns every citation of a fact as a source or a denial of the fact or a rival', async () => {
  const rows = readTable('citations').filter((row) => TABLES_OF_FACTS.includes(row['table'] ?? ''));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const isEnd = ['broken_edtf', 'until_edtf'].includes(row['field'] ?? '');
    const facts = (await readCited(row)).filter((fact) =>
      row['value'] === ''
        ? fact.deniedBy.some(({ slug }) => slug === row['source'])
        : edtf(isEnd ? fact.endedOn : fact.startedOn) === row['value'] &&
          slugsOf(fact).includes(row['source'] ?? ''),
    );
    const ranks = facts.map(({ rank }) => rank);
    expect([row['row'], row['source'], ranks.length > 0]).toEqual([
      row['row'],
      row['source'],
      true,
    ]);
    if (row['says'] === 'other') expect([row['row'], ranks]).not.toContain('PREFERRED');
  }
});

it('returns every source', async () => {
  interface Page {
    sources: {
      totalCount: number;
      nodes: Record<string, string | number | null>[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  }
  const bySlug = new Map<unknown, Record<string, string | number | null>>();
  for (let after = '', more = true; more;) {
    const { sources }: Page = await api.ask<Page>(
      `{ sources(first: 1000${after}) { totalCount nodes { slug title publisher url sourceKind quality note } pageInfo { endCursor hasNextPage } } }`,
    );
    for (const node of sources.nodes) bySlug.set(node['slug'], node);
    after = `, after: "${sources.pageInfo.endCursor}"`;
    more = sources.pageInfo.hasNextPage;
    if (!more) expect(bySlug.size).toBe(sources.totalCount);
  }
  for (const row of readTable('sources').filter((each) => each['slug'] !== 'unsourced')) {
    const node = bySlug.get(row['slug']);
    expect(['title', 'publisher', 'url', 'note'].map((field) => node?.[field] ?? '')).toEqual(
      ['title', 'publisher', 'url', 'note'].map((column) => row[column]),
    );
    expect([node?.['sourceKind'], String(node?.['quality'])]).toEqual([
      row['kind'],
      row['quality'],
    ]);
  }
});

it('has no source for the unsourced marker', async () => {
  const { source } = await api.ask<{ source: unknown }>('{ source(slug: "unsourced") { title } }');
  expect(source).toBeNull();
});

it('lists the best sources of a fact first', async () => {
  const { country } = await api.ask<{
    country: { links: { edges: { sources: { slug: string; quality: number | null }[] }[] } };
  }>('{ country(code: "JP") { links(first: 1000) { edges { sources { slug quality } } } } }');
  const ratings = country.links.edges
    .map(({ sources }) => sources.map(({ quality }) => quality ?? 2))
    .filter((qualities) => qualities.length > 1);
  expect(ratings.length).toBeGreaterThan(100);
  for (const qualities of ratings) expect(qualities).toEqual(qualities.toSorted());
});
