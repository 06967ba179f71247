import { cowContiguity } from '../../../../import/sources/cow/cow-contiguity.ts';
import { dataSetQuery } from '../../data-set-query.ts';
import { openExternal, type ExternalApi } from '../../open-external.ts';
import { testSource } from '../../test-source.ts';

const FIXTURES = 'tests/import/fixtures/cow-contiguity';

testSource(cowContiguity, {
  files: [`${FIXTURES}/contdir.csv`],
  broken: {
    file: `${FIXTURES}/broken.csv`,
    issues: [
      'broken.csv:3:1 duplicate-key cow-contiguity/2/20/1/192001 is also on line 2',
      'broken.csv:4:4 unknown-state statehno "995" is not a state number in cow_codes.tsv; add it there with its country',
      'broken.csv:5:7 month begin "195913" is not a month in the form YYYYMM, such as 192001',
      'broken.csv:6:8 order end 1800-01 lies before 1816-01',
      'broken.csv:7:4 self-link statehno is the same state as statelno',
      'broken.csv:8:6 word conttype "6" is not one of 1, 2, 3, 4, 5',
      'broken.csv:9:7 month begin "1816" is not a month in the form YYYYMM, such as 192001',
    ],
  },
});

interface Border {
  borderKind: string;
  certainty: string;
  node: { code: string };
}

describe('borders', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-contiguity=${FIXTURES}/contdir.csv`);
  }, 180_000);

  afterAll(() => api.close());

  async function bordersOf(code: string, asOf: string): Promise<readonly string[]> {
    const { country } = await api.ask<{ country: { borders: { edges: Border[] } } }>(
      `{ country(code: "${code}", asOf: "${asOf}") { borders(first: 100, certainty: CERTAIN) { edges { borderKind certainty node { code } } } } }`,
    );
    return country.borders.edges
      .map(({ borderKind, node }) => `${node.code} ${borderKind}`)
      .toSorted();
  }

  it('verifies every row in the database', () => {
    expect(api.report.sources).toMatchObject([{ read: 15, refused: 0, lost: [] }]);
  });

  it.each([
    ['JPN', '1900-05', ['RUSSIAN_EMPIRE water, up to 24 miles']],
    ['JPN', '1905-08', ['RUSSIAN_EMPIRE water, up to 24 miles']],
    ['JPN', '1905-09', ['RUSSIAN_EMPIRE land']],
    ['JPN', '1925-03', ['SUN land']],
    ['JPN', '1950-01', []],
    ['JPN', '1960-01', ['KOR water, up to 150 miles', 'SUN water, up to 12 miles']],
    ['JPN', '2000-01', ['KOR water, up to 150 miles', 'RUS water, up to 12 miles']],
    ['QING', '1900-01', ['RUSSIAN_EMPIRE land']],
    ['ROC', '1925-03', ['SUN land']],
    ['ROC', '1915-03', ['RUSSIAN_EMPIRE land']],
    ['FRA', '1900-01', ['DEU land']],
    ['FRA', '1943-01', []],
    ['FRA', '1970-01', ['BRD land']],
    // The data set counts Prussia as Germany and gives no start or end for its borders.
    ['AUSTRIAN_EMPIRE', '1850-06', []],
    ['AUSTRIA_HUNGARY', '1900-06', ['DEU land']],
    ['ROU', '1900-06', ['SRB land']],
    ['ROU', '1930-06', ['YUG land']],
    ['ROU', '1995-06', ['SCG land']],
    ['OTTOMAN', '1900-01', ['RUSSIAN_EMPIRE land']],
  ])('returns the countries that certainly bordered %s in %s: %j', async (code, asOf, expected) => {
    expect(await bordersOf(code, asOf)).toEqual(expected);
  });

  it('merges a border with the border and length of the Factbook', async () => {
    const { country } = await api.ask<{ country: { borders: { edges: unknown[] } } }>(
      '{ country(code: "CA") { borders { edges { borderKind lengthKm startedOn { edtf } endedOn { edtf } sources { title } node { code } } } } }',
    );
    expect(country.borders.edges).toContainEqual({
      borderKind: 'land',
      lengthKm: 8891,
      startedOn: { edtf: '1920-01' },
      endedOn: { edtf: '2026-01-01/..' },
      sources: [{ title: 'Direct Contiguity' }, { title: 'The World Factbook' }],
      node: { code: 'USA' },
    });
  });

  it('answers the example query of the documentation', async () => {
    const { country } = await api.ask<{ country: { borders: { edges: unknown[] } } }>(
      dataSetQuery('cow-contiguity'),
    );
    expect(country.borders.edges).toEqual([
      {
        borderKind: 'land',
        node: { name: 'Soviet Union' },
        text: 'Japan bordered the Soviet Union at least from 30 December 1922 to August 1945 (start unknown).',
      },
    ]);
  });
});

describe('a border with a handover of a number in the month of its end', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-contiguity=${FIXTURES}/handover.csv`);
  }, 180_000);

  afterAll(() => api.close());

  async function textsOf(code: string, others: RegExp): Promise<readonly string[]> {
    const { country } = await api.ask<{ country: { borders: { edges: { text: string }[] } } }>(
      `{ country(code: "${code}") { borders(first: 100) { edges { text } } } }`,
    );
    return country.borders.edges.map(({ text }) => text).filter((text) => others.test(text));
  }

  it.each([
    [
      'AF',
      /Soviet|Russia/,
      [
        'Afghanistan bordered Soviet Russia from January 1920 at least to 29 December 1922 (end unknown).',
        'Afghanistan bordered the Soviet Union at least from 30 December 1922 to December 1991 (start unknown).',
      ],
    ],
    [
      'IT',
      /Serbia|Yugoslavia/,
      [
        'Italy bordered Serbia and Montenegro at least from 27 April 1992 to June 2006 (start unknown).',
        'Italy bordered Yugoslavia from January 1992 at least to 26 April 1992 (end unknown).',
      ],
    ],
    [
      'TR',
      /Soviet|Russia/,
      [
        'Soviet Russia bordered Turkey at least from 2 November 1922 to 29 December 1922 (beginning and end unknown).',
        'The Soviet Union bordered Turkey at least from 30 December 1922 to December 1991 (start unknown).',
      ],
    ],
  ])('belongs to the former holder of the number: %s', async (code, others, expected) => {
    expect(await textsOf(code, others)).toEqual(expected);
  });
});

describe('the edition of 2006', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-contiguity=${FIXTURES}/contdir 3.1.csv`);
  }, 180_000);

  afterAll(() => api.close());

  it('is cited with its version, and borders do not end in its last month', async () => {
    const { country } = await api.ask<{ country: { borders: { edges: unknown[] } } }>(
      '{ country(code: "US") { borders(first: 100) { edges { endedOn { edtf } sources { title version } node { code } } } } }',
    );
    expect(country.borders.edges).toContainEqual({
      endedOn: null,
      sources: [{ title: 'Direct Contiguity', version: 'v3.1' }],
      node: { code: 'RUS' },
    });
  });
});
