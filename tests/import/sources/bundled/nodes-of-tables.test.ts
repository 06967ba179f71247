import { readTable } from '../../copy-data.ts';
import { openImported, type Imported } from '../../open-imported.ts';

let imported: Imported;

beforeAll(async () => {
  imported = await openImported();
}, 300_000);

afterAll(() => imported.close());

const count = (file: string): number => readTable(file).length;
const slugsOf = (...files: readonly string[]): number =>
  new Set(files.flatMap((file) => readTable(file).map(({ slug }) => slug))).size;

it.each([
  // The row `unsourced` creates no node. Nine publications are declared in manifests.
  ['Source', count('sources.tsv') - 1 + 9],
  ['Country', 250 + count('polities.tsv')],
  ['Organization', count('world/organizations.tsv') + 25],
  ['Person', count('persons.tsv')],
  ['Place', count('disputes.tsv') + count('places.tsv') - 7],
  ['Treaty', slugsOf('treaties.tsv', 'world/agreements.tsv')],
  ['Event', slugsOf('events.tsv', 'entity_events.tsv') + 1],
  [
    'Dispute',
    new Set(readTable('disputes.tsv').map((row) => row['dispute_slug'])).size +
      readTable('world/dispute_pairs.tsv').filter((row) => row['same_as'] === '').length,
  ],
  ['Poll', 2],
  ['Statement', count('statements.tsv')],
])('creates one node per entity of the tables: %s', async (label, expected) => {
  expect(await imported.count(`MATCH (n:${label}) RETURN count(n)`)).toBe(expected);
});

it('stores the place and kind of every treaty, and its dates if all parties are listed', async () => {
  const rows = await imported.ask(
    'MATCH (t:Treaty) RETURN t.key, t.name, t.treatyKind, t.signedAt, t.hasUnlistedParties, t.signedOn, t.inForceOn, t.endedOn',
  );
  const stored = new Map(rows.map((row) => [row[0], row]));
  const global = new Set(readTable('world/agreements.tsv').map((row) => row['slug']));
  for (const row of readTable('treaties.tsv').filter(({ slug }) => !global.has(slug))) {
    const { slug, name, kind, signed_edtf, in_force_edtf, ended_edtf, place } = row;
    const isJapans = row['parties']?.split(';').includes('multilateral');
    const dates = isJapans ? ['', '', ''] : [signed_edtf, in_force_edtf, ended_edtf];
    const hasUnlisted = row['parties_complete'] === 'no';
    const cells = [slug, name, kind, place, hasUnlisted, ...dates];
    expect(stored.get(slug)).toEqual(cells.map((cell) => (cell === '' ? null : cell)));
  }
});

it('stores the dates of global treaties separately from the dates of Japan', async () => {
  for (const row of readTable('world/agreements.tsv')) {
    const found = await imported.ask(
      'MATCH (t:Treaty {key: $key}) RETURN t.signedOn, coalesce(t.inForceOn, "")',
      { key: row['slug'] },
    );
    expect([row['slug'], ...(found[0] ?? [])]).toEqual([
      row['slug'],
      row['adopted_edtf'],
      row['in_force_edtf'],
    ]);
  }
  const kyoto = readTable('treaties.tsv').find(({ slug }) => slug === 'kyoto-protocol');
  expect(
    await imported.ask(
      `MATCH (:Country {key: 'JPN'})-[l:PARTY_TO]->(:Treaty {key: 'kyoto-protocol'}) WHERE l.startedOn IS NOT NULL RETURN l.startedOn, l.endedOn, l.signedOn`,
    ),
  ).toEqual([[kyoto?.['in_force_edtf'], kyoto?.['ended_edtf'], kyoto?.['signed_edtf']]]);
});

