import { openApi, type Api } from '../open-api.ts';

interface Around {
  isTruncated: boolean;
  entities: { id: string; name: string; kind: string }[];
  links: {
    factId: string;
    link: string;
    certainty: string | null;
    sender: { id: string };
    receiver: { id: string };
  }[];
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

async function around(call: string): Promise<Around> {
  const { neighborhood } = await api.ask<{ neighborhood: Around }>(
    `{ neighborhood(${call}) { isTruncated entities { id name kind } links { factId link certainty sender { id } receiver { id } } } }`,
  );
  return neighborhood;
}

/** Returns the distance of each entity from the first, counted in the links that are shown. */
function distancesIn({ entities, links }: Around): number[] {
  const distances = new Map([[entities[0]?.id ?? '', 0]]);
  for (let hop = 1; hop <= 3; hop += 1) {
    const before = new Map(distances);
    const bothWays = links.flatMap(({ sender, receiver }) => [
      [sender.id, receiver.id] as const,
      [receiver.id, sender.id] as const,
    ]);
    for (const [near, far] of bothWays) {
      if (before.has(near) && !distances.has(far)) distances.set(far, hop);
    }
  }
  return entities.map(({ id }) => distances.get(id) ?? Infinity);
}

it.each([
  ['of: "QING"', 1],
  ['of: "QING", hops: 2, first: 300', 2],
  ['of: "RYUKYU", hops: 3, first: 500', 3],
  ['of: "JP", hops: 2, first: 500, kinds: [LED_TO, TOOK_PART_IN, BORDERS]', 2],
  ['of: "NRU", hops: 2, asOf: "1970"', 2],
])('shows of %s the nearest first, each joined to it within the hops', async (call, hops) => {
  const shown = await around(call);
  const distances = distancesIn(shown);
  expect(distances[0]).toBe(0);
  expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  expect(Math.max(...distances)).toBeLessThanOrEqual(hops);
  expect(new Set(shown.entities.map(({ id }) => id)).size).toBe(shown.entities.length);
});

it('contains every entity related to a country, and every fact among them', async () => {
  const { country } = await api.ask<{
    country: { id: string; links: { edges: { factId: string; node: { id: string } }[] } };
  }>('{ country(code: "QING") { id links(first: 500) { edges { factId node { id } } } } }');
  const shown = await around('of: "QING", first: 500');
  expect(shown.isTruncated).toBe(false);
  const ids = shown.entities.map(({ id }) => id);
  expect(new Set(ids)).toEqual(
    new Set([country.id, ...country.links.edges.map(({ node }) => node.id)]),
  );
  const own = shown.links.filter(({ sender, receiver }) =>
    [sender.id, receiver.id].includes(country.id),
  );
  expect(new Set(own.map(({ factId }) => factId))).toEqual(
    new Set(country.links.edges.map(({ factId }) => factId)),
  );
  const [row] = await api.graph.read({
    text: "MATCH (:Country {key: 'QING'})-[l]-(n) WHERE l.rank = 'PREFERRED' WITH collect(DISTINCT n) AS near MATCH (a)-[l]->(b) WHERE a IN near AND b IN near AND l.rank = 'PREFERRED' RETURN count(l)",
    parameters: {},
  });
  expect(shown.links).toHaveLength(own.length + Number(row?.[0]));
  expect(new Set(shown.links.map(({ factId }) => factId)).size).toBe(shown.links.length);
});

it('reports that it is truncated, and omits the farthest entities', async () => {
  const few = await around('of: "JP", first: 10');
  expect([few.entities.length, few.isTruncated]).toEqual([10, true]);
  const more = await around('of: "JP", first: 30, hops: 3');
  expect(more.entities.slice(0, 10)).toEqual(few.entities);
  const one = await around('of: "JP", first: 1');
  expect([one.entities.map(({ name }) => name), one.links, one.isTruncated]).toEqual([
    ['Japan'],
    [],
    true,
  ]);
});

it('applies `kinds` and the date, and returns the certainty of each fact', async () => {
  const shown = await around('of: "JP", kinds: [PARTY_TO], asOf: "1905", hops: 2, first: 500');
  expect(new Set(shown.links.map(({ link }) => link))).toEqual(new Set(['PARTY_TO']));
  expect(shown.links.every(({ certainty }) => certainty !== null)).toBe(true);
  const sure = await around(
    'of: "JP", kinds: [PARTY_TO], asOf: "1905", hops: 2, first: 500, certainty: CERTAIN',
  );
  expect(sure.links.length).toBeLessThan(shown.links.length);
  expect(sure.entities.map(({ name }) => name)).toContain('United Kingdom');
});

it('contains only the entity itself if it has no links', async () => {
  const shown = await around('of: "JP", kinds: []');
  expect([shown.entities.length, shown.links.length, shown.isTruncated]).toEqual([1, 0, false]);
});

it.each([
  ['of: "ZZ"', 'UNKNOWN_COUNTRY'],
  ['of: "!!!"', 'BAD_USER_INPUT'],
  ['of: "JP", hops: 4', 'BAD_USER_INPUT'],
  ['of: "JP", hops: -1', 'BAD_USER_INPUT'],
  ['of: "JP", first: 501', 'BAD_USER_INPUT'],
])('rejects %s with %s', async (call, code) => {
  const { data, errors } = await api.execute(`{ neighborhood(${call}) { isTruncated } }`);
  expect(errors?.map((error) => error.extensions['code'])).toEqual([code]);
  expect(data).toEqual({ neighborhood: null });
});

it('takes as many statements for five hundred entities as for ten', async () => {
  const query = (first: number): string =>
    `{ neighborhood(of: "JP", first: ${first}, hops: 2) { isTruncated entities { name } links { text sources { title } } } }`;
  expect(await api.count(query(500))).toBeLessThanOrEqual((await api.count(query(10))) + 1);
});
