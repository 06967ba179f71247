import { cowTerritory } from '../../../../import/sources/cow/cow-territory.ts';
import { dataSetQuery } from '../../data-set-query.ts';
import { openExternal, type ExternalApi } from '../../open-external.ts';
import { testSource } from '../../test-source.ts';

const FIXTURES = 'tests/import/fixtures/cow-territory';

testSource(cowTerritory, {
  files: [`${FIXTURES}/tc2014.csv`],
  broken: {
    file: `${FIXTURES}/broken.csv`,
    issues: [
      'broken.csv:3:1 duplicate-key cow-territory/100/255/220/2551 is also on line 2',
      'broken.csv:4:2 date-part month "13" is not a month or a code for a missing one (., -9, -8, -7, 0, NA)',
      'broken.csv:5:1 required year does not give the year of the change',
      'broken.csv:6:3 number gainer "japan" is not a number',
      'broken.csv:7:16 number number "" is not a number',
      'broken.csv:8:1 cells has 2 cells instead of 19',
    ],
  },
});

describe('territorial changes', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`cow-territory=${FIXTURES}/tc2014.csv`);
  }, 180_000);

  afterAll(() => api.close());

  it('verifies every row in the database', () => {
    expect(api.report.sources).toMatchObject([{ read: 9, refused: 0, lost: [] }]);
  });

  it('stores the name, date, gainer and loser of each change', async () => {
    const { events } = await api.ask<{
      events: {
        nodes: {
          name: string;
          summary: string;
          startedOn: { edtf: string };
          participants: { edges: { role: string; node: { code: string } }[] };
        }[];
      };
    }>(
      '{ events(first: 20, filter: { eventKind: { eq: "territorial-change" } }) { nodes { name summary startedOn { edtf } participants { edges { role node { ... on Country { code } } } } } } }',
    );
    const found = events.nodes.map(
      ({ name, summary, startedOn, participants }) =>
        `${startedOn.edtf} | ${name} | ${participants.edges.map(({ role, node }) => `${node.code} ${role}`).join(', ')} | ${summary}`,
    );
    expect(found).toEqual([
      '1871-05 | Territorial change of entity 2551 from France to Germany (1871) | FRA loser, DEU gainer | By cession. Area: 14513 km². Population: 1550000. The territory is entity 2551 of the project and not a state.',
      '1875 | Territorial change of entity 7401 from Russian Empire to Japan (1875) | JPN gainer, RUSSIAN_EMPIRE loser | By cession. Area: 10503 km². The territory is entity 7401 of the project and not a state.',
      '1895-04 | Territorial change of Taiwan from Qing China to Japan (1895) | JPN gainer, QING loser | By cession. Area: 35980 km². Population: 2545000.',
      '1910-08 | Territorial change of Korean Empire to Japan (1910) | JPN gainer, KOREAN_EMPIRE loser | By annexation. Area: 220000 km². Population: 13000000.',
      '1932 | Territorial change of entity 9999 from Republic of China (1912–1949) (1932) | ROC loser | By secession. The gainer is entity 9999 of the project and not a state. The territory is entity 9999 of the project and not a state.',
      '1945-09 | Territorial change of entity 7402 from Japan to Soviet Union (1945) | JPN loser, JPN loser, SUN gainer, SUN gainer | By cession. Area: 36090 km². Population: 400000. The territory is entity 7402 of the project and not a state.',
      '1949 | Territorial change of entity 8501 from Netherlands (1949) | NLD loser | By secession. The territory is entity 8501 of the project and not a state.',
      '1990-10 | Territorial change of East Germany to Germany (1990) | DDR loser, DEU gainer | By unification. Area: 108333 km². Population: 16000000.',
    ]);
  });

  it('answers the example query of the documentation', async () => {
    const { country } = await api.ask<{
      country: { events: { edges: { role: string; node: { startedOn: { edtf: string } } }[] } };
    }>(dataSetQuery('cow-territory'));
    expect(country.events.edges.map(({ role, node }) => `${node.startedOn.edtf} ${role}`)).toEqual([
      '1875 gainer',
      '1895-04 gainer',
      '1910-08 gainer',
      '1945-09 loser',
      '1945-09 loser',
    ]);
  });
});
