import { cowAlliances } from '../../../../import/sources/cow/cow-alliances.ts';
import { dataSetQuery } from '../../data-set-query.ts';
import { openExternal, type ExternalApi } from '../../open-external.ts';
import { testSource } from '../../test-source.ts';

const FIXTURES = 'tests/import/fixtures/cow-alliances';
const FILE = `${FIXTURES}/alliance_v4.1_by_member.csv`;

testSource(cowAlliances, {
  files: [FILE],
  broken: {
    file: `${FIXTURES}/broken.csv`,
    issues: [
      'broken.csv:3:1 duplicate-key cow-alliances/3/220/1894-01-04/1918-03-03/defense; entente is also on line 2',
      'broken.csv:4:2 unknown-state ccode "998" is not a state number in cow_codes.tsv; add it there with its country (on 2 rows; this is the first)',
      'broken.csv:6:4 edtf all_st_day 1882, 2, 31 is not a calendar date',
      'broken.csv:6:11 edtf mem_st_day 1882, 2, 31 is not a calendar date',
      'broken.csv:7:9 order all_end_year 1880-01-01 lies before 1902-01-30',
      'broken.csv:7:16 order mem_end_year 1880-01-01 lies before 1902-01-30',
      'broken.csv:8:20 word neutrality "2" is not one of 0, 1, (empty), -9',
      'broken.csv:9:5 date-part all_st_month "13" is not a month or a code for a missing one (., -9, -8, -7, 0, NA)',
      'broken.csv:9:12 date-part mem_st_month "13" is not a month or a code for a missing one (., -9, -8, -7, 0, NA)',
      'broken.csv:10:1 cells has 4 cells instead of 23',
    ],
  },
});

describe('alliances', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-alliances=${FILE}`);
  }, 180_000);

  afterAll(() => api.close());

  async function areAllied(a: string, b: string, asOf: string) {
    const { dyad } = await api.ask<{ dyad: { areAllied: { value: string; reason: string } } }>(
      `{ dyad(a: "${a}", b: "${b}") { areAllied(asOf: "${asOf}") { value reason } } }`,
    );
    return dyad.areAllied;
  }

  it('verifies every row in the database', () => {
    expect(api.report.sources).toMatchObject([{ read: 23, refused: 0, lost: [] }]);
  });

  it.each([
    ['FR', 'DE', '1890', 'NO'],
    ['FR', 'RUSSIAN_EMPIRE', '1895', 'YES'],
    ['FR', 'RUSSIAN_EMPIRE', '1893', 'NO'],
    ['FR', 'SOVIET_RUSSIA', '1918-01', 'YES'],
    ['FR', 'SOVIET_RUSSIA', '1919', 'NO'],
    ['DE', 'AUSTRIA_HUNGARY', '1900', 'YES'],
    ['DE', 'AUSTRIAN_EMPIRE', '1850', 'YES'],
    ['JP', 'GB', '1910', 'YES'],
    ['GB', 'PT', '1400', 'YES'],
    ['GB', 'PT', '2012', 'YES'],
    // Alliances on the last covered day possibly continue.
    ['GB', 'PT', '2020', 'UNKNOWN'],
    ['FR', 'DE', '2012', 'YES'],
    // Present Germany started in 1990. Its two predecessors determine the answer for 1985.
    ['FR', 'DE', '1985', 'YES'],
    ['FR', 'BRD', '1985', 'YES'],
    ['GR', 'US', '1970', 'YES'],
    ['GR', 'US', '1977', 'NO'],
    ['GR', 'US', '1990', 'YES'],
    // The start of alliances from before the first covered day is unknown.
    ['FR', 'GB', '1816', 'YES'],
    ['FR', 'GB', '1815', 'UNKNOWN'],
    ['TUR', 'SUN', '1930', 'YES'],
    ['TUR', 'SUN', '1925-12-05', 'UNKNOWN'],
    ['FR', 'RU', '1895', 'YES'],
    ['FR', 'RU', '1893', 'NO'],
  ])('answers for %s and %s in %s: %s', async (a, b, asOf, value) => {
    expect((await areAllied(a, b, asOf)).value).toBe(value);
  });

  it.each([
    [1, 'Defense pact of Portugal and United Kingdom (1386)'],
    [2, 'Defense pact of Austrian Empire and Germany (before 1816)'],
    [3, 'Defense pact of France and Russian Empire (1894)'],
    [4, 'Defense pact of Austria-Hungary, Germany and Italy (1882)'],
    [5, 'Neutrality pact of Japan and United Kingdom (1902)'],
    [6, 'Defense pact of 7 states, among them Canada and France (1949)'],
    [7, 'Nonaggression pact of Soviet Union and Turkey (1925)'],
    [8, 'Entente of France and United Kingdom (before 1816)'],
  ])('names alliance %i by its type, members and year: %s', async (number, name) => {
    const { treaty } = await api.ask<{ treaty: { name: string } }>(
      `{ treaty(slug: "cow-alliance-${number}") { name } }`,
    );
    expect(treaty.name).toBe(name);
  });

  it('stores the obligations of each party, without bounds of the coverage as dates', async () => {
    const { treaty } = await api.ask<{ treaty: unknown }>(
      '{ treaty(slug: "cow-alliance-8") { inForceOn { edtf } endedOn { edtf } parties { edges { obligations startedOn { edtf } text } } } }',
    );
    const period =
      'was party to the Entente of France and United Kingdom (before 1816) at least from 1 January 1816 to 31 December 2012 (beginning and end unknown).';
    expect(treaty).toEqual({
      inForceOn: { edtf: '../1816-01-01' },
      endedOn: { edtf: '2012-12-31/..' },
      parties: {
        edges: [
          { obligations: ['entente'], startedOn: null, text: `France ${period}` },
          { obligations: ['entente'], startedOn: null, text: `The United Kingdom ${period}` },
        ],
      },
    });
  });

  it('stores both periods of a state that left and returned', async () => {
    const { treaty } = await api.ask<{
      treaty: { parties: { edges: { startedOn: { edtf: string }; endedOn: { edtf: string } }[] } };
    }>(
      '{ treaty(slug: "cow-alliance-6") { parties(filter: { code: { eq: "GRC" } }) { edges { startedOn { edtf } endedOn { edtf } } } } }',
    );
    expect(
      treaty.parties.edges.map(({ startedOn, endedOn }) => `${startedOn.edtf} ${endedOn.edtf}`),
    ).toEqual(['1952-02-18 1974-08-14', '1980-10-20 2012-12-31/..']);
  });

  it('answers the example query of the documentation', async () => {
    const answer = await api.ask<{
      dyad: { areAllied: { value: string } };
      country: { treaties: { nodes: { name: string }[] } };
    }>(dataSetQuery('cow-alliances'));
    expect(answer.dyad.areAllied.value).toBe('NO');
    expect(answer.country.treaties.nodes.map(({ name }) => name)).toEqual([
      'Defense pact of France and Russian Empire (1894)',
      'Entente of France and United Kingdom (before 1816)',
    ]);
  });
});
