import { openApi, type Api } from '../open-api.ts';

interface Bounds {
  readonly rank: string;
  /** The standing of a member, party or participant, as worded by the source. */
  readonly words: readonly (string | null)[];
  readonly ownFrom: string | null;
  readonly days: readonly string[];
  readonly knownFrom: string | null;
  readonly knownUntil: string | null;
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

/** Returns the days that a date can mean, computed independently of the code under test. */
const SPANS: readonly (readonly [string, string, string])[] = [
  ['1905', '1905-01-01', '1905-12-31'],
  ['1905-09-05', '1905-09-05', '1905-09-05'],
  ['1890-02', '1890-02-01', '1890-02-28'],
  ['194X', '1940-01-01', '1949-12-31'],
  ['1941-12-08', '1941-12-08', '1941-12-08'],
  ['1962/1966', '1962-01-01', '1966-12-31'],
  ['1991-21', '1991-03-01', '1991-05-31'],
  ['2026-01-01', '2026-01-01', '2026-01-01'],
  ['1952/..', '1952-01-01', '9999-12-31'],
  ['../1860', '0001-01-01', '1860-12-31'],
];

async function readBounds(type: string): Promise<readonly Bounds[]> {
  const days = [
    'startEarliest',
    'startLatest',
    'endEarliest',
    'endLatest',
    'knownFrom',
    'knownUntil',
  ];
  const rows = await api.graph.read({
    text: `MATCH (:Country {key: 'JPN'})-[l:${type}]-(n) WHERE n:Country OR NOT l:HAS_RELATIONS_WITH RETURN l.rank, [l.status, l.role, l.side], toString(l.ownFrom), ${days.map((day) => `toString(l.${day})`).join()}`,
    parameters: {},
  });
  return rows.map(([rank, words, ownFrom, a, b, c, d, knownFrom, knownUntil]) => ({
    rank: String(rank),
    words: words as (string | null)[],
    ownFrom: ownFrom as string | null,
    days: [a, b, c, d].map(String),
    knownFrom: knownFrom as string | null,
    knownUntil: knownUntil as string | null,
  }));
}

/** The words for full members: permanent or not, regional or not. */
const MEMBERS =
  /^(permanent |non-permanent |regional |nonregional )?member$|^(consultative )?party$|^Chinese Taipei$/;

/** Whether the link has the default standing: a member, a bound party or a participant. */
function isUsual({ words: [status, role, side] }: Bounds): boolean {
  return (
    (typeof status !== 'string' || MEMBERS.test(status)) && role !== 'signatory' && side !== 'none'
  );
}

function judge(bounds: Bounds, first: string, last: string): string {
  const { days, knownFrom, knownUntil, ownFrom } = bounds;
  // Before `ownFrom`, the relations belong to a former state, which has its own link.
  if (ownFrom !== null && ownFrom > last) return 'OUT';
  const meets = (from = '', until = ''): boolean => from <= last && until >= first;
  const [startEarliest, startLatest, endEarliest, endLatest] = days;
  const isKnown = knownFrom !== null && knownUntil !== null && meets(knownFrom, knownUntil);
  if (meets(startLatest, endEarliest) || isKnown) return 'CERTAIN';
  return meets(startEarliest, endLatest) ? 'POSSIBLE' : 'OUT';
}

const FIELDS = [
  ['relations', 'HAS_RELATIONS_WITH'],
  ['treaties', 'PARTY_TO'],
  ['events', 'TOOK_PART_IN'],
  ['disputes', 'DISPUTES'],
  ['organizations', 'MEMBER_OF'],
] as const;

it.each(FIELDS)('returns exactly the %s that held, with their certainty', async (field, type) => {
  const bounds = (await readBounds(type)).filter(
    (each) => each.rank === 'PREFERRED' && isUsual(each),
  );
  for (const [asOf, first, last] of SPANS) {
    const judged = bounds.map((each) => judge(each, first, last));
    const certain = judged.filter((each) => each === 'CERTAIN').length;
    const shown = judged.filter((each) => each !== 'OUT').length;
    const { country } = await api.ask<{
      country: Record<'all' | 'sure', { totalCount: number; edges: { certainty: string }[] }>;
    }>(
      `{ country(code: "JP", asOf: "${asOf}") { all: ${field}(first: 500) { totalCount edges { certainty } } sure: ${field}(first: 500, certainty: CERTAIN) { totalCount edges { certainty } } } }`,
    );
    const found = country.all.edges.filter((edge) => edge.certainty === 'CERTAIN').length;
    expect([asOf, country.all.totalCount, found, country.sure.totalCount]).toEqual([
      asOf,
      shown,
      certain,
      certain,
    ]);
    expect(country.sure.edges.every((edge) => edge.certainty === 'CERTAIN')).toBe(true);
  }
});

it('shows only the relations of the former state before `ownFrom` of the successor', async () => {
  interface Shown {
    country: { relations: { nodes: { code: string }[]; edges: Continued[] } };
  }
  const { country } = await api.ask<Shown>(
    '{ country(code: "JP", asOf: "1905-12-31") { relations(first: 500) { nodes { code } edges { isContinuity ownFrom node { code } } } } }',
  );
  const codes = country.relations.nodes.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['RUSSIAN_EMPIRE', 'QING']));
  expect(codes).not.toEqual(expect.arrayContaining(['RUS']));
  expect(new Set(codes).size).toBe(codes.length);
  for (const { isContinuity, ownFrom } of country.relations.edges)
    expect([isContinuity, (ownFrom ?? '') <= '1905-12-31']).toEqual([ownFrom !== null, true]);
});

