import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { openServer, type OpenServer } from '../open-server.ts';

let server: OpenServer;
let statements = 0;

beforeAll(async () => {
  const counting = (graph: Graph): Graph => ({
    ...graph,
    read: (statement, limits) => {
      statements += 1;
      return graph.read(statement, limits);
    },
  });
  server = await openServer({ GAIKO_MAX_COST: '1000000', GAIKO_TIMEOUT_MS: '60000' }, counting);
}, 180_000);

afterAll(() => server.close());

type Row = Readonly<Record<string, string>>;

const ANSWERS = ['alliance', 'border', 'relations', 'war'];
const COUNTS = ['disputes', 'events', 'organizations', 'treaties'];

async function take(query: string): Promise<string> {
  const response = await server.get(`/export/panel.csv?${query}`);
  const text = await response.text();
  expect([response.status, response.status === 200 ? '' : text]).toEqual([200, '']);
  expect(response.headers.get('content-type')).toContain('text/csv');
  return text;
}

async function takeRows(query: string): Promise<readonly Row[]> {
  return parse<Row>(await take(query), { columns: true });
}

async function ask<Data>(query: string): Promise<Data> {
  const { data, errors } = (await (await server.post(query)).json()) as {
    data: Data;
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data;
}

/** Returns pseudorandom numbers below 1, the same in each run. */
function seedRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function pick(rows: readonly Row[], count: number, random: () => number): readonly Row[] {
  return Array.from({ length: count }, () => rows[Math.floor(random() * rows.length)] ?? {});
}

function omitNames(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('name_')));
}

function askDyad({ code_a: a, code_b: b, year }: Row, at: number): string {
  const asOf = `asOf: "${String(year).padStart(4, '0')}"`;
  return `d${at}: dyad(a: "${a}", b: "${b}") { a { code } b { code }
    relations: haveRelations(${asOf}) { value } alliance: areAllied(${asOf}) { value }
    war: areAtWar(${asOf}) { value } border: shareBorder(${asOf}) { value }
    organizations(${asOf}) { totalCount } treaties(${asOf}) { totalCount }
    events(${asOf}) { totalCount } disputes(${asOf}) { totalCount } }`;
}

type Dyad = Record<string, { value: string; totalCount: number; code: string }>;

it('gives the same answers and counts as dyad for random pairs and years', async () => {
  const spans = ['from=1902&to=1905', 'from=1940&to=1942', 'from=1973&to=1975'];
  const rows: Row[] = [];
  for (const span of spans) rows.push(...(await takeRows(`countries=all&${span}`)));
  expect(rows.length).toBeGreaterThan(50_000);
  const random = seedRandom(20);
  const isKnown = (row: Row): boolean => ANSWERS.some((name) => row[name] !== 'NOT_COVERED');
  const ofValue = (name: string, value: string) => rows.filter((row) => row[name] === value);
  const sample = [
    ...pick(rows, 20, random),
    ...pick(rows.filter(isKnown), 40, random),
    ...ANSWERS.flatMap((name) =>
      ['YES', 'NO', 'UNKNOWN'].flatMap((value) => {
        const found = ofValue(name, value);
        return found.length === 0 ? [] : pick(found, 5, random);
      }),
    ),
    ...COUNTS.flatMap((name) =>
      pick(
        rows.filter((row) => Number(row[name]) > 1),
        5,
        random,
      ),
    ),
  ];
  for (let at = 0; at < sample.length; at += 4) {
    const asked = sample.slice(at, at + 4);
    const data = await ask<Record<string, Dyad>>(`{ ${asked.map(askDyad).join('\n')} }`);
    const given = Object.values(data).map((dyad, of) => ({
      year: asked[of]?.['year'],
      code_a: dyad['a']?.code,
      code_b: dyad['b']?.code,
      ...Object.fromEntries(ANSWERS.map((name) => [name, dyad[name]?.value])),
      ...Object.fromEntries(COUNTS.map((name) => [name, String(dyad[name]?.totalCount)])),
    }));
    expect(asked.map(omitNames)).toEqual(given);
  }
}, 240_000);

