import { openApi, readTable, type Api } from './open-api.ts';

interface Date {
  edtf: string;
}
interface Sourced {
  sources: { slug: string }[];
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const edtf = (date: Date | null): string => date?.edtf ?? '';
const slugs = (cell: string): string[] => cell.split(';').sort();
const slugsOf = ({ sources }: Sourced): string[] => sources.map((each) => each.slug).sort();
const confidence = (cell: string): string => cell.toUpperCase();

it('gives back every treaty with its dates, place, kind, sources and confidence', async () => {
  const { treaties } = await api.ask<{
    treaties: { totalCount: number; nodes: Record<string, never>[] };
  }>(
    '{ treaties(first: 300) { totalCount nodes { slug name treatyKind signedOn { edtf } inForceOn { edtf } endedOn { edtf } signedAt isMultilateral confidence sources { slug } } } }',
  );
  const bySlug = new Map(treaties.nodes.map((node) => [String(node['slug']), node]));
  const agreements = readTable('world/agreements').filter(
    (row) => row['also_in_treaties_tsv'] === 'no',
  );
  const unsourced = new Set(readTable('world/agreements').map((row) => row['slug']));
  expect(treaties.totalCount).toBe(225 + agreements.length);
  for (const row of readTable('treaties')) {
    const node = bySlug.get(row['slug'] ?? '');
    const isMultilateral = row['parties']?.split(';').includes('multilateral');
    expect(node).toMatchObject({ name: row['name'], treatyKind: row['kind'], isMultilateral });
    // Of a multilateral row the dates are Japan's, and agreements.tsv is general knowledge: no word for HIGH.
    if (!isMultilateral && !unsourced.has(row['slug'])) {
      expect(node).toMatchObject({ confidence: confidence(row['confidence'] ?? '') });
    }
    const { signedAt } = node as unknown as { signedAt: string | null };
    expect([row['slug'], signedAt ?? '']).toEqual([row['slug'], row['place']]);
    expect(slugsOf(node as unknown as Sourced)).toEqual(
      expect.arrayContaining(slugs(row['sources'] ?? '')),
    );
  }
});

it('gives back every event with its dates, place, kind, text and sources', async () => {
  const { events } = await api.ask<{
    events: { totalCount: number; nodes: Record<string, never>[] };
  }>(
    '{ events(first: 300) { totalCount nodes { slug name eventKind startedOn { edtf } endedOn { edtf } place summary confidence sources { slug } } } }',
  );
  expect(events.totalCount).toBe(229 + 5 + 1);
  const bySlug = new Map(events.nodes.map((node) => [String(node['slug']), node]));
  for (const row of [...readTable('events'), ...readTable('entity_events')]) {
    const node = bySlug.get(row['slug'] ?? '') as unknown as Record<string, unknown> &
      Sourced & { startedOn: Date; endedOn: Date };
    expect(node).toMatchObject({
      name: row['name'],
      eventKind: row['kind'],
      summary: row['summary'],
    });
    expect([edtf(node.startedOn), edtf(node.endedOn)]).toEqual([
      row['start_edtf'],
      row['end_edtf'],
    ]);
    expect(slugsOf(node)).toEqual(expect.arrayContaining(slugs(row['sources'] ?? '')));
  }
});

it('gives back every row of the table of relations with its date, ordinal, note and sources', async () => {
  const { country } = await api.ask<{
    country: { relations: { edges: (Record<string, unknown> & Sourced)[] } };
  }>(
    '{ country(code: "JP") { relations(first: 300) { edges { ordinal note startedOn { edtf } endedOn { edtf } sources { slug } node { code } } } } }',
  );
  for (const row of readTable('diplomatic_relations')) {
    const edges = country.relations.edges.filter(
      (edge) => (edge['node'] as { code: string }).code === row['iso3'],
    );
    const edge = edges.find((each) => edtf(each['startedOn'] as Date | null) === row['date_edtf']);
    expect([row['country'], edge?.['ordinal'] ?? null, edge?.['note'] ?? '']).toEqual([
      row['country'],
      /^\d+$/.test(row['ordinal'] ?? '') ? Number(row['ordinal']) : null,
      row['note'],
    ]);
    expect(edge ? slugsOf(edge) : []).toEqual(expect.arrayContaining(slugs(row['sources'] ?? '')));
  }
});

it('gives back every citation', async () => {
  const ask = `citations { value agrees source { slug } confidence note }`;
  const data = await api.ask<
    Record<
      'treaties' | 'events' | 'places',
      {
        nodes: {
          slug: string;
          citations: {
            value: string | null;
            agrees: boolean;
            source: { slug: string };
            note: string | null;
          }[];
        }[];
      }
    >
  >(
    `{ treaties(first: 300) { nodes { slug ${ask} } } events(first: 300) { nodes { slug ${ask} } } places(first: 100) { nodes { slug ${ask} } } }`,
  );
  const given = Object.values(data).flatMap(({ nodes }) => nodes.flatMap((node) => node.citations));
  const rows = readTable('citations');
  expect(given).toHaveLength(rows.length);
  const tell = (source: string, value: string, note: string, agrees: boolean) =>
    [source, value, note, agrees].join('|');
  const expected = rows.map((row) =>
    tell(row['source'] ?? '', row['value'] ?? '', row['note'] ?? '', row['says'] === 'same'),
  );
  const got = given.map((each) =>
    tell(each.source.slug, each.value ?? '', each.note ?? '', each.agrees),
  );
  expect(got.sort()).toEqual(expected.sort());
});

it('gives back every source', async () => {
  const { sources } = await api.ask<{ sources: { nodes: Record<string, string | null>[] } }>(
    '{ sources(first: 1000) { nodes { slug title publisher url sourceKind note } } }',
  );
  const bySlug = new Map(sources.nodes.map((node) => [node['slug'], node]));
  for (const row of readTable('sources')) {
    const node = bySlug.get(row['slug'] ?? '');
    expect(['title', 'publisher', 'url', 'note'].map((field) => node?.[field] ?? '')).toEqual(
      ['title', 'publisher', 'url', 'note'].map((column) => row[column]),
    );
    expect(node?.['sourceKind']).toBe(row['kind']);
  }
});

it('gives back every statement with what it mentions', async () => {
  const { statements } = await api.ask<{
    statements: { totalCount: number; nodes: Record<string, unknown>[] };
  }>(
    '{ statements(first: 300) { totalCount nodes { slug text section statementKind date { edtf } amount unit summary mentions { name } } } }',
  );
  const rows = readTable('statements');
  expect(statements.totalCount).toBe(rows.length);
  expect(
    statements.nodes.map((node) => [
      node['text'],
      node['section'],
      node['statementKind'],
      edtf(node['date'] as Date | null),
      typeof node['amount'] === 'number' ? String(node['amount']) : '',
      node['unit'] ?? '',
      node['summary'] ?? '',
    ]),
  ).toEqual(
    rows.map((row) => [
      row['statement'],
      row['section'],
      row['kind'],
      row['date_edtf'],
      row['amount'] === '' ? '' : String(Number(row['amount'])),
      row['unit'],
      row['note'],
    ]),
  );
});

it('gives back every answer of the polls', async () => {
  const { polls } = await api.ask<{
    polls: { nodes: { name: string; results: Record<string, unknown>[] }[] };
  }>(
    '{ polls { nodes { name takenOn { edtf } about { code } results { respondents { name iso2 } positive negative neutral net } } } }',
  );
  const given = polls.nodes.flatMap(({ name, results }) =>
    results.map((each) =>
      [
        name,
        (each['respondents'] as { iso2: string }).iso2,
        each['positive'],
        each['negative'],
        each['neutral'],
        each['net'],
      ].join(),
    ),
  );
  const rows = readTable('polls').map((row) =>
    [
      row['poll'],
      row['iso2'],
      row['positive'],
      row['negative'],
      row['neutral'],
      row['pos_minus_neg'],
    ].join(),
  );
  expect(given.sort()).toEqual(rows.sort());
});

it('gives back every dated membership of Japan', async () => {
  const { country } = await api.ask<{
    country: { organizations: { edges: Record<string, unknown>[] } };
  }>(
    '{ country(code: "JP") { organizations(first: 300) { edges { status startedOn { edtf } endedOn { edtf } node { slug abbreviation } } } } }',
  );
  const given = country.organizations.edges.map((edge) => {
    const { slug, abbreviation } = edge['node'] as { slug: string; abbreviation: string | null };
    return [
      [abbreviation, slug],
      edtf(edge['startedOn'] as Date | null),
      edtf(edge['endedOn'] as Date | null),
    ] as const;
  });
  for (const row of readTable('memberships').filter((each) => each['country'] === 'JPN')) {
    const found = given.some(
      ([names, from, until]) =>
        names.includes(row['organization'] ?? '') &&
        from === row['from_edtf'] &&
        until === row['until_edtf'],
    );
    expect([row, found]).toEqual([row, true]);
  }
});

it('fetches anything again by its id', async () => {
  const { country, treaties } = await api.ask<{
    country: { id: string; relations: { edges: { factId: string; text: string }[] } };
    treaties: { nodes: { id: string; name: string }[] };
  }>(
    '{ country(code: "JP") { id relations(first: 5) { edges { factId text } } } treaties(first: 5) { nodes { id name } } }',
  );
  const [edge] = country.relations.edges;
  const again = await api.ask<Record<string, unknown>>(
    'query ($ids: [ID!]!, $id: ID!, $fact: ID!) { node(id: $id) { id ... on Country { code } } nodes(ids: $ids) { id ... on Treaty { name } } fact(id: $fact) { factId text sender { name } receiver { name } isSymmetric } none: node(id: "bm9uZQ") { id } }',
    { id: country.id, ids: treaties.nodes.map((each) => each.id), fact: edge?.factId },
  );
  expect(again).toMatchObject({
    node: { id: country.id, code: 'JPN' },
    nodes: treaties.nodes,
    fact: { factId: edge?.factId, text: edge?.text, isSymmetric: true },
    none: null,
  });
});
