import { readFileSync } from 'node:fs';
import { importTables } from '../../../import/command/import-tables.ts';
import { NO_NET_CHANGES } from '../../../import/report/change-tally.ts';
import { catalog } from '../../../import/sources/index.ts';
import { compareDumps, dumpGraph } from '../dump-graph.ts';
import { openWritableApi } from '../open-external.ts';
import {
  expectWithdrawal,
  withMappings,
  RELATIONS,
  VISITS,
  type MappingApi,
} from './open-mappings.ts';

let api: MappingApi;
let bundled: readonly string[];

beforeAll(async () => {
  api = withMappings(await openWritableApi());
  bundled = await dumpGraph(api.graph);
}, 240_000);

afterAll(() => api.close());

describe('a table of state visits', () => {
  afterAll(() => expectWithdrawal(api, ['state-visits'], bundled));

  it('counts its changes in a dry run, without writing', async () => {
    const changes: unknown[] = [];
    const { changes: counted, isDryRun } = await api.importMapped(
      `${VISITS}.yaml`,
      `${VISITS}.csv`,
      {
        isDryRun: true,
        onChange: (change) => changes.push(change),
      },
    );
    expect([isDryRun, counted.nodesCreated, counted.linksCreated]).toEqual([true, 5, 8]);
    expect(changes).toHaveLength(13);
    expect(compareDumps(await dumpGraph(api.graph), bundled)).toEqual([]);
  }, 60_000);

  it('creates events with guest and host, found by the names used at the time', async () => {
    const { sources } = await api.importMapped(`${VISITS}.yaml`, `${VISITS}.csv`);
    expect(sources).toMatchObject([{ id: 'state-visits', read: 4, written: 4, refused: 0 }]);
    const answer = await api.ask(`{
      event(slug: "state-visits-hirohito-1971-bonn") {
        name eventKind isMultilateral startedOn { edtf } place summary
        participants { edges { role node { ... on Country { code name } } } }
        sources { title publisher url license quality sourceKind }
      }
    }`);
    expect(answer).toMatchInlineSnapshot(`
{
  "event": {
    "eventKind": "state-visit",
    "isMultilateral": false,
    "name": "State visit of Japan to West Germany (1971-10-11)",
    "participants": {
      "edges": [
        {
          "node": {
            "code": "JPN",
            "name": "Japan",
          },
          "role": "guest",
        },
        {
          "node": {
            "code": "BRD",
            "name": "West Germany",
          },
          "role": "host",
        },
      ],
    },
    "place": "Bonn",
    "sources": [
      {
        "license": "CC BY 4.0",
        "publisher": "Your name or institute",
        "quality": 2,
        "sourceKind": "database",
        "title": "State visits to and from Japan",
        "url": "https://example.org/state-visits",
      },
    ],
    "startedOn": {
      "edtf": "1971-10-11",
    },
    "summary": "first journey of an emperor to Europe",
  },
}
`);
  }, 60_000);

  it('writes nothing in a second import', async () => {
    expect((await api.importMapped(`${VISITS}.yaml`, `${VISITS}.csv`)).changes).toEqual(
      NO_NET_CHANGES,
    );
  }, 60_000);

  it('keeps its data when the bundled tables are imported again', async () => {
    const before = await dumpGraph(api.graph);
    await importTables(api.graph, catalog);
    expect(compareDumps(await dumpGraph(api.graph), before)).toEqual([]);
  }, 120_000);

  it('withdraws the event and the facts of a removed row', async () => {
    const rows = readFileSync(`${VISITS}.csv`, 'utf8').trim().split('\n');
    const shorter = api.write('visits.csv', rows.slice(0, -1).join('\n'));
    const { changes } = await api.importMapped(`${VISITS}.yaml`, shorter, { mayShrink: true });
    expect([changes.nodesDeleted, changes.linksDeleted]).toEqual([1, 2]);
  }, 60_000);
});

