import { edtf, keyOfParty, slugs, slugsOf, type Dated, type Sourced } from '../cells.ts';
import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

interface TreatyNode extends Sourced {
  slug: string;
  signedOn: Dated | null;
  inForceOn: Dated | null;
  endedOn: Dated | null;
  signedAt: string | null;
  hasUnlistedParties: boolean | null;
  isMultilateral: boolean;
  confidence: string;
  parties: { edges: Party[] };
}

interface Party extends Sourced {
  signedOn: Dated | null;
  startedOn: Dated | null;
  endedOn: Dated | null;
  partyRole: string;
  role: string;
  node: { key: string };
}

/** Reads all treaties by slug, each with its bound parties and its signatories. */
async function readTreaties(): Promise<ReadonlyMap<string, TreatyNode>> {
  const { treaties } = await api.ask<{ treaties: { totalCount: number; nodes: TreatyNode[] } }>(
    `{ treaties(first: 1000) { totalCount nodes {
      slug name treatyKind signedOn { edtf } inForceOn { edtf } endedOn { edtf } signedAt isMultilateral hasUnlistedParties confidence isSourced sources { slug }
      parties(first: 300, roles: [BOUND, SIGNATORY]) { edges {
        signedOn { edtf } startedOn { edtf } endedOn { edtf } partyRole role sources { slug }
        node { ... on Country { key: code } ... on Organization { key: slug } }
      } }
    } } }`,
  );
  expect(treaties.nodes).toHaveLength(treaties.totalCount);
  return new Map(treaties.nodes.map((node) => [node.slug, node]));
}

type Row = Readonly<Record<string, string>>;

/** Returns the parties of a treaty that either table lists. */
function namedParties(row: Row): ReadonlySet<string> {
  const own = (row['parties'] ?? '').split(';').filter((name) => name !== 'multilateral');
  const listed = readTable('treaty_parties').filter((each) => each['treaty'] === row['slug']);
  return new Set([...own, ...listed.map((each) => each['party'] ?? '')].map(keyOfParty));
}

const hasUnnamed = (row: Row): boolean =>
  (row['parties'] ?? '').split(';').includes('multilateral');

const agreements = readTable('world/agreements');

/**
 * Returns whether a treaty has the confidence of its row. Rows with only the dates of Japan and unsourced rows can be
 * lower.
 */
const isAsSure = (row: Row): boolean =>
  !hasUnnamed(row) &&
  !agreements.some(({ slug }) => slug === row['slug']) &&
  !row['sources']?.split(';').includes('unsourced');

it('returns every treaty with its place, kind, sources and confidence', async () => {
  const bySlug = await readTreaties();
  const rows = readTable('treaties');
  const others = agreements.filter((row) => row['also_in_treaties_tsv'] === 'no');
  expect(bySlug.size).toBe(rows.length + others.length);
  for (const row of rows) {
    const node = bySlug.get(row['slug'] ?? '');
    expect(node).toMatchObject({
      name: row['name'],
      treatyKind: row['kind'],
      signedAt: row['place'] === '' ? null : row['place'],
      ...(isAsSure(row) ? { confidence: row['confidence']?.toUpperCase() } : {}),
    });
    expect(slugsOf(node)).toEqual(expect.arrayContaining(slugs(row['sources'])));
  }
});

it('takes the dates of a treaty from agreements.tsv, or from its row if that lists all parties', async () => {
  const bySlug = await readTreaties();
  for (const row of readTable('treaties')) {
    const node = bySlug.get(row['slug'] ?? '');
    const own = agreements.find(({ slug }) => slug === row['slug']);
    const ofRow = (column: string): string => (hasUnnamed(row) ? '' : (row[column] ?? ''));
    const expected = [
      firstOf(own?.['adopted_edtf'], ofRow('signed_edtf')),
      firstOf(own?.['in_force_edtf'], ofRow('in_force_edtf')),
      ofRow('ended_edtf'),
    ];
    const given = [node?.signedOn, node?.inForceOn, node?.endedOn].map(edtf);
    expect([row['slug'], ...given]).toEqual([row['slug'], ...expected]);
  }
});

/** Returns the first text that is not empty. */
function firstOf(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? '';
}

it('reports whether a treaty has more than two parties, and whether all are listed', async () => {
  const bySlug = await readTreaties();
  for (const row of readTable('treaties')) {
    const node = bySlug.get(row['slug'] ?? '');
    expect([row['slug'], node?.isMultilateral, node?.hasUnlistedParties]).toEqual([
      row['slug'],
      hasUnnamed(row) || namedParties(row).size > 2,
      row['parties_complete'] === 'no',
    ]);
  }
});

