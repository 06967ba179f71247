import { openApi, type Api } from '../open-api.ts';
import { RANGE, type Bounds, type Point, type Summary } from '../summaries.ts';
import { countBy, decade } from '../table-answers.ts';
import { treatiesOfTables } from '../treaty/treaties-of-tables.ts';

interface Group {
  key: string;
  label: string;
  thenKey: string | null;
  count: number;
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

describe('groups by two keys', () => {
  it('count the treaties of the tables by decade and kind', async () => {
    const { treaties } = await api.ask<{ treaties: { totalCount: number; groups: Group[] } }>(
      '{ treaties { totalCount groups(by: DECADE, then: KIND, order: KEY) { key thenKey count } } }',
    );
    const expected = countBy(treatiesOfTables(), ({ kind, signed }) => `${decade(signed)} ${kind}`);
    const found = new Map(
      treaties.groups.map(({ key, thenKey, count }) => [`${key} ${thenKey}`, count]),
    );
    for (const [pair, count] of Object.entries(expected))
      expect([pair, found.get(pair)]).toEqual([pair, count]);
    const sum = treaties.groups.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(treaties.totalCount);
    const keys = treaties.groups.map(({ key }) => (key === 'NONE' ? 'Z' : key));
    expect(keys).toEqual(keys.toSorted());
  });

  it('have the certain counts of a series', async () => {
    const { treaties, country } = await api.ask<
      Record<'treaties', Counted> & { country: Record<'relations' | 'events', Counted> }
    >(
      '{ treaties { ...C } country(code: "RU") { relations { groups(by: DECADE) { key count } series(per: DECADE) { period count } } events { groups(by: DECADE) { key count } series(per: DECADE) { period count } } } } fragment C on TreatyConnection { groups(by: DECADE) { key count } series(per: DECADE) { period count } }',
    );
    for (const { groups, series } of [treaties, country.relations, country.events]) {
      const counted = series.filter(({ count }) => count > 0);
      const grouped = groups.filter(({ key }) => key !== 'NONE');
      expect(new Map(grouped.map(({ key, count }) => [key, count]))).toEqual(
        new Map(counted.map(({ period, count }) => [period, count])),
      );
    }
  });
});

interface Counted {
  groups: Group[];
  series: Point[];
}

it("returns Japan's partners by treaties shared, with the first and last dates of signature", async () => {
  const { country } = await api.ask<{
    country: {
      treaties: {
        groups: (Group & { aggregate: { signedOn: Summary<Bounds> } })[];
        edges: {
          signedOn: Bounds | null;
          node: { parties: { nodes: { code?: string }[] } };
        }[];
      };
    };
  }>(
    `{ country(code: "JP") { treaties(first: 1000) {
      groups(by: PARTY) { key label count aggregate { signedOn { count unknown min ${RANGE} max ${RANGE} } } }
      edges { signedOn ${RANGE} node { parties(first: 1000) { nodes { ... on Country { code } } } } }
    } } }`,
  );
  const { groups, edges } = country.treaties;
  for (const partner of ['USA', 'GBR', 'DEU']) {
    const shared = edges.filter(({ node }) =>
      node.parties.nodes.some(({ code }) => code === partner),
    );
    const dates = shared.flatMap(({ signedOn }) =>
      signedOn?.earliest && signedOn.latest ? [signedOn] : [],
    );
    const group = groups.find(({ key }) => key === partner);
    expect(group).toMatchObject({
      count: shared.length,
      aggregate: {
        signedOn: {
          count: dates.length,
          unknown: shared.length - dates.length,
          min: { earliest: dates.map(({ earliest }) => earliest).sort()[0] },
          max: {
            latest: dates
              .map(({ latest }) => latest)
              .sort()
              .at(-1),
          },
        },
      },
    });
  }
});

it("returns Japan's partners by the organizations shared on a date", async () => {
  const { country, usa } = await api.ask<{
    country: { organizations: { groups: Group[] } };
    usa: { organizations: { nodes: { slug: string }[] } };
    japan: { organizations: { nodes: { slug: string }[] } };
  }>(
    `{ country(code: "JP") { organizations(asOf: "1970") { groups(by: MEMBER) { key count } nodes { slug } } }
       usa: country(code: "US") { organizations(first: 1000, asOf: "1970") { nodes { slug } } } }`,
  );
  const { organizations } = await api
    .ask<{ country: { organizations: { nodes: { slug: string }[] } } }>(
      '{ country(code: "JP") { organizations(first: 1000, asOf: "1970") { nodes { slug } } } }',
    )
    .then(({ country: found }) => found);
  const slugs = new Set(organizations.nodes.map(({ slug }) => slug));
  const shared = new Set(
    usa.organizations.nodes.map(({ slug }) => slug).filter((slug) => slugs.has(slug)),
  );
  const group = country.organizations.groups.find(({ key }) => key === 'USA');
  expect(group?.count).toBe(shared.size);
  expect(shared.size).toBeGreaterThan(3);
});
