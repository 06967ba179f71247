import { openApi, type Api } from '../open-api.ts';
import { RANGE, type Bounds, type Point, type Summary } from '../summaries.ts';
import { days } from '../table-answers.ts';
import { treatiesOfTables } from '../treaty/treaties-of-tables.ts';

interface Duration {
  earliest: number | null;
  latest: number | null;
}

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const SUMMARY = `{ count unknown min ${RANGE} max ${RANGE} avg ${RANGE} }`;

const TODAY = new Date().toISOString().slice(0, 10);

describe('the ten longest gaps between signature and entry into force', () => {
  it('are those of the table', async () => {
    const { treaties } = await api.ask<{
      treaties: { nodes: { slug: string; signatureToForce: Duration }[] };
    }>(
      `{ treaties(first: 10, sort: {by: SIGNATURE_TO_FORCE, order: DESC}) { nodes { slug signatureToForce ${RANGE} } } }`,
    );
    const isDay = (text = ''): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
    const gaps = treatiesOfTables()
      .filter(({ signed, inForce }) => isDay(signed) && isDay(inForce))
      .map(({ signed, inForce }) => days(signed, inForce))
      .sort((one, other) => other - one);
    const exact = treaties.nodes.filter(({ signatureToForce: gap }) => gap.earliest === gap.latest);
    expect(exact.map(({ signatureToForce }) => signatureToForce.earliest)).toEqual(
      gaps.slice(0, exact.length),
    );
    expect(exact.length).toBeGreaterThan(5);
  });
});

const FACT = `duration ${RANGE} startedOn ${RANGE} endedOn { edtf earliest latest }`;

interface Fact {
  duration: Duration | null;
  startedOn: Bounds | null;
  endedOn: (Bounds & { edtf: string }) | null;
}

/** Computes a duration from the dates of a response. */
function durationOf({ startedOn, endedOn }: Fact): Duration | null {
  if (!startedOn?.earliest || !startedOn.latest || !endedOn) return null;
  if (endedOn.edtf === '..')
    return { earliest: Math.max(0, days(startedOn.latest, TODAY)), latest: null };
  if (!endedOn.earliest || !endedOn.latest) return null;
  return {
    earliest: Math.max(0, days(startedOn.latest, endedOn.earliest)),
    latest: days(startedOn.earliest, endedOn.latest),
  };
}

const CONNECTIONS = [
  ['country(code: "JP")', 'relations'],
  ['country(code: "JP")', 'organizations'],
  ['country(code: "FR")', 'treaties'],
  ['organization(slug: "league-of-nations")', 'members'],
] as const;

describe.each(CONNECTIONS)('%s.%s', (root, field) => {
  const read = async (selection: string, args = '') =>
    (
      await api.ask<{ root: Record<string, Record<string, unknown>> }>(
        `{ root: ${root} { ${field}(first: 1000${args}) { ${selection} } } }`,
      )
    ).root[field];

  it('has durations from the dates of its facts', async () => {
    const found = await read(`edges { ${FACT} }`);
    const edges = found?.['edges'] as Fact[];
    expect(edges.length).toBeGreaterThan(10);
    const computed = edges.filter((each) => durationOf(each) !== null);
    expect(computed.map(({ duration }) => duration)).toEqual(computed.map(durationOf));
  });

  it('summarizes the durations and dates of its rows', async () => {
    const found = await read(
      `edges { ${FACT} } aggregate { duration ${SUMMARY} startedOn { count unknown min ${RANGE} max ${RANGE} } }`,
    );
    const edges = found?.['edges'] as Fact[];
    const { duration, startedOn } = found?.['aggregate'] as {
      duration: Summary<Duration>;
      startedOn: Summary<Bounds>;
    };
    const known = edges.flatMap(({ duration: range }) =>
      range?.latest == null ? [] : [[Number(range.earliest), range.latest] as const],
    );
    const lower = known.map(([low]) => low);
    const upper = known.map(([, high]) => high);
    expect(duration.count).toBe(known.length);
    expect(duration.unknown).toBe(edges.length - known.length);
    const average = (of: number[]): number =>
      Math.round(of.reduce((sum, each) => sum + each, 0) / of.length);
    if (known.length > 0)
      expect(duration).toMatchObject({
        min: { earliest: Math.min(...lower), latest: Math.min(...upper) },
        max: { earliest: Math.max(...lower), latest: Math.max(...upper) },
        avg: { earliest: average(lower), latest: average(upper) },
      });
    const starts = edges.flatMap(({ startedOn: date }) =>
      date?.earliest && date.latest ? [[date.earliest, date.latest] as const] : [],
    );
    const firsts = starts.map(([first]) => first).sort();
    const lasts = starts.map(([, last]) => last).sort();
    expect(startedOn).toEqual({
      count: starts.length,
      unknown: edges.length - starts.length,
      min: { earliest: firsts[0], latest: lasts[0] },
      max: { earliest: firsts.at(-1), latest: lasts.at(-1) },
    });
  });

  it('counts in a series of stocks the same facts as `asOf` in each period', async () => {
    const periods = ['1905', '1935', '1943', '1970', '1999'];
    const counts = periods
      .map(
        (year) =>
          `c${year}: ${field}(asOf: "${year}", certainty: CERTAIN) { totalCount } p${year}: ${field}(asOf: "${year}") { totalCount }`,
      )
      .join(' ');
    const { root: found } = await api.ask<{ root: Record<string, never> }>(
      `{ root: ${root} { series: ${field} { series(per: YEAR, of: IN_FORCE, during: "1850/2020") { period count possible } } ${counts} } }`,
    );
    const { series } = found['series'] as unknown as { series: Point[] };
    expect(series).toHaveLength(171);
    const totalOf = (key: string): number =>
      (found[key] as unknown as { totalCount: number }).totalCount;
    for (const year of periods) {
      const point = series.find(({ period }) => period === year);
      const certain = totalOf(`c${year}`);
      expect([year, point?.count, (point?.count ?? 0) + (point?.possible ?? 0)]).toEqual([
        year,
        certain,
        totalOf(`p${year}`),
      ]);
    }
  });

  it('counts each related node once in `totalNodes`', async () => {
    const found = await read('totalCount totalNodes nodes { ... on Node { id } }');
    const ids = (found?.['nodes'] as { id: string }[]).map(({ id }) => id);
    expect(found?.['totalCount']).toBe(ids.length);
    expect(found?.['totalNodes']).toBe(new Set(ids).size);
  });
});

