import { cowStates } from '../../../../import/sources/cow/cow-states.ts';
import { dataSetQuery } from '../../data-set-query.ts';
import { openExternal, type ExternalApi } from '../../open-external.ts';
import { testSource } from '../../test-source.ts';

const FIXTURES = 'tests/import/fixtures/cow-states';

testSource(cowStates, {
  files: [`${FIXTURES}/states2016.csv`],
  broken: {
    file: `${FIXTURES}/broken.csv`,
    issues: [
      'broken.csv:3:1 duplicate-key cow-states/2/1816-01-01 is also on line 2',
      'broken.csv:4:2 unknown-state ccode "999" is not a state number in cow_codes.tsv; add it there with its country (on 2 rows; this is the first)',
      'broken.csv:6:5 date-part stmonth "13" is not a month or a code for a missing one (., -9, -8, -7, 0, NA)',
      'broken.csv:7:6 edtf stday 1909, 2, 30 is not a calendar date',
      'broken.csv:8:7 order endyear 1919-12-31 lies before 1920-01-01',
      'broken.csv:9:1 required stateabb is empty',
      'broken.csv:10:1 cells has 4 cells instead of 10',
    ],
  },
});

interface Country {
  existedFrom: { edtf: string } | null;
  existedUntil: { edtf: string } | null;
  existence: {
    from: { edtf: string };
    until: { edtf: string };
    rank: string;
    sources: { title: string }[];
  }[];
  codes: { scheme: string; value: string }[];
}

describe('the edition of 2016', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-states=${FIXTURES}/states2016.csv`);
  }, 180_000);

  afterAll(() => api.close());

  async function spansOf(code: string) {
    const { country } = await api.ask<{ country: Country }>(
      `{ country(code: "${code}") { existence { from { edtf } until { edtf } rank sources { title } } } }`,
    );
    return country.existence
      .filter(({ rank }) => rank === 'NORMAL')
      .map(({ from, until, rank }) => `${from.edtf} ${until.edtf} ${rank}`);
  }

  it('verifies every row in the database', () => {
    expect(api.report.sources).toMatchObject([{ file: 'states2016.csv', read: 16, refused: 0 }]);
    expect(api.report.warnings).toEqual([]);
  });

  it('stores both memberships of Japan, and no end of the second', async () => {
    expect(await spansOf('JPN')).toEqual([
      '1860-01-01 1945-08-14 NORMAL',
      '1952-04-28 2016-12-31/.. NORMAL',
    ]);
  });

  it('does not store the first covered day as a start', async () => {
    expect(await spansOf('USA')).toEqual(['../1816-01-01 2016-12-31/.. NORMAL']);
  });

  it.each([
    ['QING', ['1860-10-25 1911-12-31/..']],
    ['ROC', ['../1912-01-01 1949-09-30/..']],
    ['CHN', ['../1949-10-01 2016-12-31/..']],
    ['YUG', ['../1918-12-01 1941-04-20', '1944-10-20 1992-04-26/..']],
    ['SCG', ['../1992-04-27 2006-06-02/..']],
    ['SRB', ['1878-07-13 1918-11-30/..', '../2006-06-03 2016-12-31/..']],
    ['AUSTRIA_HUNGARY', ['../1867-03-30 1918-11-12']],
    ['BRD', ['1955-05-05 1990-10-02']],
  ])('assigns %s its part of the periods of a number', async (key, spans) => {
    const found = await spansOf(key);
    expect(found.map((text) => text.replace(' NORMAL', ''))).toEqual(spans);
  });

  it('answers the example query of the documentation', async () => {
    const { country } = await api.ask<{ country: { name: string; existence: unknown[] } }>(
      dataSetQuery('cow-states'),
    );
    expect([country.name, country.existence.length]).toEqual(['Japan', 2]);
  });

  it('does not deny the existence of states such as Japan in 1946 and France in 1943', async () => {
    for (const [code, year] of [
      ['JP', 1946],
      ['FR', 1943],
      ['JP', 1850],
      ['TUV', 1990],
    ] as const) {
      const { country } = await api.ask<{ country: { iso3: string } | null }>(
        `{ country(code: "${code}", on: "${year}") { iso3 name } }`,
      );
      expect([code, year, country !== null]).toEqual([code, year, true]);
      const { countries } = await api.ask<{ countries: { totalCount: number } }>(
        `{ countries(filter: { existsOn: "${year}", code: { eq: "${country?.iso3 ?? ''}" } }) { totalCount } }`,
      );
      expect([code, countries.totalCount]).toEqual([code, 1]);
    }
  });
});

describe('the edition of 2024 after that of 2016', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-states=${FIXTURES}/statelist2024.csv`);
  }, 180_000);

  afterAll(() => api.close());

  it('reads other columns, CRLF, quotes and a byte order mark, and covers eight more years', async () => {
    expect(api.report.sources).toMatchObject([{ read: 6, refused: 0 }]);
    const { country } = await api.ask<{ country: Country }>(
      '{ country(code: "JPN") { existence { until { edtf } } } }',
    );
    expect(country.existence.map(({ until }) => until.edtf)).toContain('2024-12-31/..');
  });

  it('stores the number of Serbia, which denoted Yugoslavia until the same day', async () => {
    const { country } = await api.ask<{ country: { codes: { value: string }[] } }>(
      '{ country(code: "SRB") { codes { value } } }',
    );
    expect(country.codes.map(({ value }) => value)).toContain('SRB');
  });
});