const datesOf = ({ signedOn, startedOn, endedOn }: Party): string =>
  [signedOn, startedOn, endedOn].map(edtf).join(' ');

it('takes the dates of both parties of a bilateral treaty from its row', async () => {
  const bySlug = await readTreaties();
  const rows = readTable('treaties').filter(
    (row) => !hasUnnamed(row) && namedParties(row).size === 2,
  );
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) {
    const edges = bySlug.get(row['slug'] ?? '')?.parties.edges ?? [];
    const dates = [row['signed_edtf'], row['in_force_edtf'], row['ended_edtf']].join(' ');
    expect([
      row['slug'],
      ...edges.map((edge) => `${edge.node.key} ${datesOf(edge)}`).sort(),
    ]).toEqual([row['slug'], ...[...namedParties(row)].map((key) => `${key} ${dates}`).sort()]);
  }
});

/** Returns the dates of a row in either table. */
const datesOfRow = (row: Row): readonly string[] =>
  [row['signed_edtf'], row['bound_edtf'] ?? row['in_force_edtf'], row['ended_edtf']].map(
    (text) => text ?? '',
  );

/** Returns the expected dates of a party to a multilateral treaty. Japan has those of both tables, own row first. */
function expectDates(row: Row, key: string): readonly string[] {
  const own = readTable('treaty_parties')
    .filter((each) => each['treaty'] === row['slug'] && keyOfParty(each['party']) === key)
    .map(datesOfRow);
  if (key !== 'JPN') return own.map((dates) => dates.join(' '));
  const japans = datesOfRow(row);
  const [listed = japans] = own;
  // A different date of signature is that of the whole treaty. It does not exclude the other dates of the row.
  const isContested = listed.some((text, at) => at > 0 && text !== '' && text !== japans[at]);
  return [listed.map((text, at) => (isContested ? text : firstOf(text, japans[at]))).join(' ')];
}

it('takes only the dates of Japan from the row of a multilateral treaty', async () => {
  const bySlug = await readTreaties();
  const rows = readTable('treaties').filter((row) => hasUnnamed(row) || namedParties(row).size > 2);
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    const edges = bySlug.get(row['slug'] ?? '')?.parties.edges ?? [];
    for (const key of namedParties(row)) {
      const given = edges.filter(({ node }) => node.key === key).map(datesOf);
      expect(given).not.toEqual([]);
      // The yearbook can add a fact without dates.
      expect([row['slug'], key, ...dated(given)]).toEqual([
        row['slug'],
        key,
        ...dated(expectDates(row, key)),
      ]);
    }
  }
});

/** Returns the texts that are not blank, sorted. */
function dated(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text.trim() !== '').toSorted();
}

it('lists exactly the signatories of the parties table and of the yearbook', async () => {
  const bySlug = await readTreaties();
  const { treaties } = await api.ask<{
    treaties: { nodes: { slug: string; parties: { edges: Party[] } }[] };
  }>(
    '{ treaties(first: 1000) { nodes { slug parties(first: 300, roles: [SIGNATORY]) { edges { partyRole node { ... on Country { key: code } ... on Organization { key: slug } } } } } } }',
  );
  const slugOf = new Map(agreements.map((row) => [row['agreement'], row['slug'] ?? '']));
  // Nor does a treaty that is not in force bind a state that ratified it.
  const notInForce = agreements
    .filter((row) => row['in_force_edtf'] === '')
    .map((row) => row['agreement']);
  expect(notInForce).toHaveLength(1);
  const ofTable = readTable('treaty_parties')
    .filter((row) => row['role'] === 'signatory')
    .map((row) => `${row['treaty'] ?? ''} ${keyOfParty(row['party'])}`);
  const listed = new Set(
    readTable('treaty_parties').map((row) => `${row['treaty'] ?? ''} ${keyOfParty(row['party'])}`),
  );
  const ofYearbook = readTable('world/environment_agreements')
    .filter((row) => row['status'] === 'signed' || notInForce.includes(row['agreement']))
    .map((row) => `${slugOf.get(row['agreement']) ?? ''} ${keyOfParty(row['iso3'])}`)
    .filter((each) => !listed.has(each));
  const given = treaties.nodes.flatMap(({ slug, parties }) =>
    parties.edges.map(({ node }) => `${slug} ${node.key}`),
  );
  expect(given.toSorted()).toEqual([...ofTable, ...ofYearbook].toSorted());
  expect(given.length).toBeGreaterThan(50);
  const shown = [...bySlug.values()].flatMap(({ slug, parties }) =>
    parties.edges
      .filter(({ partyRole }) => partyRole === 'SIGNATORY')
      .map(({ node }) => `${slug} ${node.key}`),
  );
  expect(shown.toSorted()).toEqual(given.toSorted());
});
