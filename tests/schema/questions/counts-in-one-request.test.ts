import { slugs, type Sourced } from '../cells.ts';
import { openApi, readTable, type Api } from '../open-api.ts';
import { bounds, codes, countBy, days, decade, type Named, type Row } from '../table-answers.ts';

// Each question is asked in one request. The answers are computed from the tables in import/data.

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const treaties = readTable('treaties');
const memberships = readTable('memberships');
const links = readTable('links');

it('lists the ten longest times from signature to entry into force', async () => {
  const answer = await api.ask<{ treaties: { nodes: Named[] } }>(
    `{ treaties(sort: { by: SIGNATURE_TO_FORCE, order: DESC }, first: 10) { nodes { slug signedOn { edtf } inForceOn { edtf } signatureToForce { earliest latest } } } }`,
  );
  // The dates of a multilateral treaty are in the table of agreements. Those in the table of treaties are Japan's.
  const dated: readonly Row[] = [
    ...treaties.filter((row) => !row['parties']?.includes('multilateral')),
    ...readTable('world/agreements').map((row) => ({
      ...row,
      signed_edtf: row['adopted_edtf'] ?? '',
    })),
  ];
  const gaps = dated.flatMap((row) => {
    const [signed, force] = [bounds(row['signed_edtf']), bounds(row['in_force_edtf'])];
    return signed && force
      ? [{ slug: row['slug'] ?? '', days: days(signed.latest, force.earliest) }]
      : [];
  });
  const longest = gaps.toSorted((one, other) => other.days - one.days).slice(0, 10);
  expect(answer.treaties.nodes.map(({ slug }) => slug)).toEqual(longest.map(({ slug }) => slug));
});

it('averages the memberships in the League of Nations, and counts the unknown ones', async () => {
  const { organization } = await api.ask<{
    organization: {
      members: {
        totalCount: number;
        aggregate: { duration: { count: number; unknown: number; avg: Range } };
        edges: { duration: Range | null }[];
      };
    };
  }>(
    `{ organization(slug: "league-of-nations") { members(first: 300) { totalCount
       aggregate { duration { count unknown avg { earliest latest } } } edges { duration { earliest latest } } } } }`,
  );
  const { aggregate, edges, totalCount } = organization.members;
  const rows = memberships.filter((row) => row['organization'] === 'league-of-nations');
  expect(rows.length).toBeGreaterThan(40);
  expect(totalCount).toBeGreaterThanOrEqual(
    rows.filter((row) => row['status'] === 'member').length,
  );
  const known = edges.flatMap(({ duration }) =>
    duration && duration.latest !== null ? [duration] : [],
  );
  expect(aggregate.duration.count).toBe(known.length);
  expect(aggregate.duration.count + aggregate.duration.unknown).toBe(totalCount);
  const average = known.reduce((sum, each) => sum + (each.earliest ?? 0), 0) / known.length;
  expect(Math.abs((aggregate.duration.avg.earliest ?? 0) - average)).toBeLessThan(1);
});

interface Range {
  earliest: number | null;
  latest: number | null;
}

it('lists the treaties that an event ended, and the event', async () => {
  const answer = await api.ask<{ treaties: { nodes: (Named & { links: { nodes: Named[] } })[] } }>(
    `{ treaties(first: 300, filter: { links: { some: { kind: ENDED_BY, direction: OUT, node: { kind: EVENT } } } }) { nodes { slug
       links(kinds: [ENDED_BY], direction: OUT, filter: { entityKinds: [EVENT] }) { nodes { ... on Event { slug } } } } } }`,
  );
  const found = answer.treaties.nodes.flatMap(({ slug, links: { nodes } }) =>
    nodes.map((event) => `${slug} ${event.slug}`),
  );
  const expected = links
    .filter(
      (row) =>
        row['kind'] === 'ENDED_BY' &&
        row['from_table'] === 'treaties' &&
        row['to_table'] === 'events',
    )
    .map((row) => `${row['from_row'] ?? ''} ${row['to_row'] ?? ''}`);
  expect(found.sort()).toEqual(expected.sort());
});

it('pages through everything that changed for all countries from 1941 to 1945', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  let total: number;
  do {
    const { changes }: { changes: ChangePage } = await api.ask<{ changes: ChangePage }>(
      `query($after: String) { changes(during: "1941/1945", first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { text change date { edtf } } } }`,
      { after },
    );
    seen.push(...changes.nodes.map(({ text }) => text));
    total = changes.totalCount;
    after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toHaveLength(total);
  expect(seen.join('\n')).toContain('Instrument of Surrender');
});

interface ChangePage {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { text: string }[];
}

it('returns the facts among Japan, China and the Korean states from 1894 to 1910', async () => {
  const { neighborhood } = await api.ask<{
    neighborhood: { entities: { code: string }[]; links: { text: string }[] };
  }>(
    `{ neighborhood(of: "JP", with: ["QING", "JOSEON", "KOREAN_EMPIRE"], hops: 1, asOf: "1894/1910", first: 500) {
       entities { ... on Country { code } } links { text } } }`,
  );
  const texts = neighborhood.links.map(({ text }) => text).join('\n');
  expect(codes(neighborhood.entities)).toEqual(
    expect.arrayContaining(['JPN', 'QING', 'JOSEON', 'KOREAN_EMPIRE']),
  );
  expect(texts).toContain('Treaty of Shimonoseki');
  expect(texts).not.toContain('United Nations');
});

