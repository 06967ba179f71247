import { importTables } from '../../../import/command/import-tables.ts';
import { catalog } from '../../../import/sources/index.ts';
import { dumpGraph } from '../dump-graph.ts';
import { openWritableApi } from '../open-external.ts';
import { expectWithdrawal, withMappings, RELATIONS, type MappingApi } from './open-mappings.ts';

let api: MappingApi;
let bundled: readonly string[];

beforeAll(async () => {
  api = withMappings(await openWritableApi());
  bundled = await dumpGraph(api.graph);
}, 240_000);

afterAll(() => api.close());

describe('several mappings', () => {
  afterAll(() => expectWithdrawal(api, ['soviet-relations', 'wars'], bundled));

  it('are imported in one run, with references to new and existing nodes', async () => {
    const mapping = api.write(
      'wars.yaml',
      `name: wars
source: { title: Wars, publisher: Me, license: CC0 }
key: id
nodes:
  war:
    kind: EVENT
    key: id
    name: title
    aliases: { column: also, split: ',' }
    properties: { startedOn: began, isMultilateral: { value: yes } }
  ally:
    kind: COUNTRY
    find: { column: place, optional: true }
    properties: { summary: { template: 'Fought in {title}.' } }
facts:
  - kind: PART_OF
    from: { node: war }
    to: { column: parent, kind: EVENT, optional: true }
  - kind: TOOK_PART_IN
    from: { column: sides, kind: [COUNTRY, ORGANIZATION], split: ';' }
    to: { node: war }
    start: began
    properties: { role: { value: belligerent } }
`,
    );
    const table = api.write(
      'wars.csv',
      `ID;Title;Also;Began;Parent;Sides;Place
1;Große Schlacht;Big Battle,Bataille;1904-02;Russo-Japanese War;"Japan;Russian Empire";
2;Small Battle;;1904-03;1;JPN;
`,
    );
    const report = await importTables(api.graph, catalog, {
      mappings: [mapping, `${RELATIONS}.yaml`],
      only: [`wars=${table}`, `soviet-relations=${RELATIONS}.tsv`],
    });
    expect(report.sources.map(({ id, written }) => [id, written])).toEqual([
      ['wars', 2],
      ['soviet-relations', 3],
    ]);
    const answer = await api.ask(`{
      event(slug: "wars-2") { isMultilateral links { edges { node { ... on Event { slug names { text } } ... on Country { code } } } } }
      search(text: "bataille") { nodes { name } }
    }`);
    expect(answer).toMatchInlineSnapshot(`
{
  "event": {
    "isMultilateral": true,
    "links": {
      "edges": [
        {
          "node": {
            "code": "JPN",
          },
        },
        {
          "node": {
            "names": [
              {
                "text": "Große Schlacht",
              },
              {
                "text": "Big Battle",
              },
              {
                "text": "Bataille",
              },
            ],
            "slug": "wars-1",
          },
        },
      ],
    },
  },
  "search": {
    "nodes": [
      {
        "name": "Große Schlacht",
      },
    ],
  },
}
`);
  }, 60_000);
});
