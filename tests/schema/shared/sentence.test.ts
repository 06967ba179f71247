import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

async function textsOf(field: string): Promise<readonly string[]> {
  const { country } = await api.ask<{ country: { links: { edges: { text: string }[] } } }>(
    `{ country: ${field} { links(first: 300, KINDS) { edges { text } } } }`.replace(
      'KINDS',
      'kinds: [MEMBER_OF, PARTY_TO, DISPUTES]',
    ),
  );
  return country.links.edges.map((edge) => edge.text);
}

it('never calls an observer a member', async () => {
  const texts = await textsOf('country(code: "VA")');
  expect(texts).toContain(
    'The Holy See has been an observer at the United Nations since 6 April 1964.',
  );
  expect(
    texts.filter((text) => / a member of the United Nations (since|from|until|at) /.test(text)),
  ).toEqual([]);
});

it('describes a suspended member as suspended', async () => {
  expect(await textsOf('country(code: "GA")')).toContain(
    'Gabon was suspended from the African Union from 31 August 2023 to 30 April 2025.',
  );
});

it('describes a signatory as not bound', async () => {
  const texts = await textsOf('country(code: "AF")');
  expect(texts).toContain(
    'Afghanistan had only signed the United Nations Convention on the Law of the Sea at least on 1 January 2026 (beginning and end unknown).',
  );
});

it('describes members, parties and disputes by their usual verbs', async () => {
  const texts = await textsOf('country(code: "KR")');
  expect(texts).toContain(
    'South Korea has been a member of the United Nations since 17 September 1991.',
  );
  expect(texts).toContain(
    'South Korea has been party to the dispute “Liancourt Rocks” since 18 January 1952.',
  );
});

it('shows an end date that the record lacks only as a rival', async () => {
  const { treaty } = await api.ask<{
    treaty: {
      endedOn: null;
      parties: { edges: { endedOn: { edtf: string } | null; rank: string; rivals: unknown[] }[] };
    };
  }>(
    '{ treaty(slug: "anglo-japanese-commerce-treaty-1911") { endedOn { edtf } parties(claims: ALL) { edges { endedOn { edtf } rank rivals { text } } } } }',
  );
  expect(treaty.endedOn).toBeNull();
  const facts = treaty.parties.edges.map((edge) => [
    edge.endedOn?.edtf ?? null,
    edge.rank,
    edge.rivals.length,
  ]);
  expect(facts.sort()).toEqual([
    [null, 'PREFERRED', 1],
    [null, 'PREFERRED', 1],
    ['1941-07-26', 'NORMAL', 1],
    ['1941-07-26', 'NORMAL', 1],
  ]);
});

it('states the date of signature of a treaty if no other date is known', async () => {
  const { country } = await api.ask<{ country: { treaties: { edges: { text: string }[] } } }>(
    '{ country(code: "JP", asOf: "1905") { treaties(first: 1) { edges { text } } } }',
  );
  expect(country.treaties.edges[0]?.text).toBe(
    'Japan signed the London Protocol on the opening of ports on 6 June 1862.',
  );
});

it('states the earliest and latest possible dates of a party without dates', async () => {
  const { country } = await api.ask<{
    country: { treaties: { edges: { text: string; node: { slug: string } }[] } };
  }>('{ country(code: "YUG") { treaties(first: 300) { edges { text node { slug } } } } }');
  const edge = country.treaties.edges.find(({ node }) => node.slug === 'svalbard-treaty');
  expect(edge?.text).toBe(
    'Yugoslavia was party to the Svalbard Treaty at an unknown time not before 9 February 1920 and not after 27 April 1992.',
  );
});

interface ShownFact {
  text: string;
  startedOn: { edtf: string } | null;
  endedOn: { edtf: string } | null;
}

async function readFacts(code: string): Promise<readonly ShownFact[]> {
  const { country } = await api.ask<{ country: { links: { edges: ShownFact[] } } }>(
    `{ country(code: "${code}") { links(first: 1000, kinds: [MEMBER_OF, PARTY_TO, DISPUTES, TOOK_PART_IN, HAS_RELATIONS_WITH], claims: ALL) { edges { text startedOn { edtf } endedOn { edtf } } } } }`,
  );
  return country.links.edges;
}

it('uses the perfect tense for ongoing facts only', async () => {
  const facts = await readFacts('JP');
  const perfect = facts.filter(({ text }) => /^.+? (has|have) (been|had|taken) /.test(text));
  expect(perfect.length).toBeGreaterThan(100);
  expect(perfect.map(({ text }) => text)).toEqual(
    facts.filter(({ endedOn }) => endedOn?.edtf === '..').map(({ text }) => text),
  );
});

it('never uses the present tense', async () => {
  const texts = (await readFacts('JP')).map(({ text }) => text);
  expect(
    texts.filter((text) => /^[^“]*? (is|are|has|have) (?!been |had |taken )/.test(text)),
  ).toEqual([]);
});

it('puts the names of events in quotation marks', async () => {
  const { country } = await api.ask<{
    country: { events: { edges: { text: string; node: { name: string } }[] } };
  }>('{ country(code: "JP") { events(first: 1000) { edges { text node { name } } } } }');
  const { edges } = country.events;
  expect(edges.length).toBeGreaterThan(100);
  expect(edges.filter(({ text, node }) => !text.includes(`“${node.name.trim()}”`))).toEqual([]);
});

it('states that countries took no part in an event that only concerned them', async () => {
  const rows = readTable('event_sides').filter((row) => row['side'] === 'none');
  expect(rows.length).toBeGreaterThan(0);
  for (const { event = '' } of rows) {
    const { found } = await api.ask<{
      found: { links: { edges: { participation: Property[]; text: string }[] } };
    }>(
      `{ found: event(slug: "${event}") { links(first: 500, kinds: [TOOK_PART_IN]) { edges { text participation: properties { name value } } } } }`,
    );
    const concerned = found.links.edges.filter(({ participation }) =>
      participation.some(({ name, value }) => name === 'participation' && value === 'CONCERNED'),
    );
    expect(concerned).toHaveLength(rows.filter((row) => row['event'] === event).length);
    expect(concerned.map(({ text }) => text).join()).toMatch(
      /was concerned by, but took no part in,/,
    );
  }
});

interface Property {
  name: string;
  value: string;
}