it('stores every code of the Correlates of War with its span', async () => {
  const rows = await imported.ask(
    `MATCH (c:Country) UNWIND c.codes AS code WITH c.key AS key, split(code, ' | ') AS code WHERE code[0] = 'COW' RETURN code[1] + ' ' + key + ' ' + coalesce(code[2], '') + ' ' + coalesce(code[3], '')`,
  );
  const expected = readTable('cow_codes.tsv').map((row) =>
    [row['cow_code'], row['key'], row['valid_from'], row['valid_until']].join(' '),
  );
  expect(new Set(rows.flat())).toEqual(new Set(expected));
});

it('stores every code of other lists with its period and its source', async () => {
  const rows = await imported.ask(
    `MATCH (c:Country) UNWIND c.codes AS code WITH c.key AS key, split(code, ' | ') AS code WHERE code[0] IN ['WIKIDATA', 'GEONAMES', 'GLEDITSCH_WARD'] RETURN code[0] + ' ' + code[1] + ' ' + key + ' ' + coalesce(code[2], '') + ' ' + coalesce(code[3], ''), code[4]`,
  );
  const expected = readTable('identifiers.tsv')
    .filter(({ scheme, kind }) => scheme !== 'M49' && kind === 'COUNTRY')
    .map((row) =>
      [row['scheme'], row['value'], row['key'], row['valid_from'], row['valid_until']].join(' '),
    );
  expect(new Set(rows.map(([code]) => code))).toEqual(new Set(expected));
  expect(rows).toHaveLength(expected.length);
  expect(new Set(rows.map(([, source]) => source))).toEqual(
    new Set(['wikidata', 'geonames', 'gleditsch-ward-1999']),
  );
});

it('stores the English, Japanese and period names of countries', async () => {
  const rows = await imported.ask(
    `MATCH (c:Country) WHERE NOT all(language IN ['en', 'ja'] WHERE any(name IN c.names WHERE split(name, ' | ')[1] = language)) RETURN c.key`,
  );
  expect(rows).toEqual([]);
  const names = await imported.ask(
    `MATCH (c:Country {key: 'NLD'}) UNWIND c.names AS name WITH split(name, ' | ') AS name WHERE name[2] <> '' RETURN name[0], name[2], name[3]`,
  );
  expect(names).toEqual([
    ['Dutch Republic', '1581', '1795-01-19'],
    ['ネーデルラント連邦共和国', '1581', '1795-01-19'],
  ]);
  const former = await imported.ask(
    `MATCH (c:Country {key: 'SWZ'}) UNWIND c.names AS name WITH split(name, ' | ') AS name WHERE name[1] = 'ja' RETURN name[0], coalesce(name[3], '')`,
  );
  expect(former).toEqual([
    ['エスワティニ', ''],
    ['スワジランド', '2018-04'],
  ]);
});

it('merges a feature of a dispute and a place with the same name', async () => {
  expect(
    await imported.ask(
      `MATCH (p:Place {key: 'etorofu'}) RETURN p.zzOrigins, p.country, p.latitude`,
    ),
  ).toEqual([
    [['disputes/southern-kurils/Etorofu', 'places/etorofu', 'entities/Etorofu'], null, 45.03],
  ]);
});

it('never has the confidence HIGH for unsourced data', async () => {
  expect(
    await imported.count(
      `MATCH (n) WHERE n.confidence = 'HIGH' AND 'unsourced' IN n.sources RETURN count(n)`,
    ),
  ).toBe(0);
});

it('stores only facts with existing sources', async () => {
  const rows = await imported.ask(
    'MATCH ()-[l]->() WHERE l.sources IS NOT NULL UNWIND l.sources AS key WITH DISTINCT key WHERE NOT EXISTS { (:Source {key: key}) } RETURN key',
  );
  expect(rows).toEqual([]);
});

it('stores a unique key for every fact', async () => {
  expect(
    await imported.count(
      'MATCH ()-[l]->() WHERE l.zzFactKey IS NOT NULL WITH l.zzFactKey AS key, count(*) AS facts WHERE facts > 1 RETURN count(key)',
    ),
  ).toBe(0);
});
