import { importTables } from '../../../../import/command/import-tables.ts';
import { catalog } from '../../../../import/sources/index.ts';
import { cowWars } from '../../../../import/sources/cow/cow-wars.ts';
import type { Api } from '../../../schema/open-api.ts';
import { dataSetQuery } from '../../data-set-query.ts';
import { openExternal, openWritableApi, type ExternalApi } from '../../open-external.ts';
import { testSource } from '../../test-source.ts';

const FIXTURES = 'tests/import/fixtures/cow-wars';
const FILE = `${FIXTURES}/Inter-StateWarData_v4.0.csv`;

testSource(cowWars, {
  files: [FILE],
  broken: {
    file: `${FIXTURES}/broken.csv`,
    issues: [
      'broken.csv:3:1 duplicate-key cow-wars/58/255/2/1870-07-19 is also on line 2',
      'broken.csv:4:4 unknown-state ccode "997" is not a state number in cow_codes.tsv; add it there with its country',
      'broken.csv:5:2 required WarName is empty',
      'broken.csv:6:8 edtf StartDay1 1900, 2, 30 is not a calendar date',
      'broken.csv:7:6 word Side "3" is not one of 1, 2',
      'broken.csv:8:12 order EndYear1 1903-09-15 lies before 1904-02-08',
      'broken.csv:9:1 cells has 2 cells instead of 25',
    ],
  },
});

