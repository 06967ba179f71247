import { unVotes } from '../../../../import/sources/un/un-votes.ts';
import { dataSetQuery } from '../../data-set-query.ts';
import { openExternal, type ExternalApi } from '../../open-external.ts';
import { testSource } from '../../test-source.ts';

const FIXTURES = 'tests/import/fixtures/un-votes';

testSource(unVotes, {
  files: [`${FIXTURES}/roll_calls.csv`, `${FIXTURES}/unvotes.csv`],
  broken: {
    file: `${FIXTURES}/broken`,
    issues: [
      'roll_calls.csv:3:1 duplicate-key un-roll-calls/3 is also on line 2',
      'roll_calls.csv:4:4 date date "1946-02-30" is not a date such as 1946-01-31',
      'roll_calls.csv:5:1 required rcid is empty',
      'unvotes.csv:3:1 duplicate-key un-votes/3/JP Japan is also on line 2',
      'unvotes.csv:4:4 vote vote "maybe" is not a vote: use yes, no, abstain, or a number of the original (1, 2, 3, 8, 9) (on 2 rows; this is the first)',
      'unvotes.csv:6:1 required rcid is empty',
      'unvotes.csv:7:1 cells has 3 cells instead of 4',
    ],
  },
});

interface RollCall {
  name: string;
  eventKind: string;
  summary: string | null;
  startedOn: { edtf: string };
  participants: { edges: { role: string; node: { iso3: string; name: string } }[] };
}

describe('votes of the General Assembly', () => {
  let api: ExternalApi;

  beforeAll(async () => {
    api = await openExternal(`un-votes=${FIXTURES}/roll_calls.csv,${FIXTURES}/unvotes.csv`);
  }, 180_000);

  afterAll(() => api.close());

  async function rollCallOf(number: number): Promise<RollCall> {
    const { event } = await api.ask<{ event: RollCall }>(
      `{ event(slug: "un-roll-call-${number}") { name eventKind summary startedOn { edtf } participants { edges { role node { ... on Entity { name } } } } } }`,
    );
    return event;
  }

  async function votesOf(number: number): Promise<readonly string[]> {
    const { participants } = await rollCallOf(number);
    return participants.edges.map(({ node, role }) => `${node.name}: ${role}`);
  }

  it('counts every row and gives reasons for rows without a vote', () => {
    expect(api.report.sources).toMatchObject([
      { file: 'roll_calls.csv', read: 6, refused: 0 },
      {
        file: 'unvotes.csv',
        read: 24,
        refused: 4,
        reasons: {
          'it was absent': 1,
          'it was not a member': 1,
          '"Atlantis" (QQ) is not a known country': 1,
          'its roll call is missing from the table of roll calls': 1,
        },
      },
    ]);
  });

  it('names a roll call by its resolution and subject, truncated after a word', async () => {
    expect(await rollCallOf(3)).toMatchObject({
      name: 'R/1/66: PROCEDURE, MADE UP',
      eventKind: 'roll-call',
      startedOn: { edtf: '1946-01-01' },
      summary: 'TO ADOPT A MADE-UP AMENDMENT, SAID AMENDMENT PRESCRIBING "A WEEK" FOR IT.',
    });
    expect((await rollCallOf(200)).name).toBe(
      'R/5/377A: TO ADOPT A MADE-UP DRAFT RESOLUTION WHICH IS DESCRIBED AT SUCH A LENGTH THAT NO NAME…',
    );
    expect((await rollCallOf(100_000)).name).toBe('A/RES/75/32');
  });

  it('assigns each vote to the holder of the seat on that day', async () => {
    expect(await votesOf(3)).toEqual([
      'Czechoslovakia: yes',
      'Republic of China (1912–1949): no',
      'Soviet Union: no',
      'United Kingdom: yes',
      'Yugoslavia: abstain',
    ]);
    expect(await votesOf(2000)).toEqual([
      'East Germany: yes',
      'Soviet Union: yes',
      'West Germany: abstain',
      'Yemen Arab Republic: yes',
      'Yemen, Democratic: no',
    ]);
  });

  it('distinguishes Namibia from a missing code', async () => {
    expect(await votesOf(3500)).toEqual(['Germany: yes', 'Namibia: abstain', 'Soviet Union: yes']);
    expect(await votesOf(4000)).toEqual(['Russia: yes', 'Serbia and Montenegro: no']);
    expect(await votesOf(200)).toEqual(['Taiwan: no', 'Zanzibar: yes']);
  });

  it('recognizes the country names of the data set', async () => {
    expect(await votesOf(100_000)).toEqual([
      'Democratic Republic of the Congo: no',
      'Ivory Coast: yes',
      'Japan: abstain',
    ]);
  });

  it('answers the example query of the documentation', async () => {
    const { country } = await api.ask<{ country: { events: { totalCount: number } } }>(
      dataSetQuery('un-votes'),
    );
    expect(country.events.totalCount).toBe(1);
  });

  it('includes votes in paths and neighborhoods only if TOOK_PART_IN is requested', async () => {
    const ask = (kinds: string) =>
      api.ask<{
        neighborhood: { entities: { slug?: string }[] };
        paths: { paths: { explanation: string }[] };
      }>(
        `{ neighborhood(of: "ZANZIBAR"${kinds}) { entities { ... on Event { slug } } } paths(from: "ZANZIBAR", to: "TWN", maxHops: 2${kinds}) { paths { explanation } } }`,
      );
    const [usual, asked] = [await ask(''), await ask(', kinds: [TOOK_PART_IN]')];
    expect(JSON.stringify(usual)).not.toContain('R/5/377A');
    expect(JSON.stringify(usual)).not.toContain('un-roll-call');
    expect(asked.neighborhood.entities).toContainEqual({ slug: 'un-roll-call-200' });
    expect(asked.paths.paths[0]?.explanation).toContain('R/5/377A');
  });

  it('finds paths from a roll call, and its neighborhood', async () => {
    const { paths, neighborhood } = await api.ask<{
      paths: { shortest: number };
      neighborhood: { entities: unknown[] };
    }>(
      `{ event(slug: "un-roll-call-200") { id } paths(from: "${await idOf(200)}", to: "ZANZIBAR") { shortest } neighborhood(of: "${await idOf(200)}") { entities { name } } }`,
    );
    expect([paths.shortest, neighborhood.entities.length]).toEqual([1, 3]);
  });

  async function idOf(number: number): Promise<string> {
    const { event } = await api.ask<{ event: { id: string } }>(
      `{ event(slug: "un-roll-call-${number}") { id } }`,
    );
    return event.id;
  }
});
