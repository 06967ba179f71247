import { keyOfParty } from '../cells.ts';
import { openApi, readTable, type Api } from '../open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const STATUSES = [
  'MEMBER',
  'ASSOCIATE',
  'OBSERVER',
  'PARTNER',
  'CANDIDATE',
  'SIGNATORY',
  'CONTRIBUTOR',
  'SUSPENDED',
];

interface Edge {
  factId: string;
  status?: string | null;
  properties?: { name: string; value: string }[];
}

interface Rows {
  totalCount: number;
  edges: Edge[];
}

/** Reads the facts of a connection of every organization, by slug. */
async function factsOf(connection: string): Promise<ReadonlyMap<string, readonly Edge[]>> {
  const { organizations } = await api.ask<{
    organizations: { nodes: { slug: string; rows: Rows }[] };
  }>(`{ organizations(first: 1000) { nodes { slug rows: ${connection} } } }`);
  return new Map(
    organizations.nodes.map(({ slug, rows }) => {
      expect(rows.edges).toHaveLength(rows.totalCount);
      return [slug, rows.edges];
    }),
  );
}

/** Returns the slug and the sorted fact ids of each organization that has facts. */
function idsOf(facts: ReadonlyMap<string, readonly Edge[]>): readonly (readonly string[])[] {
  return [...facts]
    .filter(([, edges]) => edges.length > 0)
    .map(([slug, edges]) => [slug, ...edges.map(({ factId }) => factId).toSorted()]);
}

const MEMBERS = 'totalCount edges { factId status }';

describe('members', () => {
  let links: ReadonlyMap<string, readonly Edge[]>;

  beforeAll(async () => {
    links = await factsOf(
      'links(first: 1000, direction: IN, kinds: [MEMBER_OF]) { totalCount edges { factId properties { name value } } }',
    );
  }, 60_000);

  const withStatus = (statuses: readonly string[]): ReadonlyMap<string, readonly Edge[]> =>
    new Map(
      [...links].map(([slug, edges]) => [
        slug,
        edges.filter(({ properties = [] }) =>
          properties.some(
            ({ name, value }) => name === 'membershipStatus' && statuses.includes(value),
          ),
        ),
      ]),
    );

  it.each(STATUSES)('with the status %s match `links`', async (status) => {
    const expected = idsOf(withStatus([status]));
    expect(expected.length).toBeGreaterThan(0);
    const given = await factsOf(`members(first: 1000, statuses: [${status}]) { ${MEMBERS} }`);
    expect(idsOf(given)).toEqual(expected);
  });

  it('have the status MEMBER by default', async () => {
    expect(idsOf(await factsOf(`members(first: 1000) { ${MEMBERS} }`))).toEqual(
      idsOf(withStatus(['MEMBER'])),
    );
  });

  it('can have any of several statuses', async () => {
    const given = await factsOf(
      `members(first: 1000, statuses: [OBSERVER, CANDIDATE]) { ${MEMBERS} }`,
    );
    expect(idsOf(given)).toEqual(idsOf(withStatus(['OBSERVER', 'CANDIDATE'])));
  });

  it('with all statuses match all `links`', async () => {
    const given = await factsOf(
      `members(first: 1000, statuses: [${STATUSES.join()}]) { ${MEMBERS} }`,
    );
    expect(idsOf(given)).toEqual(idsOf(links));
  });

  it.each([
    ['{ statuses: [OBSERVER] }', ['OBSERVER']],
    ['{ and: [{ statuses: [OBSERVER, MEMBER] }] }', ['OBSERVER', 'MEMBER']],
    ['{ or: [{ statuses: [OBSERVER] }, { statuses: [PARTNER] }] }', ['OBSERVER', 'PARTNER']],
    ['{ not: { statuses: [MEMBER] } }', STATUSES.filter((status) => status !== 'MEMBER')],
    ['{ name: { startsWith: "" } }', ['MEMBER']],
  ])('with the filter %s have the statuses that it selects', async (filter, statuses) => {
    const given = await factsOf(`members(first: 1000, filter: ${filter}) { ${MEMBERS} }`);
    expect(idsOf(given)).toEqual(idsOf(withStatus(statuses)));
  });

  it('with a filter on the word of a source have that word', async () => {
    const given = await factsOf(
      `members(first: 1000, filter: { status: { eq: "dialogue partner" } }) { ${MEMBERS} }`,
    );
    const words = [...given.values()].flat().map(({ status }) => status);
    expect(words.length).toBeGreaterThan(5);
    expect(new Set(words)).toEqual(new Set(['dialogue partner']));
  });
});

const slugsOf = async (filter: string): Promise<readonly string[]> => {
  const { organizations } = await api.ask<{ organizations: { nodes: { slug: string }[] } }>(
    `{ organizations(first: 1000, filter: ${filter}) { nodes { slug } } }`,
  );
  return organizations.nodes.map(({ slug }) => slug).toSorted();
};

