import { readTable } from '../../copy-data.ts';
import { openImported, type Imported } from '../../open-imported.ts';

let imported: Imported;

beforeAll(async () => {
  imported = await openImported();
}, 300_000);

afterAll(() => imported.close());

it('stores the ordinal and the date of each of the 195 rows of relations', async () => {
  const rows = await imported.ask(
    `MATCH (a:Country)-[l:HAS_RELATIONS_WITH]->(b:Country) UNWIND l.zzOrigins AS origin WITH a, b, l, origin WHERE origin STARTS WITH 'diplomatic_relations/' AND l.rank = 'PREFERRED' RETURN DISTINCT CASE a.key WHEN 'JPN' THEN b.key ELSE a.key END, l.startedOn, l.ordinal`,
  );
  const expected = readTable('diplomatic_relations.tsv').map((row) => [
    row['iso3'],
    row['date_edtf'],
    row['ordinal'] === '—' ? null : Number(row['ordinal']),
  ]);
  expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
    new Set(expected.map((row) => JSON.stringify(row))),
  );
});

it('stores a symmetric relationship once, from the lower key to the higher key', async () => {
  expect(
    await imported.count(
      `MATCH (a:Country)-[:HAS_RELATIONS_WITH|BORDERS]->(b:Country) WHERE a.key > b.key RETURN count(*)`,
    ),
  ).toBe(0);
});

it('stores relations as separate periods after a break', async () => {
  const rows = await imported.ask(
    `MATCH (c:Country)-[l:HAS_RELATIONS_WITH]-(:Country {key: 'JPN'}) WHERE c.key IN ['ESP', 'EST', 'NLD', 'TWN'] RETURN c.key, l.startedOn, l.endedOn, l.rank ORDER BY c.key, l.startEarliest`,
  );
  expect(rows).toEqual([
    ['ESP', '1868-11-12', '1945-04-11', 'PREFERRED'],
    ['ESP', '1952-04-28', '..', 'PREFERRED'],
    ['EST', '1921-01-26', '1940', 'PREFERRED'],
    ['EST', '1991-10-10', '..', 'PREFERRED'],
    ['NLD', '1609', null, 'NORMAL'],
    ['NLD', '1858-08-18', '1941-12-08', 'PREFERRED'],
    ['NLD', '1952', '..', 'PREFERRED'],
    ['TWN', '1952', '1972-09-29', 'PREFERRED'],
  ]);
});

it('stores the dates and status of every dated membership', async () => {
  const rows = await imported.ask(
    `MATCH ()-[l:MEMBER_OF]->() UNWIND l.zzOrigins AS origin WITH l, origin WHERE origin STARTS WITH 'memberships/' RETURN DISTINCT origin, coalesce(l.startedOn, ''), coalesce(l.endedOn, ''), l.status, l.confidence`,
  );
  const found = new Map(rows.map(([origin, ...rest]) => [origin, rest]));
  const table = readTable('memberships.tsv');
  expect(found.size).toBe(table.length);
  for (const { organization, country, from_edtf, until_edtf, status, confidence } of table)
    expect([
      country,
      organization,
      ...(found.get(`memberships/${organization}/${country}/${from_edtf}/${status}`) ?? []),
    ]).toEqual([country, organization, from_edtf, until_edtf, status, confidence?.toUpperCase()]);
});

it('treats facts from the yearbook alone as certain on its day, without a start or end', async () => {
  const rows = await imported.ask(
    `MATCH ()-[l:MEMBER_OF|BORDERS|PARTY_TO]->() WHERE all(origin IN l.zzOrigins WHERE origin STARTS WITH 'world-') AND l.endLatest >= date('2026-01-01') RETURN DISTINCT l.startedOn, l.endedOn, toString(l.knownFrom), toString(l.knownUntil), l.confidence`,
  );
  expect(rows).toEqual([[null, null, '2026-01-01', '2026-01-01', 'MEDIUM']]);
});

it('stores no members of a dissolved organization on the day of the yearbook', async () => {
  const rows = await imported.ask(
    `MATCH (c)-[l:MEMBER_OF]->(:Organization {key: 'latin-union'}) WHERE all(origin IN l.zzOrigins WHERE origin STARTS WITH 'world-') RETURN DISTINCT l.startedOn, l.endedOn, l.knownFrom, l.knownUntil, toString(l.endLatest)`,
  );
  expect(rows).toEqual([[null, null, null, null, '2012-12-31']]);
});

it('stores both lengths of a border if the two sides disagree', async () => {
  expect(
    await imported.ask(
      `MATCH (:Country {key: 'DEU'})-[l:BORDERS]-(:Country {key: 'POL'}) RETURN l.lengthKm, l.rank ORDER BY l.rank DESC`,
    ),
  ).toEqual([
    [447, 'PREFERRED'],
    [467, 'NORMAL'],
  ]);
  expect(await imported.count(`MATCH ()-[l:BORDERS {rank: 'PREFERRED'}]->() RETURN count(l)`)).toBe(
    324,
  );
});