interface Continued {
  isContinuity: boolean;
  ownFrom: string | null;
  node: { code: string };
}

it('includes continued relations if no date is given', async () => {
  const { country } = await api.ask<{
    country: { relations: { edges: Continued[] } };
  }>(
    '{ country(code: "JP") { relations(first: 500) { edges { isContinuity ownFrom node { code } } } } }',
  );
  const continued = country.relations.edges.filter(({ isContinuity }) => isContinuity);
  expect(continued.map(({ node }) => node.code)).toEqual(expect.arrayContaining(['RUS', 'SWE']));
  expect(continued.filter(({ ownFrom }) => ownFrom === null)).toEqual([]);
});

it('returns no certainty without a date', async () => {
  const { country } = await api.ask<{
    country: { treaties: { edges: { certainty: string | null }[] } };
  }>('{ country(code: "JP") { treaties(first: 5) { edges { certainty } } } }');
  expect(country.treaties.edges.every((edge) => edge.certainty === null)).toBe(true);
});

it('applies to all fields below, except fields with their own date', async () => {
  interface Below {
    country: {
      treaties: {
        nodes: { name: string; parties: { totalCount: number }; ever: { totalCount: number } }[];
      };
    };
  }
  const { country } = await api.ask<Below>(
    '{ country(code: "GB", asOf: "1905-01-01") { treaties(first: 100) { nodes { name parties { totalCount } ever: parties(asOf: "0001/9999") { totalCount } } } } }',
  );
  const { nodes } = country.treaties;
  const names = nodes.map((each) => each.name);
  expect(names).toContain('First Anglo-Japanese Alliance');
  expect(names).not.toContain('Second Anglo-Japanese Alliance');
  expect(nodes.every((each) => each.parties.totalCount <= each.ever.totalCount)).toBe(true);
});

it('selects treaties, events and disputes on root lists by their own dates', async () => {
  const data = await api.ask<Record<string, { nodes: { slug: string }[] }>>(
    '{ treaties(asOf: "1903", certainty: CERTAIN, first: 300) { nodes { slug } } events(asOf: "1904-12-25", certainty: CERTAIN, first: 300) { nodes { slug } } disputes(asOf: "1873", certainty: CERTAIN, first: 300) { nodes { slug } } }',
  );
  const slugs = (field: string): string[] => data[field]?.nodes.map((each) => each.slug) ?? [];
  expect(slugs('treaties')).toContain('anglo-japanese-alliance-1902');
  expect(slugs('treaties')).not.toContain('treaty-of-portsmouth');
  expect(slugs('events')).toEqual(expect.arrayContaining(['russo-japanese-war']));
  expect(slugs('events')).not.toContain('battle-of-tsushima');
  expect(slugs('disputes')).toEqual(expect.arrayContaining(['sakhalin-19c', 'ryukyu-19c']));
});

it('does not apply to successions', async () => {
  const { country } = await api.ask<{
    country: { successors: { totalCount: number; edges: { certainty: string | null }[] } };
  }>('{ country(code: "SUN", asOf: "1950") { successors { totalCount edges { certainty } } } }');
  // The Baltic states maintain that they were never part of the Soviet Union.
  expect(country.successors.totalCount).toBe(12);
  expect(country.successors.edges.every((edge) => edge.certainty === null)).toBe(true);
});

it.each(['1905-13', '12 May 1905', '0000', '10000', '1905-02-30', ''])(
  'rejects asOf: "%s"',
  async (asOf) => {
    const { errors } = await api.execute(`{ country(code: "JP", asOf: "${asOf}") { name } }`);
    expect(errors?.[0]?.message).toMatch(/EDTF|date|empty/i);
  },
);