it.each(['MEMBER', 'OBSERVER', 'PARTNER'])(
  'finds the organizations with Japan as %s by a filter on their members',
  async (status) => {
    const { country } = await api.ask<{
      country: { organizations: { nodes: { slug: string }[] } };
    }>(
      `{ country(code: "JP") { organizations(first: 1000, statuses: [${status}]) { nodes { slug } } } }`,
    );
    const expected = [...new Set(country.organizations.nodes.map(({ slug }) => slug))].toSorted();
    expect(expected.length).toBeGreaterThan(3);
    expect(
      await slugsOf(`{ members: { some: { code: { eq: "JPN" }, statuses: [${status}] } } }`),
    ).toEqual(expected);
    if (status === 'MEMBER')
      expect(await slugsOf('{ members: { some: { code: { eq: "JPN" } } } }')).toEqual(expected);
  },
);

it('does not treat an observer as a member in a `none` filter', async () => {
  const without = await slugsOf('{ members: { none: { code: { eq: "VAT" } } } }');
  expect(without).toContain('united-nations');
  const observed = await slugsOf(
    '{ members: { none: { code: { eq: "VAT" }, statuses: [OBSERVER] } } }',
  );
  expect(observed).not.toContain('united-nations');
});

interface Slugs {
  totalCount: number;
  nodes: { slug: string }[];
}

it.each(['USA', 'JPN', 'EGY', 'IRN'])(
  'lists treaties that %s only signed exactly if signatories are requested',
  async (code) => {
    const { country } = await api.ask<{
      country: { signed: Slugs; filtered: Slugs; bound: Slugs; both: Slugs };
    }>(
      `{ country(code: "${code}") {
        signed: treaties(first: 1000, roles: [SIGNATORY]) { totalCount nodes { slug } }
        filtered: treaties(first: 1000, filter: { roles: [SIGNATORY] }) { totalCount nodes { slug } }
        bound: treaties(first: 1000) { totalCount nodes { slug } }
        both: treaties(first: 1000, roles: [BOUND, SIGNATORY]) { totalCount nodes { slug } }
      } }`,
    );
    const { signed, filtered, bound, both } = country;
    const names = new Map(
      readTable('world/agreements').map((row) => [row['agreement'], row['slug']]),
    );
    const listed = readTable('treaty_parties').filter((row) => keyOfParty(row['party']) === code);
    const known = new Set(listed.map((row) => row['treaty']));
    const expected = [
      ...listed.filter((row) => row['role'] === 'signatory').map((row) => row['treaty'] ?? ''),
      ...readTable('world/environment_agreements')
        .filter((row) => row['iso3'] === code && row['status'] === 'signed')
        .map((row) => names.get(row['agreement']) ?? '')
        .filter((slug) => !known.has(slug)),
    ];
    expect(signed.nodes.map(({ slug }) => slug).toSorted()).toEqual(expected.toSorted());
    expect(expected.length).toBeGreaterThan(0);
    expect(filtered).toEqual(signed);
    expect(both.totalCount).toBe(bound.totalCount + signed.totalCount);
  },
);

it('finds treaties by their signatories only if signatories are requested', async () => {
  const find = async (party: string): Promise<readonly string[]> => {
    const { treaties } = await api.ask<{ treaties: Slugs }>(
      `{ treaties(first: 1000, filter: { parties: { some: { ${party} } } }) { totalCount nodes { slug } } }`,
    );
    return treaties.nodes.map(({ slug }) => slug);
  };
  const signed = await find('code: { eq: "USA" }, roles: [SIGNATORY]');
  const bound = await find('code: { eq: "USA" }');
  const byWord = await find('code: { eq: "USA" }, role: { eq: "signatory" }');
  expect(signed.length).toBeGreaterThan(3);
  expect(byWord).toEqual(signed);
  expect(bound.filter((slug) => signed.includes(slug))).toEqual([]);
});

it('finds events that only concerned a country only by the side "none"', async () => {
  const rows = readTable('event_sides').filter((row) => row['side'] === 'none');
  for (const { event = '', participant } of rows) {
    const code = keyOfParty(participant);
    const { country } = await api.ask<{ country: { usual: Slugs; concerned: Slugs } }>(
      `{ country(code: "${code}") {
        usual: events(first: 1000) { totalCount nodes { slug } }
        concerned: events(first: 1000, filter: { side: { eq: "none" } }) { totalCount nodes { slug } }
      } }`,
    );
    const has = ({ nodes }: Slugs): boolean => nodes.some(({ slug }) => slug === event);
    expect([code, event, has(country.usual), has(country.concerned)]).toEqual([
      code,
      event,
      false,
      true,
    ]);
  }
});
