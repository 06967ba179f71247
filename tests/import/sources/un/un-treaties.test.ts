import { describeSources } from '../../../../import/report/print-report.ts';
import { unTreaties } from '../../../../import/sources/un/un-treaties.ts';
import { dataSetQuery } from '../../data-set-query.ts';
import { openExternal, type ExternalApi } from '../../open-external.ts';
import { testSource } from '../../test-source.ts';

const FIXTURES = 'tests/import/fixtures/un-treaties';

testSource(unTreaties, {
  files: [`${FIXTURES}/index.csv`, `${FIXTURES}/treaties`],
  broken: {
    file: `${FIXTURES}/broken`,
    issues: [
      'index.csv:9:1 duplicate-key un-treaties-index/4-1 is also on line 2',
      'index.csv:10:2 required treaty_no is empty',
      'index.csv:11:3 required treaty_name is empty',
      '4-1.csv:3:1 duplicate-key un-treaties/4-1/albania/_12May1955 is also on line 2',
      '4-1.csv:4:1 required participant is empty',
      '4-1.csv:5:1 cells has 2 cells instead of 3',
    ],
  },
});

interface Party {
  role: string;
  startedOn: { edtf: string } | null;
  endedOn: { edtf: string } | null;
  signedOn: { edtf: string } | null;
  acts: string[];
  node: { name: string };
}

interface Judged {
  certainty: string;
  node: { name: string };
}

interface Treaty {
  name: string;
  signedOn: { edtf: string } | null;
  signedAt: string | null;
  parties: { totalCount: number; edges: Party[] };
}

interface Asked {
  readonly asOf?: string;
  readonly roles?: string;
}

const PARTIES =
  'totalCount edges { role acts startedOn { edtf } endedOn { edtf } signedOn { edtf } node { ... on Entity { name } } }';

