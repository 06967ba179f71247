import { openApi, type Api } from './open-api.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

async function textsOf(field: string): Promise<readonly string[]> {
  const { country } = await api.ask<{ country: { links: { edges: { text: string }[] } } }>(
    `{ country: ${field} { links(first: 300, KINDS) { edges { text } } } }`.replace(
      'KINDS',
      'kinds: [MEMBER_OF, PARTY_TO, DISPUTES]',
    ),
  );
  return country.links.edges.map((edge) => edge.text);
}

it('never calls an observer a member', async () => {
  const texts = await textsOf('country(code: "VA")');
  expect(texts).toContain('The Holy See is an observer at the United Nations since 6 April 1964.');
  expect(texts.filter((text) => text.includes('is a member of the United Nations'))).toEqual([]);
});

it('says of a suspended member that it was suspended', async () => {
  expect(await textsOf('country(code: "GA")')).toContain(
    'Gabon was suspended from the African Union from 31 August 2023 to 30 April 2025.',
  );
});

it('says of a signatory that it was not bound', async () => {
  const texts = await textsOf('country(code: "AF")');
  expect(texts).toContain(
    'Afghanistan had signed, but was not bound by, the United Nations Convention on the Law of the Sea at least on 1 January 2026 (beginning and end unknown).',
  );
});

it('still calls members members, parties parties and disputes disputes', async () => {
  const texts = await textsOf('country(code: "KR")');
  expect(texts).toContain('South Korea is a member of the United Nations since 17 September 1991.');
  expect(texts).toContain(
    'South Korea is party to the dispute “Liancourt Rocks” since 18 January 1952.',
  );
});

it('keeps an end that our record does not have as a rival, not as the end that is shown', async () => {
  const { treaty } = await api.ask<{
    treaty: {
      endedOn: null;
      parties: { edges: { endedOn: { edtf: string } | null; rank: string; rivals: unknown[] }[] };
    };
  }>(
    '{ treaty(slug: "anglo-japanese-commerce-treaty-1911") { endedOn { edtf } parties(claims: ALL) { edges { endedOn { edtf } rank rivals { text } } } } }',
  );
  expect(treaty.endedOn).toBeNull();
  const told = treaty.parties.edges.map((edge) => [
    edge.endedOn?.edtf ?? null,
    edge.rank,
    edge.rivals.length,
  ]);
  expect(told.sort()).toEqual([
    [null, 'PREFERRED', 1],
    [null, 'PREFERRED', 1],
    ['1941-07-26', 'NORMAL', 1],
    ['1941-07-26', 'NORMAL', 1],
  ]);
});

it('says not before when a treaty can have bound, where its entry into force is not known', async () => {
  const { country } = await api.ask<{ country: { treaties: { edges: { text: string }[] } } }>(
    '{ country(code: "JP", asOf: "1905") { treaties(first: 1) { edges { text } } } }',
  );
  expect(country.treaties.edges[0]?.text).toMatch(/London Protocol .* not before 6 June 1862/);
});