it('counts the treaties by decade and kind', async () => {
  const answer = await api.ask<{ treaties: { groups: TwoKeys[] } }>(
    '{ treaties { groups(by: DECADE, then: KIND, order: KEY) { key thenKey count } } }',
  );
  const found = Object.fromEntries(
    answer.treaties.groups.map(({ key, thenKey, count }) => [`${key} ${thenKey}`, count]),
  );
  // The dates of a multilateral treaty in the table are those of Japan.
  const bilateral = treaties.filter((row) => !row['parties']?.includes('multilateral'));
  const bundled = countBy(bilateral, (row) => `${decade(row['signed_edtf'])} ${row['kind'] ?? ''}`);
  for (const [key, count] of Object.entries(bundled)) {
    if (key.startsWith('18') || key.startsWith('193'))
      expect([key, found[key]]).toEqual([key, count]);
  }
});

interface TwoKeys {
  key: string;
  thenKey: string;
  count: number;
}

it('counts the relations of Japan in force in each year from 1850 to 2020', async () => {
  const { facts, checks } = await api.ask<{
    facts: { series: { period: string; count: number; possible: number }[] };
    checks: { totalCount: number };
  }>(
    `{ facts(filter: { kinds: [HAS_RELATIONS_WITH] }) { series(per: YEAR, of: IN_FORCE, during: "1850/2020") { period count possible } }
       checks: facts(filter: { kinds: [HAS_RELATIONS_WITH] }, asOf: "1900", certainty: CERTAIN) { totalCount } }`,
  );
  expect(facts.series.map(({ period }) => period)).toEqual(
    Array.from({ length: 171 }, (_, at) => String(1850 + at)),
  );
  expect(facts.series.find(({ period }) => period === '1900')?.count).toBe(checks.totalCount);
});

it('ranks the partners of Japan by the organizations that they shared in 1970', async () => {
  const { country, dyad } = await api.ask<{
    country: { organizations: { groups: { key: string; count: number }[] } };
    dyad: { organizations: { totalCount: number } };
  }>(
    `{ country(code: "JP", asOf: "1970") { organizations { groups(by: MEMBER) { key count } } }
       dyad(a: "JP", b: "US") { organizations(asOf: "1970") { totalCount } } }`,
  );
  expect(country.organizations.groups.find(({ key }) => key === 'USA')?.count).toBe(
    dyad.organizations.totalCount,
  );
});

it('lists all facts that rest on a source, and all that two sources contest', async () => {
  const source = 'milestones-treaty-of-portsmouth';
  const { rests, contested } = await api.ask<{
    rests: { facts: { totalCount: number; nodes: Sourced[] } };
    contested: { totalCount: number; nodes: { rivals: unknown[] }[] };
  }>(
    `{ rests: source(slug: "${source}") { facts(first: 300) { totalCount nodes { text sources { slug } } } }
       contested: facts(first: 300, claims: ALL, filter: { hasRivals: true, sources: { atLeast: 1 } }) { totalCount nodes { text rivals { text } } } }`,
  );
  expect(
    rests.facts.nodes.every(({ sources }) => sources.some(({ slug }) => slug === source)),
  ).toBe(true);
  const linked = links.filter((row) => slugs(row['sources']).includes(source));
  expect(rests.facts.totalCount).toBeGreaterThanOrEqual(linked.length);
  expect(contested.nodes.length).toBeGreaterThan(100);
  expect(contested.nodes.every(({ rivals }) => rivals.length > 0)).toBe(true);
});

it('counts the treaties signed at Tokyo by decade', async () => {
  const answer = await api.ask<{ treaties: { groups: { key: string; count: number }[] } }>(
    '{ treaties(filter: { signedAt: { contains: "Tokyo" } }) { groups(by: DECADE, order: KEY) { key count } } }',
  );
  const expected = countBy(
    treaties.filter((row) => row['place']?.includes('Tokyo')),
    (row) => decade(row['signed_edtf']),
  );
  expect(Object.fromEntries(answer.treaties.groups.map(({ key, count }) => [key, count]))).toEqual(
    expected,
  );
});

it('returns all that led to the attack on Pearl Harbor as a tree with sources', async () => {
  const { neighborhood } = await api.ask<{
    neighborhood: {
      isTruncated: boolean;
      tree: { depth: number; entity: Named; parents: Sourced[] }[];
    };
  }>(
    `{ neighborhood(of: "attack-on-pearl-harbor", kinds: [LED_TO], direction: IN, hops: 20, first: 200) { isTruncated
       tree { depth entity { ... on Event { slug } ... on Treaty { slug } ... on Dispute { slug } } parents { text sources { slug } } } } }`,
  );
  const led = links.filter((row) => row['kind'] === 'LED_TO');
  const reached = new Set(['attack-on-pearl-harbor']);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const row of led) if (reached.has(row['to_row'] ?? '')) reached.add(row['from_row'] ?? '');
  }
  expect(neighborhood.isTruncated).toBe(false);
  expect(neighborhood.tree.map(({ entity }) => entity.slug).sort()).toEqual([...reached].sort());
});
