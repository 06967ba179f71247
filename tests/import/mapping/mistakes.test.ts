import { readFileSync } from 'node:fs';
import { importTables } from '../../../import/command/import-tables.ts';
import { catalog } from '../../../import/sources/index.ts';
import { openWritableApi } from '../open-external.ts';
import { withMappings, RELATIONS, VISITS, type MappingApi } from './open-mappings.ts';

let api: MappingApi;

beforeAll(async () => {
  api = withMappings(await openWritableApi());
}, 240_000);

afterAll(() => api.close());

const WRONG_KINDS = `name: treaties
source: { title: T, publisher: P, license: L }
nodes:
  state: { kind: COUNTRY, key: a, name: a, properties: { countryKind: { value: REPUBLIC } } }
  claim: { kind: DISPUTE, key: a, name: a }
  thing: { kind: TREATIES, key: a, name: a }
facts:
  - kind: HAS_RELATION_WITH
    from: a
    to: b
  - kind: MEMBER_OF
    from: { column: a, kind: TREATY }
    to: { node: it }
    start: { value: 7 May 1905 }
    properties: { stauts: x }
    confidence: { value: sure }
  - kind: MEMBER_OF
    from: { node: claim }
    to: { column: b, kind: ORGANISATION }
`;

describe('an invalid mapping or table', () => {
  it.each([
    [
      'invalid YAML',
      'name: [a',
      [
        'my.yaml:1:9 yaml Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
    [
      'an empty file',
      '',
      ['my.yaml:1:1 mapping name is missing', 'my.yaml:1:1 mapping source is missing'],
    ],
    [
      'missing and unknown parts',
      'name: My Table\nsource:\n  titel: T\nfacts: []\n',
      [
        'my.yaml:1:7 mapping name must consist of lower-case letters and digits, separated by hyphens, such as my-embassies',
        'my.yaml:3:3 mapping source.title is missing',
        'my.yaml:3:3 mapping source.publisher is missing',
        'my.yaml:3:3 mapping source.license is missing',
        'my.yaml:3:3 mapping source.titel is not a part of a mapping here',
      ],
    ],
    [
      'a missing end and a quality outside 1 to 5',
      `name: mine
source: { title: T, publisher: P, license: L, quality: 7 }
facts:
  - kind: MEMBER_OF
    from: a
`,
      [
        'my.yaml:2:56 mapping source.quality must be from 1 to 5',
        'my.yaml:4:5 mapping facts.0.to is missing',
      ],
    ],
  ])('is rejected with the line and column of %s', async (_, text, expected) => {
    expect(await api.importError(api.write('my.yaml', text), `${RELATIONS}.tsv`)).toEqual([
      ...expected,
      `${expected.length} error${expected.length === 1 ? '' : 's'}; nothing was written.`,
    ]);
  });

  it('is rejected for kinds, ends and properties that are not in the model', async () => {
    const mapping = api.write('my.yaml', WRONG_KINDS);
    expect(await api.importError(mapping, `${RELATIONS}.tsv`)).toMatchInlineSnapshot(`
[
  "my.yaml:4:71 mapping nodes.state.properties.countryKind "REPUBLIC" is not one of STATE, FORMER_STATE, TERRITORY, ENTITY",
  "my.yaml:5:10 mapping nodes.claim.properties must have status, which every DISPUTE has",
  "my.yaml:6:18 mapping nodes.thing.kind "TREATIES" is not one of COUNTRY, ORGANIZATION, PERSON, PLACE, TREATY, EVENT, DISPUTE, POLL, STATEMENT",
  "my.yaml:8:11 mapping facts.0.kind "HAS_RELATION_WITH" is not one of HAS_RELATIONS_WITH, BORDERS, SUCCEEDED_BY, MEMBER_OF, PARTY_TO, TOOK_PART_IN, DISPUTES, OVER, CLAIMS, ADMINISTERS, ASKED_IN, ABOUT, MENTIONS, LED_TO, PART_OF, REPLACED_BY, ENDED_BY, AMENDS, CONCERNS. Did you mean "HAS_RELATIONS_WITH"?",
  "my.yaml:12:30 mapping facts.1.from.kind cannot be this end of MEMBER_OF, which can be COUNTRY, ORGANIZATION",
  "my.yaml:13:17 mapping facts.1.to.node "it" is not one of the nodes",
  "my.yaml:14:12 mapping facts.1.start "7 May 1905" is not a valid EDTF date: it contains a space. Valid forms are 1905, 1905-09, 1905-09-05, 189X, 19XX, 1905-XX, 1902~, 1951?, 1991-21 (spring), 1902/1923, 1952/.., 1945/, ../1945 or ...",
  "my.yaml:15:19 mapping facts.1.properties.stauts is not a property of MEMBER_OF, which has status, note. Did you mean "status"?",
  "my.yaml:16:17 mapping facts.1.confidence must be high, medium, low",
  "my.yaml:18:19 mapping facts.2.from.node is a DISPUTE, which cannot be this end of MEMBER_OF, which can be COUNTRY, ORGANIZATION",
  "my.yaml:19:28 mapping facts.2.to.kind "ORGANISATION" is not one of COUNTRY, ORGANIZATION, PERSON, PLACE, TREATY, EVENT, DISPUTE, POLL, STATEMENT. Did you mean "ORGANIZATION"?",
  "my.yaml:1:7 mapping name "treaties" is the name of another source",
  "12 errors; nothing was written.",
]
`);
  });

  it('is rejected for an unknown list of codes, an unknown code, and a code that is not valid on the date', async () => {
    const mapping = (code: string) =>
      api.write(
        'gw.yaml',
        `name: alliances-by-number
source: { title: T, publisher: P, license: L }
facts:
  - kind: HAS_RELATIONS_WITH
    from: { column: a, kind: COUNTRY, code: ${code} }
    to: { value: JPN, kind: COUNTRY }
    start: since
`,
      );
    const table = api.write('gw.csv', 'a,since\n260,1980\n255,1980\n0678,1970\n');
    expect(await api.importError(mapping('GLEDITSCH'), table)).toMatchInlineSnapshot(`
[
  "gw.yaml:5:45 mapping facts.0.from.code "GLEDITSCH" is not one of ISO2, ISO3, ISO_NUMERIC, ISO_FORMER, COW, COW_ABBREVIATION, GLEDITSCH_WARD, M49, GEC, WIKIDATA, GEONAMES, OWN",
  "1 error; nothing was written.",
]
`);
    expect(await api.importError(mapping('GLEDITSCH_WARD'), table)).toMatchInlineSnapshot(`
[
  "gw.csv:3:1 not-then a "255" means Germany (DEU), but not in 1980. Use the key of what is meant",
  "gw.csv:4:1 unknown-name a "0678" is not a known COUNTRY",
  "2 errors; nothing was written.",
]
`);
  });

  it('is rejected with all errors of all rows and suggestions for names', async () => {
    const table = api.write(
      'visits.csv',
      `visit,from,until,guest,host,city,remarks
one,1975-13,1975,Japan,Frankreich,Paris,
two,1975-05-07,1975-05-01,Japann,Britain,London,
three,1975,1976,Japan,Yugoslavai,Belgrade,
four,1850,,Japan,Czechoslovakia,Prague,
four,1850,,Japan,Czechoslovakia,Prague,
five,1975,,Japan,,Bonn,
???,1960,,Japan,Congo,Leopoldville,
`,
    );
    expect(await api.importError(`${VISITS}.yaml`, table)).toMatchInlineSnapshot(`
[
  "visits.csv:2:2 edtf from "1975-13" is not a valid EDTF date: the calendar has no such day or month. Valid forms are 1905, 1905-09, 1905-09-05, 189X, 19XX, 1905-XX, 1902~, 1951?, 1991-21 (spring), 1902/1923, 1952/.., 1945/, ../1945 or ...",
  "visits.csv:3:4 unknown-name guest "Japann" is not a known COUNTRY. Did you mean "Japan", "Japon" or "Japão"?",
  "visits.csv:3:3 order until 1975-05-01 lies before 1975-05-07",
  "visits.csv:4:5 unknown-name host "Yugoslavai" is not a known COUNTRY. Did you mean "Yugoslavia", "Iugoslávia" or "Jugoslavia"?",
  "visits.csv:5:5 not-then host "Czechoslovakia" means Czechoslovakia (CSK), but not in 1850. Use the key of what is meant (on 2 rows; this is the first)",
  "visits.csv:6:1 duplicate-key state-visits/four/Japan/1850//Czechoslovakia is also on line 5",
  "visits.csv:7:5 required host is empty",
  "visits.csv:8:1 required visit has no letter or digit for the key of the node",
  "visits.csv:8:5 ambiguous host "Congo" can mean COUNTRY COD or COUNTRY COG. Use a key",
  "9 errors; nothing was written.",
]
`);
  });

  it('is rejected if it refers to missing columns', async () => {
    const table = api.write('visits.csv', 'visit,form,until,guests,host,city\na,b,c,d,e,f\n');
    expect(await api.importError(`${VISITS}.yaml`, table)).toMatchInlineSnapshot(`
[
  "state-visits.yaml:19:11 mapping nodes.visit.name names the column "guest", but visits.csv has "visit", "form", "until", "guests", "host", "city". Did you mean "guests"?",
  "state-visits.yaml:19:11 mapping nodes.visit.name names the column "from", but visits.csv has "visit", "form", "until", "guests", "host", "city". Did you mean "form"?",
  "state-visits.yaml:22:18 mapping nodes.visit.properties.startedOn names the column "from", but visits.csv has "visit", "form", "until", "guests", "host", "city". Did you mean "form"?",
  "state-visits.yaml:25:16 mapping nodes.visit.properties.summary names the column "remarks", but visits.csv has "visit", "form", "until", "guests", "host", "city"",
  "state-visits.yaml:30:11 mapping facts.0.from names the column "guest", but visits.csv has "visit", "form", "until", "guests", "host", "city". Did you mean "guests"?",
  "state-visits.yaml:32:12 mapping facts.0.start names the column "from", but visits.csv has "visit", "form", "until", "guests", "host", "city". Did you mean "form"?",
  "state-visits.yaml:39:12 mapping facts.1.start names the column "from", but visits.csv has "visit", "form", "until", "guests", "host", "city". Did you mean "form"?",
  "7 errors; nothing was written.",
]
`);
  });

  it('is rejected if the table has no header', async () => {
    const table = api.write('relations.tsv', 'France\tSoviet Union\t1924-10-28\t\thigh\n');
    expect((await api.importError(`${RELATIONS}.yaml`, table))[0]).toBe(
      'relations.yaml:8:11 mapping facts.0.from names the column "state", but relations.tsv has "France", "Soviet Union", "1924-10-28", "", "high". The first line of a table must contain the names of its columns',
    );
  });

  it('is rejected if its name is taken or its table is missing', async () => {
    const other = api.write('other.yaml', readFileSync(`${RELATIONS}.yaml`, 'utf8'));
    const both = (only: readonly string[]) =>
      importTables(api.graph, catalog, { mappings: [`${RELATIONS}.yaml`, other], only });
    await expect(both([])).rejects.toThrow(
      'other.yaml:1:7 mapping name "soviet-relations" is also the name of relations.yaml',
    );
    const treaties = api.write(
      'other.yaml',
      readFileSync(`${RELATIONS}.yaml`, 'utf8').replace('soviet-relations', 'treaties'),
    );
    await expect(both([])).rejects.toThrow(
      'other.yaml:1:7 mapping name "treaties" is the name of another source',
    );
    await expect(
      importTables(api.graph, catalog, { mappings: [`${RELATIONS}.yaml`] }),
    ).rejects.toThrow('relations.yaml needs a table');
    expect(treaties).toBe(other);
  });
});