describe('a table of relations', () => {
  afterAll(() =>
    expectWithdrawal(api, ['soviet-relations', 'coded-relations', 'more-relations'], bundled),
  );

  it('adds facts and is their source', async () => {
    await api.importMapped(`${RELATIONS}.yaml`, `${RELATIONS}.tsv`);
    expect(await api.ask(RELATIONS_OF_SUN)).toMatchInlineSnapshot(`
{
  "country": {
    "relations": {
      "edges": [
        {
          "confidence": "HIGH",
          "endedOn": null,
          "node": {
            "code": "FRA",
          },
          "sources": [
            {
              "slug": "soviet-relations",
            },
          ],
          "startedOn": {
            "edtf": "1924-10-28",
          },
        },
        {
          "confidence": "HIGH",
          "endedOn": {
            "edtf": "1991-12-26",
          },
          "node": {
            "code": "USA",
          },
          "sources": [
            {
              "slug": "soviet-relations",
            },
          ],
          "startedOn": {
            "edtf": "1933-11-16",
          },
        },
        {
          "confidence": "MEDIUM",
          "endedOn": {
            "edtf": "1947-10-20",
          },
          "node": {
            "code": "BRA",
          },
          "sources": [
            {
              "slug": "soviet-relations",
            },
          ],
          "startedOn": {
            "edtf": "1945-04",
          },
        },
      ],
    },
  },
}
`);
  }, 60_000);

  it('finds countries by their codes in several lists on the date of the row', async () => {
    const schemes = ['COW', 'GLEDITSCH_WARD', 'M49', 'WIKIDATA'];
    const mapping = api.write(
      'coded.json',
      JSON.stringify({
        name: 'coded-relations',
        source: { title: 'Coded', publisher: 'Me', license: 'CC0' },
        facts: schemes.map((code) => ({
          kind: 'BORDERS',
          from: { column: code, code, kind: 'COUNTRY', optional: true },
          to: { value: 'PRT', kind: 'COUNTRY' },
          start: 'since',
        })),
      }),
    );
    const rows = ['265,260,4,q8646,1980', ',678,,,1985', ',,,Q36704,1950'];
    const table = api.write('coded.csv', `${schemes.join()},since\n${rows.join('\n')}\n`);
    await api.importMapped(mapping, table);
    const { country } = await api.ask<{ country: { borders: { nodes: { code: string }[] } } }>(
      '{ country(code: "PRT") { borders(filter: {fact: {sources: {anyOf: ["coded-relations"]}}}) { nodes { code } } } }',
    );
    const found = country.borders.nodes.map(({ code }) => code).sort();
    expect(found).toEqual(['AFG', 'BRD', 'DDR', 'HKG', 'YAR', 'YUG']);
  }, 60_000);

  it('creates rivals if its dates contradict another source', async () => {
    const mapping = api.write(
      'more.json',
      JSON.stringify({
        name: 'more-relations',
        source: { title: 'More', publisher: 'Me', license: 'CC0', quality: 4, kind: 'page' },
        facts: [
          {
            kind: { column: 'what', values: { embassy: 'HAS_RELATIONS_WITH' } },
            from: { column: 'a', code: 'COW', kind: 'COUNTRY' },
            to: { value: 'SUN', kind: 'COUNTRY' },
            start: { year: 'y', month: 'm', day: 'd' },
          },
        ],
      }),
    );
    const table = api.write(
      'more.csv',
      'what,a,y,m,d\nembassy,220,1925,-9,-9\nembassy,365,1930,1,1\n',
    );
    expect(await api.importError(mapping, table)).toEqual([
      'more.csv:3:2 self-link a leads from SUN to itself',
      '1 error; nothing was written.',
    ]);
    await api.importMapped(
      mapping,
      api.write('more.csv', 'what,a,y,m,d\nembassy,220,1925,-9,-9\n'),
    );
    expect(await api.ask(RELATIONS_OF_FRANCE)).toMatchInlineSnapshot(`
{
  "country": {
    "relations": {
      "edges": [
        {
          "node": {
            "code": "SUN",
          },
          "rank": "PREFERRED",
          "sources": [
            {
              "quality": 2,
              "slug": "soviet-relations",
            },
          ],
          "startedOn": {
            "edtf": "1924-10-28",
          },
        },
        {
          "node": {
            "code": "SUN",
          },
          "rank": "NORMAL",
          "sources": [
            {
              "quality": 4,
              "slug": "more-relations",
            },
          ],
          "startedOn": {
            "edtf": "1925",
          },
        },
      ],
    },
  },
}
`);
  }, 60_000);
});

const RELATIONS_OF_SUN = `{
  country(code: "SUN") { relations(claims: ALL, filter: {fact: {sources: {anyOf: ["soviet-relations"]}}}) {
    edges { node { ... on Country { code } } startedOn { edtf } endedOn { edtf } confidence sources { slug } }
  } }
}`;
const RELATIONS_OF_FRANCE = `{
  country(code: "FRA") { relations(claims: ALL, filter: {fact: {sources: {anyOf: ["soviet-relations", "more-relations"]}}}) {
    edges { node { ... on Country { code } } startedOn { edtf } rank sources { slug quality } }
  } }
}`;