it('filters and sorts facts by duration', async () => {
  const { country } = await api.ask<{
    country: Record<'all' | 'long' | 'short' | 'sorted', { edges: Fact[] }>;
  }>(
    `{ country(code: "JP") {
      all: relations(first: 1000) { edges { ${FACT} } }
      long: relations(first: 1000, filter: {fact: {duration: {gte: 3650}}}) { edges { ${FACT} } }
      short: relations(first: 1000, filter: {fact: {duration: {lt: 3650}}}) { edges { ${FACT} } }
      sorted: relations(first: 1000, sort: {by: DURATION}) { edges { ${FACT} } }
    } }`,
  );
  const { all, long, short, sorted } = country;
  const matching = (matches: (duration: Duration) => boolean): number =>
    all.edges.filter(({ duration }) => duration !== null && matches(duration)).length;
  expect(long.edges).toHaveLength(matching(({ earliest }) => Number(earliest) >= 3650));
  expect(short.edges).toHaveLength(matching(({ latest }) => latest !== null && latest < 3650));
  const finished = sorted.edges.flatMap(({ duration }) =>
    duration?.latest == null ? [] : [Number(duration.earliest)],
  );
  expect(finished).toEqual(finished.toSorted((one, other) => one - other));
  const places = sorted.edges.map(({ duration }) =>
    duration === null ? 2 : duration.latest === null ? 1 : 0,
  );
  expect(places).toEqual(places.toSorted());
});

it('answers the average length of membership in the League of Nations', async () => {
  const { organization } = await api.ask<{
    organization: { members: { aggregate: { duration: Summary<Duration> } } };
  }>(
    `{ organization(slug: "league-of-nations") { members { aggregate { duration ${SUMMARY} } } } }`,
  );
  const { duration } = organization.members.aggregate;
  expect(duration.count).toBeGreaterThan(10);
  expect(duration.avg?.earliest).toBeLessThanOrEqual(Number(duration.avg?.latest));
});

it('refuses a summary that the connection does not have', async () => {
  const { errors } = await api.execute('{ countries { aggregate { lengthKm { count } } } }');
  expect(errors?.[0]?.message).toContain('This connection has no summary of `lengthKm`. It has: ');
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

it('takes one statement for a field, for many countries as for one', async () => {
  const query = (first: number): string =>
    `{ countries(first: ${first}) { nodes {
      relations { totalNodes aggregate { duration { count } startedOn { count } } groups(by: DECADE, then: REGION) { key aggregate { duration { avg ${RANGE} } } } series(per: YEAR, of: IN_FORCE) { count } }
      borders { aggregate { lengthKm { min max avg } } }
    } } }`;
  expect(await api.count(query(2))).toBe(6);
  expect(await api.count(query(200))).toBe(6);
});
