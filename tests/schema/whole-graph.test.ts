import { openApi, type Api } from './open-api.ts';

/** Invariants of every fact in the imported graph, whichever table it comes from. */
let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

async function read(text: string): Promise<readonly (readonly unknown[])[]> {
  return api.graph.read({ text, parameters: {} });
}

it('has at most one preferred fact per claim key', async () => {
  const rows = await read(
    "MATCH ()-[l]->() WHERE l.rank = 'PREFERRED' WITH split(l.zzFactKey, '|')[0..4] AS key, count(*) AS claims WHERE claims > 1 RETURN key",
  );
  expect(rows).toEqual([]);
});

it('mentions no table file in texts for readers', async () => {
  const rows = await read(`
MATCH (n) WHERE NOT n:DataFile
UNWIND [n.name, n.summary, n.note, n.membershipNote] + coalesce(n.furtherReading, []) AS text
WITH text WHERE text CONTAINS '.tsv' RETURN text
UNION MATCH ()-[l]->() WITH l.note AS text WHERE text CONTAINS '.tsv' RETURN text`);
  expect(rows).toEqual([]);
});

it('prefers no two facts of one pair that contradict each other on any day', async () => {
  const rows = await read(`
MATCH (a)-[k:MEMBER_OF|PARTY_TO]->(b)<-[l:MEMBER_OF|PARTY_TO]-(a)
WHERE type(k) = type(l) AND elementId(k) < elementId(l) AND k.rank = 'PREFERRED' AND l.rank = 'PREFERRED'
  AND NOT 'SUSPENDED' IN [coalesce(k.membershipStatus, ''), coalesce(l.membershipStatus, '')]
WITH a, b, k, l,
  CASE WHEN k.startedOn IS NULL THEN coalesce(k.knownFrom, date('9999-12-31')) ELSE k.startLatest END AS kFirst,
  CASE WHEN k.startedOn IS NULL AND k.endedOn IS NULL THEN coalesce(k.knownUntil, date('0001-01-01')) ELSE k.endEarliest END AS kLast,
  CASE WHEN l.startedOn IS NULL THEN coalesce(l.knownFrom, date('9999-12-31')) ELSE l.startLatest END AS lFirst,
  CASE WHEN l.startedOn IS NULL AND l.endedOn IS NULL THEN coalesce(l.knownUntil, date('0001-01-01')) ELSE l.endEarliest END AS lLast
WHERE kFirst < lLast AND lFirst < kLast
RETURN a.key, b.key, k.zzFactKey, l.zzFactKey`);
  expect(rows).toEqual([]);
});

it('never prefers a yearbook that contradicts a date', async () => {
  const rows = await read(`
MATCH (a)-[yearbook:MEMBER_OF]->(b), (a)-[dated:MEMBER_OF]->(b)
WHERE yearbook.rank = 'PREFERRED' AND dated.rank = 'PREFERRED'
  AND yearbook.startedOn IS NULL AND yearbook.endedOn IS NULL
  AND (dated.startedOn IS NOT NULL OR dated.endedOn IS NOT NULL)
  AND yearbook.membershipStatus <> 'SUSPENDED' AND dated.membershipStatus <> 'SUSPENDED'
  AND (dated.membershipStatus = yearbook.membershipStatus OR dated.endLatest >= date('2026-01-01'))
RETURN a.key, b.key, yearbook.status, dated.status, dated.endedOn`);
  expect(rows).toEqual([]);
});