describe('citations', () => {
  const OF_FACTS = ['diplomatic_relations', 'relation_breaks', 'memberships', 'links'];
  const table = readTable('citations.tsv').map((row) => {
    const origin = ['table', 'row', 'field', 'value', 'source'].map((name) => row[name]).join('/');
    return {
      source: row['source'],
      value: row['value'],
      says: row['says'],
      origin: `citations/${origin}`,
      isOfFact: OF_FACTS.includes(row['table'] ?? ''),
    };
  });

  it('of nodes are relationships to their sources, with or without agreement', async () => {
    const rows = await imported.ask(
      `MATCH ()-[c:CITES]->(s:Source) WHERE c.zzOrigin STARTS WITH 'citations/' RETURN c.zzOrigin, c.agrees, c.value, s.key`,
    );
    const expected = table
      .filter(({ isOfFact }) => !isOfFact)
      .map(({ origin, says, value, source }) => [origin, says === 'same', value, source]);
    expect(new Set(rows.map((row) => row.join('|')))).toEqual(
      new Set(expected.map((row) => row.join('|'))),
    );
  });

  it('of facts belong to the facts or their rivals, and are denials if they give no date', async () => {
    const rows = await imported.ask(
      `MATCH ()-[l]->() WHERE l.rank IS NOT NULL UNWIND l.zzOrigins AS origin WITH l, origin WHERE origin STARTS WITH 'citations/' RETURN origin, l.sources, coalesce(l.deniedBy, [])`,
    );
    const ofFacts = table.filter(({ isOfFact }) => isOfFact);
    expect(ofFacts.length).toBeGreaterThan(20);
    for (const { origin, source, value } of ofFacts) {
      const found = rows.filter(([each]) => each === origin);
      expect([origin, found.length]).not.toEqual([origin, 0]);
      for (const [, sources, deniedBy] of found)
        expect([origin, value === '' ? deniedBy : sources]).toEqual([
          origin,
          expect.arrayContaining([source]),
        ]);
    }
  });

  it('use the property names of the nodes', async () => {
    const fields = await imported.ask(
      'MATCH ()-[c:CITES]->() RETURN DISTINCT c.field ORDER BY c.field',
    );
    expect(fields.flat()).toEqual([
      'dissolvedOn',
      'endedOn',
      'foundedOn',
      'inForceOn',
      'name',
      'participants',
      'parties',
      'place',
      'sameAs',
      'signedAt',
      'signedOn',
      'startedOn',
      'status',
    ]);
  });
});

it('adds rivals to the relationships of a treaty if a citation disagrees', async () => {
  expect(
    await imported.ask(
      `MATCH (:Country {key: 'JPN'})-[l:PARTY_TO]->(:Treaty {key: 'soviet-japanese-neutrality-pact'}) RETURN l.endedOn, l.rank ORDER BY l.rank DESC`,
    ),
  ).toEqual([
    [
      readTable('treaties.tsv').find(({ slug }) => slug === 'soviet-japanese-neutrality-pact')?.[
        'ended_edtf'
      ],
      'PREFERRED',
    ],
    ['1946-04-13', 'NORMAL'],
  ]);
});

it.each(['LED_TO', 'PART_OF', 'REPLACED_BY', 'ENDED_BY', 'AMENDS', 'CONCERNS'])(
  'stores every relationship of type %s with its date',
  async (kind) => {
    const rows = await imported.ask(
      `MATCH (a)-[l:${kind}]->(b) RETURN a.key, b.key, coalesce(l.startedOn, ''), l.confidence`,
    );
    const expected = readTable('links.tsv')
      .filter((row) => row['kind'] === kind)
      .map((row) => [
        row['from_row'],
        row['to_row'],
        row['date_edtf'],
        row['confidence']?.toUpperCase(),
      ]);
    expect(new Set(rows.map((row) => row.join(' ')))).toEqual(
      new Set(expected.map((row) => row.join(' '))),
    );
  },
);

it('stores the successors of former states with dates', async () => {
  const rows = await imported.ask(
    `MATCH (a:Country)-[l:SUCCEEDED_BY]->(b:Country) RETURN a.key + '>' + b.key + ' ' + l.succession + ' ' + coalesce(l.startedOn, '')`,
  );
  const found = new Set(rows.flat());
  const heirs = readTable('polities.tsv').filter(({ successors }) => successors !== '');
  for (const { key, successors = '', succession_dates = '' } of heirs)
    for (const [index, heir] of successors.split(';').entries()) {
      const [to = '', kind = ''] = heir.split(':');
      expect(found).toContain(
        `${key}>${to} ${kind.toUpperCase()} ${succession_dates.split(';')[index]}`,
      );
    }
  expect(found).toContain('SRB>YUG MERGER 1918-12-01');
  expect(found).toContain('DEU>BRD SPLIT 1949-05-23');
});

it('connects statements with their entities, and polls with the polled countries', async () => {
  const keys = new Map(readTable('entities.tsv').map((row) => [row['name'], row['key']]));
  const rows = await imported.ask(
    'MATCH (s:Statement)-[:MENTIONS]->(x) RETURN s.key + " " + x.key',
  );
  const expected = readTable('statements.tsv').flatMap(({ id = '', entities = '' }) =>
    entities
      .split(';')
      .map((name) => keys.get(name) ?? '')
      .filter((key) => key !== '')
      .map((key) => `${id.toLowerCase()} ${key}`),
  );
  expect(new Set(rows.flat())).toEqual(new Set(expected));
  expect(
    await imported.ask(
      `MATCH (:Country {key: 'CHN'})-[l:ASKED_IN]->(p:Poll)-[:ABOUT]->(:Country {key: 'JPN'}) RETURN p.key, p.takenOn, l.positive, l.negative, l.neutral ORDER BY p.key`,
    ),
  ).toEqual([
    ['bbc-world-service-2017', '2017', 22, 75, 3],
    ['pew-research-center-2013', '2013', 4, 90, 6],
  ]);
});

it('treats the administration of a place as certain only on the day of the table', async () => {
  expect(
    await imported.ask(
      `MATCH (c)-[l:ADMINISTERS]->(p:Place {key: 'etorofu'}) RETURN c.key, l.startedOn, l.endedOn, toString(l.knownFrom), toString(l.knownUntil)`,
    ),
  ).toEqual([['RUS', null, null, '2026-11-01', '2026-11-01']]);
});
