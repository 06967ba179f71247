import { edtf, keyOfParty, slugs, slugsOf, type Dated, type Sourced } from '../cells.ts';
import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

interface EventNode extends Sourced {
  slug: string;
  startedOn: Dated | null;
  endedOn: Dated | null;
  links: { edges: Taking[] };
  participants: { edges: Taking[] };
}

interface Taking {
  side: string | null;
  role: string | null;
  startedOn: Dated | null;
  endedOn: Dated | null;
  node: { key: string };
}

async function readEvents(): Promise<ReadonlyMap<string, EventNode>> {
  const { events } = await api.ask<{ events: { totalCount: number; nodes: EventNode[] } }>(
    `{ events(first: 1000) { totalCount nodes {
      slug name eventKind startedOn { edtf } endedOn { edtf } place summary confidence isSourced sources { slug }
      participants(first: 300) { edges { side role startedOn { edtf } endedOn { edtf } node { ... on Country { key: code } ... on Organization { key: slug } } } }
    } } }`,
  );
  expect(events.nodes).toHaveLength(events.totalCount);
  return new Map(events.nodes.map((node) => [node.slug, node]));
}

it('returns every event with its dates, place, kind, text and sources', async () => {
  const bySlug = await readEvents();
  const rows = [...readTable('events'), ...readTable('entity_events')];
  const slugsOfRows = new Set(rows.map((row) => row['slug'] ?? ''));
  const contacts = readTable('bilateral_relations')
    .filter((row) => row['began_edtf']?.startsWith('first-contact:'))
    .map((row) => `first-contact-japan-${row['country']?.toLowerCase() ?? ''}`);
  expect([...bySlug.keys()].filter((slug) => !slugsOfRows.has(slug))).toEqual(contacts);
  for (const row of rows) {
    const node = bySlug.get(row['slug'] ?? '');
    expect(node).toMatchObject({
      name: row['name'],
      eventKind: row['kind'],
      summary: row['summary'],
    });
    expect([edtf(node?.startedOn), edtf(node?.endedOn)]).toEqual([
      row['start_edtf'],
      row['end_edtf'],
    ]);
    expect(slugsOf(node)).toEqual(expect.arrayContaining(slugs(row['sources'])));
  }
});

it('takes the participants of an event, their sides and dates from the sides table', async () => {
  const bySlug = await readEvents();
  const rows = readTable('event_sides');
  for (const slug of new Set(rows.map((row) => row['event'] ?? ''))) {
    const own = rows.filter((row) => row['event'] === slug);
    const sided = new Set(own.map((row) => keyOfParty(row['participant'])));
    const given = (bySlug.get(slug)?.participants.edges ?? [])
      .filter(({ node }) => sided.has(node.key))
      .map(({ node, side, startedOn, role }) => [node.key, side, edtf(startedOn), role].join(' '));
    const expected = own
      .filter((row) => row['side'] !== 'none')
      .map((row) =>
        [keyOfParty(row['participant']), row['side'], row['from_edtf'], row['role']].join(' '),
      );
    expect([slug, ...given.sort()]).toEqual([slug, ...expected.sort()]);
  }
});

it('lists countries that an event only concerned in its links', async () => {
  for (const row of readTable('event_sides').filter((each) => each['side'] === 'none')) {
    const { event } = await api.ask<{
      event: { links: { nodes: { key: string }[] }; participants: { nodes: { key: string }[] } };
    }>(
      `{ event(slug: "${row['event'] ?? ''}") { links(first: 300) { nodes { ... on Country { key: code } } } participants(first: 300) { nodes { ... on Country { key: code } } } } }`,
    );
    const key = keyOfParty(row['participant']);
    const among = (nodes: { key: string }[]): boolean => nodes.some((node) => node.key === key);
    expect([row['event'], key, among(event.links.nodes), among(event.participants.nodes)]).toEqual([
      row['event'],
      key,
      true,
      false,
    ]);
  }
});
