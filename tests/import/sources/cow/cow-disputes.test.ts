import { cowDisputes } from '../../../../import/sources/cow/cow-disputes.ts';
import { dataSetQuery, dataSetStatement } from '../../data-set-query.ts';
import { openExternal, type ExternalApi } from '../../open-external.ts';
import { testSource } from '../../test-source.ts';

const FIXTURES = 'tests/import/fixtures/cow-disputes';
const FILES = [`${FIXTURES}/MIDA.csv`, `${FIXTURES}/MIDB.csv`];

testSource(cowDisputes, {
  files: FILES,
  broken: {
    file: `${FIXTURES}/broken`,
    issues: [
      'MIDA.csv:3:1 duplicate-key cow-disputes/2 is also on line 2',
      'MIDA.csv:4:2 edtf stday 1913, 2, 31 is not a calendar date',
      'MIDA.csv:5:7 order endyear 1935-08-14 lies before 1939-09-01',
      'MIDA.csv:6:15 word hostlev "7" is not one of 1, 2, 3, 4, 5, -9, (empty)',
      'MIDA.csv:7:1 required dispnum is empty, and so are the columns with its other names',
      'MIDA.csv:8:4 required styear does not give a start year',
      'MIDB.csv:3:1 duplicate-key cow-dispute-participants/2/2/1/1902-07/1903-01-24 is also on line 2',
      'MIDB.csv:4:3 unknown-state ccode "996" is not a state number in cow_codes.tsv; add it there with its country',
      'MIDB.csv:5:1 dangling dispnum dispute 77 is not in MIDA (on 2 rows; this is the first)',
      'MIDB.csv:7:10 word sidea "2" is not one of 0, 1',
    ],
  },
});

describe('disputes', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-disputes=${FILES.join(',')}`);
  }, 180_000);

  afterAll(() => api.close());

  it('verifies every row of both files and remarks on different numbers of states', () => {
    expect(api.report.sources).toMatchObject([
      { file: 'MIDA.csv', read: 7, refused: 0, lost: [] },
      { file: 'MIDB.csv', read: 18, refused: 0, lost: [] },
    ]);
    expect(api.report.warnings).toContain(
      'MIDA.csv:6:1 remark dispute 4500: numb is 2, MIDB has 1',
    );
  });

  it('stores the side, role and hostility of each participant', async () => {
    const { event } = await api.ask<{ event: unknown }>(
      '{ event(slug: "cow-mid-2") { name eventKind startedOn { edtf } endedOn { edtf } summary participants { edges { side role hostility node { ... on Country { code } } } } } }',
    );
    expect(event).toEqual({
      name: 'Militarized dispute of United States with United Kingdom (1902)',
      eventKind: 'militarized-dispute',
      startedOn: { edtf: '1902-07' },
      endedOn: { edtf: '1903-01-24' },
      summary: 'Highest level: display of force. Outcome: compromise. Fatalities: none.',
      participants: {
        edges: [
          { side: 'B', role: 'originator', hostility: 'none', node: { code: 'GBR' } },
          { side: 'A', role: 'originator', hostility: 'display of force', node: { code: 'USA' } },
        ],
      },
    });
  });

  it('stores two participations of a state on different sides', async () => {
    const { event } = await api.ask<{
      event: { name: string; participants: { edges: { text: string; side: string }[] } };
    }>(
      '{ event(slug: "cow-mid-258") { name participants(filter: { code: { eq: "ROU" } }) { edges { side text } } } }',
    );
    expect(event.name).toBe(
      'Militarized dispute of Germany, Japan and Romania with Romania, United Kingdom and United States (1939)',
    );
    const periods = event.participants.edges.map(
      ({ side, text }) => `${side}${/ from [^)]*$/.exec(text)?.[0] ?? ''}`,
    );
    expect(periods).toEqual([
      'A from 22 June 1941 to 23 August 1944.',
      'B from 24 August 1944 to 7 May 1945.',
    ]);
  });

  it('prefers an end date over the flag for ongoing disputes', async () => {
    const { dated, open } = await api.ask<Record<string, unknown>>(
      '{ dated: event(slug: "cow-mid-4500") { endedOn { edtf } } open: event(slug: "cow-mid-4501") { startedOn { edtf } endedOn { edtf } } }',
    );
    expect(dated).toEqual({ endedOn: { edtf: '2014-12-31' } });
    expect(open).toMatchObject({ startedOn: { edtf: '2013' }, endedOn: { edtf: '2014-12-31/..' } });
  });

  it('counts the opponents of a state, as in the example query of the documentation', async () => {
    const { country } = await api.ask<{
      country: { events: { totalCount: number; groups: { label: string; count: number }[] } };
    }>(dataSetQuery('cow-disputes'));
    expect(country.events.totalCount).toBe(4);
    const counts = country.events.groups.map(({ label, count }) => `${label} ${count}`);
    expect(counts).toEqual([
      'China 2',
      'United Kingdom 1',
      'Romania 1',
      'Russia 1',
      'United States 1',
    ]);
    const rows = await api.graph.read({ text: dataSetStatement('cow-disputes'), parameters: {} });
    expect(rows.map(([label, count]) => `${String(label)} ${String(count)}`).toSorted()).toEqual(
      counts.toSorted(),
    );
  });

  it('counts all states with a side as opponents if no participant is given', async () => {
    const { events } = await api.ask<{ events: { groups: { key: string; count: number }[] } }>(
      '{ events(filter: { eventKind: { eq: "militarized-dispute" } }) { groups(by: OPPONENT) { key count } } }',
    );
    expect(events.groups.slice(0, 2)).toEqual([
      { key: 'JPN', count: 4 },
      { key: 'CHN', count: 3 },
    ]);
  });
});

describe('an older edition', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-disputes=${FIXTURES}/MIDA 4.3.csv,${FIXTURES}/MIDB 4.3.csv`);
  }, 180_000);

  afterAll(() => api.close());

  it('reads an inexact version number, and the first of two dispute numbers', async () => {
    expect(api.report.sources).toMatchObject([
      { read: 2, refused: 0 },
      { read: 4, refused: 0 },
    ]);
    expect(api.report.warnings.filter((text) => text.includes('version'))).toEqual([]);
    const { event } = await api.ask<{ event: unknown }>(
      '{ event(slug: "cow-mid-4400") { name endedOn { edtf } sources { version } } }',
    );
    expect(event).toEqual({
      name: 'Militarized dispute of Japan with Russia (2010)',
      endedOn: { edtf: '2010-12-31' },
      sources: [{ version: 'v4.3' }],
    });
  });
});