describe('a folder of treaties', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`un-treaties=${FIXTURES}/index.csv,${FIXTURES}/treaties`);
  }, 180_000);

  afterAll(() => api.close());

  async function treatyOf(number: string, asked: Asked = {}): Promise<Treaty> {
    const { asOf, roles = 'BOUND, SIGNATORY' } = asked;
    const date = asOf === undefined ? '' : `, asOf: "${asOf}"`;
    const { treaty } = await api.ask<{ treaty: Treaty }>(
      `{ treaty(slug: "un-treaty-${number}"${date}) { name signedAt signedOn { edtf } parties(first: 100, roles: [${roles}]) { ${PARTIES} } } }`,
    );
    return treaty;
  }

  async function partiesOf(number: string, asked: Asked = {}) {
    const { parties } = await treatyOf(number, asked);
    return parties.edges.map(({ node, role, startedOn, signedOn }) =>
      [node.name, role, startedOn?.edtf ?? '-', signedOn?.edtf ?? '-'].join(' | '),
    );
  }

  it('counts every row, with a reason for each refused row', () => {
    const reasons = api.report.sources.flatMap((each) =>
      Object.entries(each.reasons).map(([reason, rows]) => `${each.file} ${reason}: ${rows}`),
    );
    expect(reasons.sort()).toEqual([
      '1-2.csv no dated act is a signature or consent to be bound: 2',
      '21-6-a.csv no dated act is a signature or consent to be bound: 1',
      '4-1.csv "Ruritania" is not a known country or organization: 1',
      '4-1.csv no acts are listed for the participant: 1',
      '4-5-a.csv "Ruritania" is not a known country or organization: 1',
    ]);
    for (const { lost } of api.report.sources) expect(lost).toEqual([]);
  });

  it('combines many files in the printed report, and lists each unknown name once', () => {
    const lines = describeSources(api.report.sources).split('\n');
    expect(lines.map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
      'file read written merged refused',
      'index.csv 7 7 0 0',
      'un-treaties (7 files) 33 27 0 6 3 refused: no dated act is a signature or consent to be bound; 2 refused: "Ruritania" is not a known country or organization; 1 refused: no acts are listed for the participant',
    ]);
  });

  it('notes treaties without a file and files without an entry, but no ignored columns', () => {
    expect(api.report.warnings).toEqual([
      'index.csv has 7 rows; 400 to 900 were expected',
      'number of treaties in the index without a file: 1 (10-1-b)',
      'number of files without an entry in the index: 1 (1-2)',
    ]);
  });

  it('extracts the title, place and date from the text of the index', async () => {
    expect(await treatyOf('4-1')).toMatchObject({
      name: 'Convention on the Made-up Crime',
      signedAt: 'Paris',
      signedOn: { edtf: '1948-12-09' },
    });
    expect(await treatyOf('4-5-a')).toMatchObject({
      signedAt: 'New York',
      signedOn: { edtf: '1992-01-15' },
    });
    expect(await treatyOf('1-4')).toMatchObject({
      name: 'Declarations recognizing as compulsory the jurisdiction of a Court',
      signedAt: null,
      signedOn: { edtf: '1946-10-15' },
    });
    expect((await treatyOf('1-3')).parties.totalCount).toBe(0);
  });

  it('distinguishes parties from signatories by the first binding act', async () => {
    expect(await partiesOf('4-1')).toEqual([
      'Albania | party | 1955-05-12 | -',
      'Australia | party | 1949-07-08 | 1948-12-11',
      'China | party | 1983-04-18 | 1949-07-20',
      'Czech Republic | party | 1993-02-22 | -',
      'Dominican Republic | signatory | - | 1948-12-11',
      'Germany | party | 1954-11-24 | -',
      'Russia | party | 1954-05-03 | 1949-12-16',
      'United Kingdom | party | 1970-01-30 | -',
      'United States | party | 1988-11-25 | 1948-12-11',
      'Yugoslavia | party | 1950-08-29 | 1948-12-11',
    ]);
  });

  it('returns the parties on a given day', async () => {
    const bound = await partiesOf('4-1', { asOf: '1954-06-01', roles: 'BOUND' });
    expect(bound.map((each) => each.split(' | ')[0])).toEqual([
      'Australia',
      'Russia',
      'Yugoslavia',
    ]);
  });

  it('counts signatories only if they are requested', async () => {
    const { treaty } = await api.ask<{
      treaty: Record<'bound' | 'signatories', { totalCount: number; nodes: { name: string }[] }>;
    }>(
      '{ treaty(slug: "un-treaty-4-1") { bound: parties { totalCount nodes { ... on Entity { name } } } signatories: parties(roles: [SIGNATORY]) { totalCount nodes { ... on Entity { name } } } } }',
    );
    expect(treaty.signatories.nodes).toEqual([{ name: 'Dominican Republic' }]);
    expect(treaty.bound.nodes).not.toContainEqual({ name: 'Dominican Republic' });
    expect((await treatyOf('4-1')).parties.totalCount).toBe(treaty.bound.totalCount + 1);
  });

  it('reads letters as case-sensitive, and does not count provisional application as binding', async () => {
    expect(await partiesOf('21-6-a')).toEqual([
      'Argentina | party | 1995-12-01 | 1994-07-29',
      'Bahamas | party | 1995-07-28 | 1994-07-29',
      'Belize | party | 1994-10-21 | 1994-10-21',
      'Brazil | party | 2007-10-25 | 1994-07-29',
      'European Union | party | 1998-04-01 | 1994-07-29',
      'Lebanon | party | 1995-01-05 | -',
      'United States | signatory | - | 1994-07-29',
    ]);
  });

  it('keeps all acts, including several in a cell and letters missing from the legend', async () => {
    const { parties } = await treatyOf('26-2');
    expect(parties.edges.map(({ node, acts }) => [node.name, ...acts].join(' | '))).toEqual([
      'France | signature 1981-04-10 | approval 1988-03-04 | ratification 1990-05-09',
      'Ivory Coast | accession 2000-09-06',
      'Japan | signature 1981-09-22 | acceptance 1982-06-09',
      'North Korea | accession 1990-02-01 | denunciation 2001-04-05',
      'North Macedonia | succession 1996-12-30',
    ]);
  });

  it('is certain about a party only until its notice of withdrawal', async () => {
    const ask = async (day: string) => {
      const { treaty } = await api.ask<{ treaty: { parties: { edges: Judged[] } } }>(
        `{ treaty(slug: "un-treaty-26-2", asOf: "${day}") { parties { edges { certainty node { ... on Entity { name } } } } } }`,
      );
      return treaty.parties.edges.find(({ node }) => node.name === 'North Korea')?.certainty;
    };
    expect([await ask('1989-12-31'), await ask('2001-01-01'), await ask('2010-01-01')]).toEqual([
      undefined,
      'CERTAIN',
      'POSSIBLE',
    ]);
  });

  it('reduces a nonexistent day to its month', async () => {
    expect(await partiesOf('4-5-a')).toEqual([
      'Australia | party | 1993-10-15 | -',
      'Bolivia | party | 1999-09-23 | -',
      'Vietnam | party | 2000-06 | -',
    ]);
  });

  it('stores no dates for participants without acts', async () => {
    expect(await partiesOf('1-4')).toEqual([
      'Austria | party | - | -',
      'Costa Rica | party | - | -',
    ]);
  });

  it('answers the example query of the documentation', async () => {
    const { treaty } = await api.ask<{ treaty: Treaty }>(dataSetQuery('un-treaties'));
    expect([treaty.name, treaty.parties.totalCount]).toEqual([
      'Convention on the Made-up Crime',
      9,
    ]);
  });
});
