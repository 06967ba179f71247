import { openApi, type Api } from '../open-api.ts';

interface Group {
  key: string;
  label: string;
  count: number;
}
interface Date {
  edtf: string;
  earliest: string | null;
  latest: string | null;
}
interface Point {
  period: string;
  count: number;
  possible: number;
}
interface Row {
  confidence: string;
  sources: { slug: string; title: string }[];
  date?: Date | null;
  ownFrom?: string | null;
  side?: string | null;
  node: { date?: Date | null; [field: string]: unknown };
}
interface Counted {
  totalCount: number;
  rows: Row[];
  [grouped: string]: unknown;
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const DATE = '{ edtf earliest latest }';
const PARTY = '{ side node { ... on Country { key: code } ... on Organization { key: slug } } }';
const SAID = 'confidence sources { slug title }';

/** Connections with their root, field, selection, groups and date. */
const CONNECTIONS = [
  {
    root: 'country(code: "JP")',
    field: 'relations',
    edge: `${SAID} ownFrom date: startedOn ${DATE} node { region subregion }`,
    of: { REGION: 'region', SUBREGION: 'subregion' },
  },
  {
    root: 'country(code: "GB")',
    field: 'treaties',
    edge: `${SAID} date: signedOn ${DATE} node { treatyKind ends: parties(first: 1000, SCOPE) { edges ${PARTY} } }`,
    of: { KIND: 'treatyKind', PARTY: 'ends' },
  },
  {
    root: 'country(code: "JP")',
    field: 'events',
    edge: `${SAID} side date: startedOn ${DATE} ownFrom node { eventKind ends: participants(first: 1000, SCOPE) { edges ${PARTY} } }`,
    of: { KIND: 'eventKind', PARTICIPANT: 'ends', OPPONENT: 'opponents' },
  },
  {
    root: 'country(code: "CN")',
    field: 'disputes',
    edge: `${SAID} node { status date: startedOn ${DATE} ends: parties(first: 1000, SCOPE) { edges ${PARTY} } }`,
    of: { STATUS: 'status', PARTY: 'ends' },
  },
  {
    root: '',
    field: 'treaties',
    edge: `node { ${SAID} treatyKind date: signedOn ${DATE} ends: parties(first: 1000, SCOPE) { edges ${PARTY} } }`,
    of: { KIND: 'treatyKind', PARTY: 'ends' },
  },
  {
    root: '',
    field: 'events',
    edge: `node { ${SAID} eventKind date: startedOn ${DATE} ends: participants(first: 1000, SCOPE) { edges ${PARTY} } }`,
    of: { KIND: 'eventKind', PARTICIPANT: 'ends', OPPONENT: 'opponents' },
  },
  {
    root: '',
    field: 'disputes',
    edge: `node { ${SAID} status date: startedOn ${DATE} ends: parties(first: 1000, SCOPE) { edges ${PARTY} } }`,
    of: { STATUS: 'status', PARTY: 'ends' },
  },
] as const;

const SCOPES = [
  'claims: BEST',
  'claims: ALL',
  'asOf: "1905"',
  'asOf: "1951/1953", certainty: CERTAIN',
];
const CASES = CONNECTIONS.flatMap((connection) =>
  SCOPES.map((scope) => [`${connection.root}.${connection.field}`, scope, connection] as const),
);

async function read(
  { root, field, edge, of }: (typeof CONNECTIONS)[number],
  scope: string,
): Promise<Counted> {
  const groups = [...Object.keys(of), 'CONFIDENCE', 'SOURCE']
    .map((by) => `${by}: groups(by: ${by}) { key label count }`)
    .join(' ');
  const series = ['YEAR', 'DECADE', 'CENTURY']
    .map((per) => `${per}: series(per: ${per}) { period count possible }`)
    .join(' ');
  const body = `${field}(first: 1000, ${scope}) { totalCount ${groups} ${series} rows: edges { ${edge.replace('SCOPE', scope)} } }`;
  const data = await api.ask<Record<string, Counted & Record<string, Counted>>>(
    root ? `{ from: ${root} { ${body} } }` : `{ ${body} }`,
  );
  const found = root ? data['from']?.[field] : data[field];
  if (!found) throw new Error('nothing found');
  const rows = found.rows.map((row) => ({ ...row.node, ...row, date: dateOf(row) }));
  return { ...found, rows };
}

/** The date by which a row is counted in a series. Relations that began under a former state have none. */
function dateOf(row: Row): Date | null {
  const date = row.date ?? row.node.date ?? null;
  const isFormer = row.ownFrom && date?.earliest && date.earliest < row.ownFrom;
  return isFormer ? null : date;
}

function groupsOf(row: Row, by: string, of: Readonly<Record<string, string>>): readonly string[] {
  if (by === 'CONFIDENCE') return [row.confidence];
  if (by === 'SOURCE') return orNone(row.sources.map(({ slug }) => slug));
  const field = of[by] ?? '';
  if (field === 'ends') return orNone(endsOf(row).map(({ key }) => key));
  if (field === 'opponents') return orNone(opponentsOf(row));
  const value = row.node[field];
  return orNone(typeof value === 'string' ? [value] : []);
}

function orNone(keys: readonly string[]): readonly string[] {
  return keys.length > 0 ? [...new Set(keys)] : ['NONE'];
}

function endsOf(row: Row): readonly { key: string; side: string | null }[] {
  const { edges } = row.node['ends'] as { edges: { side?: string; node: { key: string } }[] };
  return edges.map(({ node, side }) => ({ key: node.key, side: side ?? null }));
}

/** Returns the participants on the opposite side of the country. For an event at the root, returns all with a side. */
function opponentsOf(row: Row): readonly string[] {
  const sided = endsOf(row).filter(({ side }) => side !== null);
  const others = row.side === undefined ? sided : sided.filter(({ side }) => side !== row.side);
  return row.side === null ? [] : others.map(({ key }) => key);
}

it.each(CASES)('counts the groups of %s under %s as its rows do', async (_, scope, connection) => {
  const found = await read(connection, scope);
  expect(found.rows).toHaveLength(found.totalCount);
  for (const by of [...Object.keys(connection.of), 'CONFIDENCE', 'SOURCE']) {
    const counts = new Map<string, number>();
    for (const row of found.rows)
      for (const key of groupsOf(row, by, connection.of))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    const expected = [...counts]
      .map(([key, count]) => ({ key, count }))
      .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
    const groupCounts = (found[by] as Group[]).map(({ key, count }) => ({ key, count }));
    expect([by, groupCounts]).toEqual([by, expected]);
  }
});

/** Returns a period as a year of four digits, with X for unspecified digits. */
function namePeriod(period: number, years: number): string {
  const open = Math.log10(years);
  return `${String(period).padStart(4 - open, '0')}${'X'.repeat(open)}`;
}

const LENGTHS = { YEAR: 1, DECADE: 10, CENTURY: 100 };

it.each(CASES)('counts the rows of %s by period: %s', async (_, scope, connection) => {
  const found = await read(connection, scope);
  for (const [per, years] of Object.entries(LENGTHS)) {
    const spans = found.rows.flatMap(({ date }) => {
      if (!date?.earliest || !date.latest) return [];
      const period = (day: string) => Math.floor(Number(day.slice(0, 4)) / years);
      return [[period(date.earliest), period(date.latest)] as const];
    });
    const points = found[per] as Point[];
    const from = Math.min(...spans.map(([first]) => first));
    expect(points).toHaveLength(
      spans.length === 0 ? 0 : Math.max(...spans.map(([, last]) => last)) - from + 1,
    );
    points.forEach((point, at) => {
      const here = spans.filter(([first, last]) => first <= from + at && from + at <= last);
      const sure = here.filter(([first, last]) => first === last).length;
      expect(point).toEqual({
        period: namePeriod(from + at, years),
        count: sure,
        possible: here.length - sure,
      });
    });
  }
});

it('adds up to the number of rows if each row is in one group', async () => {
  const whole =
    'totalCount kinds: groups(by: KIND) { count } sure: groups(by: CONFIDENCE) { count }';
  type Whole = { totalCount: number } & Record<'kinds' | 'sure', { count: number }[]>;
  const data = await api.ask<Record<'treaties' | 'events', Whole>>(
    `{ treaties(first: 1) { ${whole} } events(first: 1) { ${whole} } }`,
  );
  for (const { totalCount, kinds, sure } of [data.treaties, data.events])
    for (const groups of [kinds, sure])
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
});

it('returns all groups', async () => {
  const { country, treaties } = await api.ask<{
    country: { relations: { groups: Group[]; edges: Row[] } };
    treaties: { groups: Group[]; nodes: Row[] };
  }>(
    '{ country(code: "JP") { relations(first: 1000) { groups(by: SOURCE) { key count } edges { sources { slug } } } } treaties(first: 1000) { groups(by: SOURCE) { key count } nodes { sources { slug } } } }',
  );
  for (const [groups, rows] of [
    [country.relations.groups, country.relations.edges],
    [treaties.groups, treaties.nodes],
  ] as const) {
    const cited = new Set(rows.flatMap(({ sources }) => sources.map(({ slug }) => slug)));
    expect(cited.size).toBeGreaterThan(200);
    expect(new Set(groups.map(({ key }) => key).filter((key) => key !== 'NONE'))).toEqual(cited);
  }
});

it('counts only rows that match the filter', async () => {
  const { treaties } = await api.ask<{ treaties: { totalCount: number; groups: Group[] } }>(
    '{ treaties(filter: { parties: { some: { code: { eq: "GBR" } } } }) { totalCount groups(by: PARTY) { key label count } } }',
  );
  const britain = treaties.groups.find(({ key }) => key === 'GBR');
  expect(britain).toEqual({ key: 'GBR', label: 'United Kingdom', count: treaties.totalCount });
});

it('returns the titles of sources', async () => {
  const { events } = await api.ask<{ events: { groups: Group[] } }>(
    '{ events { groups(by: SOURCE) { key label count } } }',
  );
  expect(events.groups.find(({ key }) => key === 'article')?.label).toBe(
    'Foreign relations of Japan',
  );
});

it('takes as many statements for many countries as for one', async () => {
  const query = (first: number) =>
    `{ countries(first: ${first}) { nodes { relations { groups(by: SOURCE) { key } series(per: DECADE) { count } } treaties { groups(by: PARTY) { key } } } } }`;
  expect(await api.count(query(2))).toBe(4);
  expect(await api.count(query(200))).toBe(4);
});
