import { readTable } from './copy-data.ts';
import { openImported, type Imported } from './open-imported.ts';

let imported: Imported;

beforeAll(async () => {
  imported = await openImported();
}, 300_000);

afterAll(() => imported.close());

it.each([
  ['Source', 816 + 5],
  ['Country', 250 + 47],
  ['Organization', 216 + 25],
  ['Person', 13],
  ['Place', 36 + 23 - 7],
  ['Treaty', 225 + 31 - 8],
  ['Event', 229 + 5 + 1],
  ['Dispute', 15 + 234 - 3],
  ['Poll', 2],
  ['Statement', 151],
])('has as many nodes as the tables have things: %s', async (label, expected) => {
  expect(await imported.count(`MATCH (n:${label}) RETURN count(n)`)).toBe(expected);
});

it('gives every treaty the dates, the place and the kind of its row', async () => {
  const rows = await imported.ask(
    'MATCH (t:Treaty) RETURN t.key, t.name, t.treatyKind, t.signedOn, t.inForceOn, t.endedOn, t.signedAt',
  );
  const stored = new Map(rows.map((row) => [row[0], row]));
  const global = new Set(readTable('world/agreements.tsv').map((row) => row['slug']));
  for (const row of readTable('treaties.tsv').filter(({ slug }) => !global.has(slug))) {
    const { slug, name, kind, signed_edtf, in_force_edtf, ended_edtf, place } = row;
    const cells = [slug, name, kind, signed_edtf, in_force_edtf, ended_edtf, place];
    expect(stored.get(slug)).toEqual(cells.map((cell) => (cell === '' ? null : cell)));
  }
});

it('gives global treaties their own dates, and Japan hers', async () => {
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
  expect(
    await imported.ask(
      `MATCH (:Country {key: 'JPN'})-[l:PARTY_TO]->(:Treaty {key: 'kyoto-protocol'}) WHERE l.startedOn IS NOT NULL RETURN l.startedOn, l.endedOn, l.signedOn`,
    ),
  ).toEqual([['2005-02-16', '2020-12-31', '1998-04-28']]);
});

it('gives every listed party of every treaty a link that carries the row', async () => {
  const found = new Set(
    (
      await imported.ask(
        `MATCH (a)-[l:PARTY_TO]->(t:Treaty) UNWIND l.claimOrigins AS origin WITH a, t, origin WHERE origin = 'treaties/' + t.key RETURN DISTINCT t.key + ' ' + a.key`,
      )
    ).map(([each]) => each),
  );
  const keys = new Map(readTable('entities.tsv').map((row) => [row['name'], row['key']]));
  const expected = readTable('treaties.tsv').flatMap((row) =>
    (row['parties'] ?? '')
      .split(';')
      .filter((name) => name !== 'multilateral')
      .map((name) => `${row['slug']} ${keys.get(name)}`),
  );
  expect(found).toEqual(new Set(expected));
});

it('gives every participant of every event a link with the dates of the row', async () => {
  const rows = await imported.ask(
    `MATCH (a)-[l:TOOK_PART_IN {rank: 'PREFERRED'}]->(e:Event) RETURN e.key, a.key, l.startedOn, coalesce(l.endedOn, '')`,
  );
  const found = new Set(rows.map((row) => row.join(' ')));
  const keys = new Map(readTable('entities.tsv').map((row) => [row['name'], row['key']]));
  for (const { slug, participants = '', start_edtf, end_edtf } of [
    ...readTable('events.tsv'),
    ...readTable('entity_events.tsv'),
  ])
    for (const name of participants.split(';').filter((each) => each !== 'multilateral'))
      expect(found).toContain([slug, keys.get(name), start_edtf, end_edtf].join(' '));
});

it('has every code of the Correlates of War with its span', async () => {
  const rows = await imported.ask(
    `MATCH (c:Country) UNWIND range(0, size(c.codeSchemes) - 1) AS i WITH c, i WHERE c.codeSchemes[i] = 'COW' RETURN c.codeValues[i] + ' ' + c.key + ' ' + c.codeFroms[i] + ' ' + c.codeUntils[i]`,
  );
  const expected = readTable('cow_codes.tsv').map((row) =>
    [row['cow_code'], row['key'], row['valid_from'], row['valid_until']].join(' '),
  );
  expect(new Set(rows.flat())).toEqual(new Set(expected));
});

it('names a country in English and Japanese, and with the names that it had for a time', async () => {
  const rows = await imported.ask(
    `MATCH (c:Country) WHERE NOT ('en' IN c.nameLanguages AND 'ja' IN c.nameLanguages) RETURN c.key`,
  );
  expect(rows).toEqual([]);
  const names = await imported.ask(
    `MATCH (c:Country {key: 'NLD'}) UNWIND range(0, size(c.nameTexts) - 1) AS i WITH c, i WHERE c.nameFroms[i] <> '' RETURN c.nameTexts[i], c.nameFroms[i], c.nameUntils[i]`,
  );
  expect(names).toEqual([
    ['Dutch Republic', '1581', '1795-01-19'],
    ['ネーデルラント連邦共和国', '1581', '1795-01-19'],
  ]);
  const former = await imported.ask(
    `MATCH (c:Country {key: 'SWZ'}) UNWIND range(0, size(c.nameTexts) - 1) AS i WITH c, i WHERE c.nameLanguages[i] = 'ja' RETURN c.nameTexts[i], c.nameUntils[i]`,
  );
  expect(former).toEqual([
    ['エスワティニ', ''],
    ['スワジランド', '2018-04'],
  ]);
});

it('makes one node of a feature of a dispute and a place of the same name', async () => {
  expect(
    await imported.ask(
      `MATCH (p:Place {key: 'etorofu'}) RETURN p.recordOrigins, p.country, p.latitude`,
    ),
  ).toEqual([
    [['disputes/southern-kurils/Etorofu', 'places/etorofu', 'entities/Etorofu'], null, 45.03],
  ]);
});

it('never calls HIGH what rests on no traced source', async () => {
  expect(
    await imported.count(
      `MATCH (n) WHERE n.confidence = 'HIGH' AND 'unsourced' IN n.sources RETURN count(n)`,
    ),
  ).toBe(0);
});

it('has no fact without a source that exists', async () => {
  const rows = await imported.ask(
    'MATCH ()-[l]->() WHERE l.sources IS NOT NULL UNWIND l.sources AS key WITH DISTINCT key WHERE NOT EXISTS { (:Source {key: key}) } RETURN key',
  );
  expect(rows).toEqual([]);
});

it('gives every fact a key of its own', async () => {
  expect(
    await imported.count(
      'MATCH ()-[l]->() WHERE l.factKey IS NOT NULL WITH l.factKey AS key, count(*) AS facts WHERE facts > 1 RETURN count(key)',
    ),
  ).toBe(0);
});