it('gives the same rows by GraphQL', async () => {
  const rows = await takeRows('countries=Japan,US,GB,SUN&from=1938&to=1946');
  const { panel } = await ask<{
    panel: Record<string, string | number | { code: string; name: string }>[];
  }>(
    `{ panel(countries: ["Japan", "US", "GB", "SUN"], from: 1938, to: 1946) { year a { code name } b { code name } ${[...ANSWERS, ...COUNTS].join(' ')} } }`,
  );
  const flat = panel.map(({ a, b, ...row }) => ({ ...row, ...nameOf('a', a), ...nameOf('b', b) }));
  expect(flat.map((row) => Object.fromEntries(Object.entries(row).map(toText)))).toEqual(rows);
  expect(rows).toHaveLength(6 * 9);
  const war = rows.filter((row) => row['code_a'] === 'JPN' && row['code_b'] === 'USA');
  expect(war.filter((row) => row['war'] === 'YES').map((row) => row['year'])).toEqual([
    '1941',
    '1942',
    '1943',
    '1944',
    '1945',
  ]);
});

function nameOf(side: string, country: unknown): Record<string, string> {
  const { code, name } = country as { code: string; name: string };
  return { [`code_${side}`]: code, [`name_${side}`]: name };
}

function toText([name, value]: readonly [string, unknown]): readonly [string, string] {
  return [name, String(value)];
}

it('pairs one country with some others, with the same answers as for all pairs', async () => {
  const { panel } = await ask<{ panel: Record<string, unknown>[] }>(
    `{ panel(with: "FR", countries: ["JP", "RUSSIAN_EMPIRE", "GB", "US"], from: 1902, to: 1904) { year a { code } b { code } ${[...ANSWERS, ...COUNTS].join(' ')} } }`,
  );
  const rows = await takeRows('countries=JP,RUSSIAN_EMPIRE,GB,FR,US&from=1902&to=1904');
  const ofFrance = rows.filter((row) => [row['code_a'], row['code_b']].includes('FRA'));
  expect(panel).toHaveLength(4 * 3);
  expect(panel.map(({ a }) => a)).toEqual(panel.map(() => ({ code: 'FRA' })));
  for (const { b, ...rest } of panel) {
    const { code } = b as { code: string };
    const row = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'a'));
    const same = ofFrance.find(
      (each) =>
        [each['code_a'], each['code_b']].includes(code) && each['year'] === String(row['year']),
    );
    expect(same).toMatchObject(Object.fromEntries(Object.entries(row).map(toText)));
  }
});

it('pairs one country with all others that existed', async () => {
  const { panel } = await ask<{ panel: { b: { code: string }; relations: string }[] }>(
    '{ panel(with: "JP", from: 1905, to: 1905) { b { code } relations } }',
  );
  const codes = panel.map(({ b }) => b.code);
  expect(codes).toEqual([...codes].sort());
  expect(codes).toEqual(expect.arrayContaining(['FRA', 'KOREAN_EMPIRE', 'RUSSIAN_EMPIRE']));
  expect(codes).not.toEqual(expect.arrayContaining(['JPN']));
  expect(codes).not.toEqual(expect.arrayContaining(['SUN']));
  expect(panel.find(({ b }) => b.code === 'FRA')?.relations).toBe('YES');
});

it('refuses all pairs of all countries by GraphQL', async () => {
  const response = await server.post('{ panel(from: 1905, to: 1905) { year } }');
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect(errors[0]?.message).toContain('The panel has up to 44850 rows. Maximum: 10000.');
});

it('has a row only for the years in which both countries may have existed', async () => {
  const rows = await takeRows('countries=JP,DD&from=1940&to=2000&questions=relations');
  expect(rows.map((row) => Number(row['year']))).toEqual(
    Array.from({ length: 42 }, (_, at) => 1949 + at),
  );
});

it('has the requested columns in the requested order, and each pair once', async () => {
  const text = await take('countries=GB,US,JP,GB&from=1900&to=1900&questions=war,organizations');
  const [header, ...lines] = text.trimEnd().split('\r\n');
  expect(header).toBe('year,code_a,name_a,code_b,name_b,war,organizations');
  expect(lines.map((line) => line.split(',').slice(0, 4).join())).toEqual([
    '1900,GBR,United Kingdom,JPN',
    '1900,GBR,United Kingdom,USA',
    '1900,JPN,Japan,USA',
  ]);
});