describe('wars', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-wars=${FILE}`);
  }, 180_000);

  afterAll(() => api.close());

  it('verifies every row of a file with bare carriage returns in the database', () => {
    expect(api.report.sources).toMatchObject([{ read: 18, refused: 0, lost: [] }]);
  });

  it.each([
    ['JP', 'RUSSIAN_EMPIRE', '1905', 'YES'],
    ['JP', 'RUSSIAN_EMPIRE', '1905-10', 'NO'],
    // They were on the same side in 1900.
    ['JP', 'RUSSIAN_EMPIRE', '1900', 'NO'],
    ['JP', 'US', '1943', 'YES'],
    // They were on the same side.
    ['JP', 'DE', '1943', 'NO'],
    ['FR', 'DE', '1940-06', 'YES'],
    ['FR', 'DE', '1942', 'NO'],
    ['FR', 'DE', '1945-01', 'YES'],
    ['FR', 'DE', '1870-08', 'YES'],
    ['RO', 'US', '1943', 'YES'],
    ['RO', 'US', '1945', 'NO'],
    ['RO', 'DE', '1943', 'NO'],
    ['RO', 'DE', '1945', 'YES'],
    ['RUSSIAN_EMPIRE', 'DE', '1915', 'YES'],
    ['SOVIET_RUSSIA', 'DE', '1917-11-20', 'YES'],
    ['TR', 'IR', '1995', 'YES'],
    ['TR', 'IR', '2007', 'YES'],
    ['TR', 'IR', '2010', 'UNKNOWN'],
    ['TR', 'JP', '2010', 'NOT_COVERED'],
    ['JP', 'GB', '1937', 'NO'],
  ])('answers for %s and %s in %s: %s', async (a, b, asOf, value) => {
    const { dyad } = await api.ask<{ dyad: { areAtWar: { value: string } } }>(
      `{ dyad(a: "${a}", b: "${b}") { areAtWar(asOf: "${asOf}") { value reason } } }`,
    );
    expect(dyad.areAtWar.value).toBe(value);
  });

  it('stores the period of a war from all participants, and one relationship per participation', async () => {
    const { event } = await api.ask<{
      event: { participants: { edges: { text: string; side: string }[] } };
    }>(
      '{ event(slug: "cow-war-139") { name startedOn { edtf } endedOn { edtf } place participants { totalCount edges { side text } } } }',
    );
    expect(event).toMatchObject({
      name: 'World War II',
      startedOn: { edtf: '1939-09-01' },
      endedOn: { edtf: '1945-08-14' },
      place: 'Europe, Africa, Middle East, Asia and Oceania',
      participants: { totalCount: 7 },
    });
    const found = event.participants.edges.map(({ text, side }) => `${side} ${text}`);
    expect(found).toContain(
      'B France took part in “World War II” from 3 September 1939 to 22 June 1940.',
    );
    expect(found).toContain(
      'B France took part in “World War II” from 23 October 1944 to 7 May 1945.',
    );
  });

  it('ignores dates of other tables and notes the handover of a number', async () => {
    const rows = await api.graph.read({
      text: "MATCH (c:Country)-[l:TOOK_PART_IN]->(:Event {key: 'cow-war-106'}) RETURN c.key, l.endedOn, l.zzClaims[0] ORDER BY c.key, l.endedOn",
      parameters: {},
    });
    const found = rows.map(([key, endedOn, claim]) => [key, endedOn, noteOf(claim)]);
    expect(found).toEqual([
      ['AUSTRIA_HUNGARY', '1918-11-03', 'as Austria-Hungary; loser'],
      ['DEU', '1918-11-11', 'as Germany; loser'],
      [
        'RUSSIAN_EMPIRE',
        '1917-11-06',
        'as Russia; loser; COW number 365 denoted this country until 1917-11-06',
      ],
      [
        'SOVIET_RUSSIA',
        '1917-12-05',
        'as Russia; loser; COW number 365 denoted this country from 1917-11-07',
      ],
    ]);
  });

  it.each([
    ['cow-war-83', 'Boxer Rebellion War'],
    ['cow-war-85', 'Russo-Japanese War'],
    ['cow-war-200', 'War without an end'],
  ])('names %s without stray spaces: %s', async (slug, name) => {
    const { event } = await api.ask<{ event: { name: string } }>(
      `{ event(slug: "${slug}") { name } }`,
    );
    expect(event.name).toBe(name);
  });

  it('does not end a war at the end of the coverage', async () => {
    const { event } = await api.ask<{ event: unknown }>(
      '{ event(slug: "cow-war-200") { startedOn { edtf } endedOn { edtf } } }',
    );
    expect(event).toEqual({ startedOn: { edtf: '1990' }, endedOn: { edtf: '2007-12-31/..' } });
  });

  it('answers the example query of the documentation', async () => {
    const { country } = await api.ask<{
      country: { events: { edges: { text: string; side: string }[] } };
    }>(dataSetQuery('cow-wars'));
    expect(country.events.edges.map(({ text, side }) => `${side} ${text}`)).toEqual([
      'A Romania took part in “Japan declares war on Germany” from August 1916 to 9 December 1917.',
      'A Romania took part in “World War II” from 22 June 1941 to 23 August 1944.',
      'B Romania took part in “World War II” from 24 August 1944 to 7 May 1945.',
    ]);
  });
});

describe('a file with fewer rows than its edition', () => {
  let api: Api;

  beforeAll(async () => {
    api = await openWritableApi();
    await importTables(api.graph, catalog, { only: [`cow-wars=${FILE}`], isIncomplete: true });
  }, 180_000);

  afterAll(async () => {
    await importTables(api.graph, catalog, { withdraw: ['cow-wars'] });
    await api.close();
  }, 60_000);

  it('is rejected without --incomplete', async () => {
    await expect(importTables(api.graph, catalog, { only: [`cow-wars=${FILE}`] })).rejects.toThrow(
      'Inter-StateWarData_v4.0.csv:1:1 incomplete has 18 rows; edition 4.0 has at least 337. Download the complete file, or use --incomplete to read this file without its coverage',
    );
  });

  it('never results in the answer NO', async () => {
    const { dataset, war, peace } = await api.ask<Record<string, unknown>>(
      `{
        dataset { tables { name rows coverage covers { question } } }
        war: dyad(a: "JP", b: "RUSSIAN_EMPIRE") { areAtWar(asOf: "1905") { value } }
        peace: dyad(a: "JP", b: "RUSSIAN_EMPIRE") { areAtWar(asOf: "1906") { value } }
      }`,
    );
    const { tables } = dataset as { tables: { name: string }[] };
    expect(tables.find(({ name }) => name === 'cow-wars')).toEqual({
      name: 'cow-wars',
      rows: 18,
      coverage: '',
      covers: [],
    });
    expect(war).toEqual({ areAtWar: { value: 'YES' } });
    expect(peace).toEqual({ areAtWar: { value: 'NOT_COVERED' } });
  });
});

/** Returns the note of a stored claim. */
function noteOf(claim: unknown): unknown {
  return (JSON.parse(String(claim)) as Record<string, unknown>)['note'];
}