describe('the life of the ends', () => {
  interface Fact {
    type: string;
    ends: string;
    start: string | null;
    end: string | null;
    startLatest: string;
    endEarliest: string;
    startEarliest: string;
    endLatest: string;
    isFlagged: boolean;
    lives: [string, string][][];
  }
  let facts: readonly Fact[];

  beforeAll(async () => {
    const rows = await read(`
MATCH (a)-[l:HAS_RELATIONS_WITH|BORDERS|MEMBER_OF|PARTY_TO|TOOK_PART_IN|DISPUTES|CLAIMS|ADMINISTERS]->(b)
RETURN type(l), a.key + ' ' + b.key, l.startedOn, l.endedOn, toString(l.startLatest), toString(l.endEarliest),
  toString(l.startEarliest), toString(l.endLatest), coalesce(l.isOutsideLife, false),
  [n IN [a, b] | CASE
    WHEN n:Country THEN [span IN coalesce(n.zzExistence, []) | split(span, '/')]
    WHEN n:Organization AND (n.foundedOn IS NOT NULL OR n.dissolvedOn IS NOT NULL) THEN [[toString(coalesce(n.foundedOnEarliest, date('0001-01-01'))), toString(coalesce(n.dissolvedOnLatest, date('9999-12-31')))]]
    ELSE [] END]`);
    facts = rows.map((row) => ({
      type: String(row[0]),
      ends: String(row[1]),
      start: textOrNull(row[2]),
      end: textOrNull(row[3]),
      startLatest: String(row[4]),
      endEarliest: String(row[5]),
      startEarliest: String(row[6]),
      endLatest: String(row[7]),
      isFlagged: row[8] === true,
      lives: row[9] as [string, string][][],
    }));
    expect(facts.length).toBeGreaterThan(15_000);
  });

  const isInside = (day: string, life: [string, string][]): boolean =>
    life.length === 0 || life.some(([first, last]) => first <= day && day <= last);

  it('contains every fact with given dates, unless it is flagged', () => {
    const outside = facts.filter(({ start, end, startLatest, endEarliest, lives, isFlagged }) => {
      const days = [
        ...(start === null || start === '..' ? [] : [startLatest]),
        ...(end === null ? [] : [endEarliest]),
      ];
      return !isFlagged && days.some((day) => !lives.every((life) => isInside(day, life)));
    });
    expect(outside).toEqual([]);
  });

  it('bounds every fact without dates', () => {
    const beyond = facts.filter(({ start, end, startEarliest, endLatest, lives }) => {
      if (start !== null || end !== null || startEarliest > endLatest) return false;
      return lives.some((life) => {
        const firsts = life.map(([first]) => first).toSorted();
        const lasts = life.map(([, last]) => last).toSorted();
        return (
          life.length > 0 && (startEarliest < (firsts[0] ?? '') || endLatest > (lasts.at(-1) ?? ''))
        );
      });
    });
    expect(beyond.map(({ type, ends }) => `${type} ${ends}`)).toEqual([]);
  });

  it('is left by these facts only', () => {
    const flagged = facts.filter(({ isFlagged }) => isFlagged);
    expect(
      flagged
        .map(({ type, ends, start, end }) => `${type} ${ends} ${start ?? ''}–${end ?? ''}`)
        .toSorted(),
    ).toMatchSnapshot();
  });
});

it('lists changes only on dates of their facts', async () => {
  const { countries } = await api.ask<{ countries: { nodes: { code: string }[] } }>(
    '{ countries(first: 1000) { nodes { code } } }',
  );
  let count = 0;
  for (const { code } of countries.nodes) {
    for (const { date, fact, text } of await readChanges(code)) {
      count += 1;
      if (fact === null) continue;
      const signedOn = fact.properties.find(({ name }) => name === 'signedOn')?.value;
      const dates = [fact.startedOn?.edtf, fact.endedOn?.edtf, signedOn];
      if (!dates.includes(date.edtf)) throw new Error(`${text} (${dates.join()})`);
    }
  }
  expect(count).toBeGreaterThan(5_000);
}, 120_000);

async function readChanges(code: string): Promise<Changes['nodes']> {
  const found: Changes['nodes'] = [];
  for (let after: string | null = null; ;) {
    const { changes }: { changes: Changes } = await api.ask(
      `query ($after: String) { changes(of: "${code}", during: "0001/9999", first: 1000, after: $after) { pageInfo { hasNextPage endCursor } nodes { change text date { edtf } fact { startedOn { edtf } endedOn { edtf } isContinuity properties { name value } } } } }`,
      { after },
    );
    found.push(...changes.nodes);
    if (!changes.pageInfo.hasNextPage) return found;
    after = changes.pageInfo.endCursor;
  }
}

interface Changes {
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: {
    change: string;
    text: string;
    date: { edtf: string };
    fact: {
      startedOn: { edtf: string } | null;
      endedOn: { edtf: string } | null;
      isContinuity: boolean;
      properties: { name: string; value: string }[];
    } | null;
  }[];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