it('runs as many statements for nine countries as for two, and one more for all countries', async () => {
  const countOf = async (query: string): Promise<number> => {
    const before = statements;
    await take(query);
    return statements - before;
  };
  const few = await countOf('countries=JP,US&from=1990&to=1991');
  expect(await countOf('countries=JP,US,GB,FR,DE,IT,CA,KR,CN&from=1900&to=1999')).toBe(few);
  expect(await countOf('countries=all&from=1990&to=1991')).toBe(few + 1);
});

it.each([
  ['panel.csv?countries=JP,US&from=1900&to=1910&questions=trade', 'Unknown question "trade". Use'],
  ['panel.csv?countries=JP,US&from=1910&to=1900', '`from` (1910) must not be after `to` (1900).'],
  ['panel.csv?countries=JP,US&from=MCM&to=1900', '`from` must be a year from 1 to 9999'],
  ['panel.csv?countries=JP,US&from=1900', '`to` must be a year from 1 to 9999'],
  ['panel.csv?countries=JP,US&from=1&to=1900', 'The panel has 1900 years. Use at most 300'],
  ['panel.csv?countries=JP,Atlantis&from=1900&to=1910', 'Atlantis'],
  ['panel.csv?countries=JP,JPN&from=1900&to=1910', 'at least two countries, but only JPN is given'],
  ['panel.csv?from=1900&to=1910', 'at least two countries, but none is given'],
  ['panel.csv?countries=JP,US&from=1900&to=1910&years=3', 'Unknown parameter "years"'],
  ['panel.csv?countries=JP,US&from=1900&to=1910&dataVersion=x', 'The data has changed'],
  ['panel.csv?countries=JP,US&from=1900&from=1901&to=1910', 'Duplicate parameter "from"'],
  ['neighborhood.gexf?of=JP&first=-1', '`first` must be between 1 and'],
  ['neighborhood.gexf?of=JP&first=-1', 'but is -1'],
  ['neighborhood.gexf?of=JP&hops=two', 'but is "two"'],
  ['graph.gexf?asOf=1905&asOf=1906', 'Duplicate parameter "asOf"'],
  ['panel.gexf?countries=JP,US&from=1900&to=1910', 'Unknown format "gexf". Use csv.'],
  ['graph.csv', 'Unknown format "csv". Use graphml, gexf, jsonld, ttl.'],
])('refuses %s', async (path, message) => {
  const response = await server.get(`/export/${path}`);
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect(errors[0]?.message).toContain(message);
});

it.each([
  ['countries: ["JP", "US"], from: 1910, to: 1900', 'must not be after'],
  ['countries: ["JP"], from: 1900, to: 1910', 'at least two countries'],
  [`countries: [${'"JP", '.repeat(40)}"US"], from: 1900, to: 1999`, 'Maximum: 10000'],
])('refuses panel(%s)', async (given, message) => {
  const response = await server.post(`{ panel(${given}) { year } }`);
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

const PYTHON = `
import sys, pandas
rows = pandas.read_csv(sys.argv[1])
assert list(rows.columns) == ["year", "code_a", "name_a", "code_b", "name_b", "war", "organizations"], rows.columns
assert str(rows["year"].dtype) == str(rows["organizations"].dtype) == "int64", rows.dtypes
assert len(rows) == 3 * 9
assert (rows["code_a"] < rows["code_b"]).all()
assert not rows.duplicated(["year", "code_a", "code_b"]).any()
war = rows[(rows.war == "YES") & (rows.code_a == "JPN") & (rows.code_b == "USA")]
assert sorted(war.year) == [1941, 1942, 1943, 1944, 1945], war
`;

const hasPandas = spawnSync('python3', ['-c', 'import pandas']).status === 0;

const itReads = hasPandas ? it : it.skip; // pandas is a Python package, which npm ci does not install.

itReads(
  hasPandas ? 'is read by pandas' : 'is read by pandas (skipped: no python3 with pandas)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gaiko-panel-'));
    const file = join(folder, 'panel.csv');
    writeFileSync(
      file,
      await take('countries=JP,US,GB&from=1938&to=1946&questions=war,organizations'),
    );
    const { status, stderr } = spawnSync('python3', ['-c', PYTHON, file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([0, '']);
  },
);
