import { edtf, keyOfParty, type Dated } from '../cells.ts';
import { openApi, readTable, type Api } from '../open-api.ts';

interface DisputeNode {
  slug: string;
  name: string;
  subject: string | null;
  status: string;
  startedOn: Dated | null;
  endedOn: Dated | null;
  summary: string | null;
  parties: { edges: { knownFrom: string | null; node: { code: string; name: string } }[] };
}

const pairs = readTable('world/dispute_pairs').filter((row) => row['same_as'] === '');

let api: Api;
let disputes: ReadonlyMap<string, DisputeNode>;

beforeAll(async () => {
  api = await openApi();
  const data = await api.ask<{ disputes: { totalCount: number; nodes: DisputeNode[] } }>(
    '{ disputes(first: 1000) { totalCount nodes { slug name subject status startedOn { edtf } endedOn { edtf } summary parties(first: 100) { edges { knownFrom node { ... on Country { code name } } } } } } }',
  );
  disputes = new Map(data.disputes.nodes.map((node) => [node.slug, node]));
}, 180_000);

afterAll(() => api.close());

it('returns every dispute of the Factbook with its subject, status, dates and summary', () => {
  for (const row of pairs) {
    const found = disputes.get(row['slug'] ?? '');
    expect([
      row['slug'],
      found?.subject,
      found?.status,
      edtf(found?.startedOn),
      edtf(found?.endedOn),
      found?.summary,
    ]).toEqual([
      row['slug'],
      row['subject'],
      row['status']?.toUpperCase(),
      row['since_edtf'],
      row['until_edtf'],
      row['summary'],
    ]);
  }
});

it('names disputes in the Factbook by their parties', () => {
  for (const row of pairs) {
    const found = disputes.get(row['slug'] ?? '');
    const names = new Map(found?.parties.edges.map(({ node }) => [node.code, node.name]));
    const parties = (row['parties_iso3'] ?? '').split(';').map((code) => names.get(code) ?? '');
    expect(found?.name.startsWith(`${parties.join('–')} `)).toBe(true);
  }
});

it.each([
  ['factbook-afg-irn', 'Afghanistan–Iran river dispute'],
  ['factbook-afg-pak', 'Afghanistan–Pakistan boundary dispute'],
  ['factbook-nor-rus-svalbard', 'Norway–Russia resource dispute (Svalbard)'],
  ['factbook-cyp-tur', 'Cyprus–Turkey dispute over sovereignty'],
  ['factbook-arm-tur', 'Armenia–Turkey dispute'],
])('names %s by its subject, with a distinguishing word if there are several', (slug, name) => {
  expect(disputes.get(slug)?.name).toBe(name);
});

it('gives every dispute a unique name', () => {
  const names = [...disputes.values()].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('confirms a dispute in the Factbook on the day of its edition, unless it was settled before', () => {
  const isSettled = (row: Readonly<Record<string, string>>): boolean => row['status'] === 'settled';
  const knownOf = (row: Readonly<Record<string, string>>): readonly (string | null)[] =>
    disputes.get(row['slug'] ?? '')?.parties.edges.map(({ knownFrom }) => knownFrom) ?? [];
  const days = (rows: typeof pairs) => new Set(rows.flatMap(knownOf));
  expect(days(pairs.filter((row) => !isSettled(row)))).toEqual(new Set(['2023-05-25']));
  expect(days(pairs.filter((row) => isSettled(row) && row['until_edtf'] === ''))).toEqual(
    new Set([null]),
  );
});

it('has the parties of the table, even for disputes that another table also lists', () => {
  for (const row of readTable('world/dispute_pairs')) {
    const slug = row['same_as'] === '' ? row['slug'] : row['same_as'];
    const codes = disputes.get(slug ?? '')?.parties.edges.map(({ node }) => node.code);
    expect(codes).toEqual(
      expect.arrayContaining((row['parties_iso3'] ?? '').split(';').map(keyOfParty)),
    );
  }
});

it('uses the first words of statements as titles', async () => {
  const { statements } = await api.ask<{
    statements: { nodes: { name: string; title: string; text: string }[] };
  }>('{ statements(first: 1000) { nodes { name title text } } }');
  expect(statements.nodes).toHaveLength(readTable('statements').length);
  for (const { name, title, text } of statements.nodes) {
    expect(name).toBe(title);
    expect(text.startsWith(title.replace(/ ?…$/, ''))).toBe(true);
    expect(title.length).toBeLessThanOrEqual(100);
    expect(title.endsWith('…')).toBe(title.length < text.length);
  }
});
