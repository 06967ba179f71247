import { edtf, slugs, slugsOf, type Dated, type Sourced } from '../cells.ts';
import { openApi, readTable, type Api, EVERY_STATUS } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('returns every row of the table of relations with its date, ordinal, note and sources', async () => {
  const { country } = await api.ask<{
    country: { relations: { edges: (Record<string, unknown> & Sourced)[] } };
  }>(
    '{ country(code: "JP") { relations(first: 300) { edges { ordinal note startedOn { edtf } endedOn { edtf } sources { slug } node { code } } } } }',
  );
  for (const row of readTable('diplomatic_relations')) {
    const edges = country.relations.edges.filter(
      (edge) => (edge['node'] as { code: string }).code === row['iso3'],
    );
    const edge = edges.find((each) => edtf(each['startedOn'] as Dated | null) === row['date_edtf']);
    expect([row['country'], edge?.['ordinal'] ?? null, edge?.['note'] ?? '']).toEqual([
      row['country'],
      /^\d+$/.test(row['ordinal'] ?? '') ? Number(row['ordinal']) : null,
      row['note'],
    ]);
    expect(edge ? slugsOf(edge) : []).toEqual(expect.arrayContaining(slugs(row['sources'] ?? '')));
  }
});

it('returns every statement with the entities that it mentions', async () => {
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
      edtf(node['date'] as Dated | null),
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

it('returns every answer of the polls', async () => {
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

it('returns every dated membership of Japan with its status', async () => {
  const { country } = await api.ask<{
    country: { organizations: { edges: Record<string, unknown>[] } };
  }>(
    `{ country(code: "JP") { organizations(first: 300, claims: ALL, ${EVERY_STATUS}) { edges { status startedOn { edtf } endedOn { edtf } node { slug abbreviation } } } } }`,
  );
  const given = country.organizations.edges.map((edge) => {
    const { slug, abbreviation } = edge['node'] as { slug: string; abbreviation: string | null };
    return [
      [abbreviation, slug],
      edge['status'],
      edtf(edge['startedOn'] as Dated | null),
      edtf(edge['endedOn'] as Dated | null),
    ] as const;
  });
  for (const row of readTable('memberships').filter((each) => each['country'] === 'JPN')) {
    const found = given.some(
      ([names, status, from, until]) =>
        names.includes(row['organization'] ?? '') &&
        status === row['status'] &&
        from === row['from_edtf'] &&
        until === row['until_edtf'],
    );
    expect([row, found]).toEqual([row, true]);
  }
});

it('fetches objects by their ids', async () => {
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
