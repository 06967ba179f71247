import { openApi, readTable, type Api } from '../open-api.ts';
import { keyOf, readColumn, readFacts, type Fact, type FactPage } from './read-facts.ts';

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

const facts = (given: string, selection: string): Promise<FactPage> =>
  readFacts(api, given, selection);
const column = (text: string): Promise<readonly unknown[]> => readColumn(api, text);

const ENDS = 'link sender { id } receiver { id }';

/** Returns a fact as `from KIND to`, as the table of links names it. */
function nameLink({ link, sender, receiver }: Fact): string {
  return `${keyOf(sender.id)} ${link} ${keyOf(receiver.id)}`;
}

const linkRows = readTable('links').filter(({ kind }) => kind === 'LED_TO' || kind === 'PART_OF');

function namesOfRows(keeps: (sources: readonly string[]) => boolean): readonly string[] {
  return linkRows
    .filter(({ sources = '' }) => keeps(sources.split(';').filter((slug) => slug !== 'unsourced')))
    .map(({ from_row: from, kind, to_row: to }) => `${from} ${kind} ${to}`)
    .toSorted();
}

describe('which facts rest on what', () => {
  const PORTSMOUTH = 'milestones-treaty-of-portsmouth';

  it('finds all facts that rest on a source', async () => {
    const filter = `filter: { kinds: [LED_TO, PART_OF], sources: { anyOf: ["${PORTSMOUTH}"] } }`;
    const { nodes, totalCount } = await facts(
      `first: 1000, ${filter}`,
      `totalCount nodes { ${ENDS} }`,
    );
    const expected = namesOfRows((sources) => sources.includes(PORTSMOUTH));
    expect(nodes.map(nameLink).toSorted()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(5);
    expect(totalCount).toBe(expected.length);
  });

  it('finds them below the source too', async () => {
    const data = await api.ask<{ source: { facts: FactPage } }>(
      `{ source(slug: "${PORTSMOUTH}") { facts(first: 1000) { totalCount nodes { factId } } } }`,
    );
    const root = await facts(
      `first: 1000, filter: { sources: { anyOf: ["${PORTSMOUTH}"] } }`,
      'totalCount nodes { factId }',
    );
    expect(data.source.facts).toEqual(root);
    expect(root.totalCount).toBeGreaterThan(5);
  });

  it('finds the facts that rest on nothing', async () => {
    const filter = 'filter: { kinds: [LED_TO, PART_OF], isSourced: false }';
    const { nodes } = await facts(`first: 1000, ${filter}`, `nodes { ${ENDS} }`);
    const expected = namesOfRows((sources) => sources.length === 0);
    expect(nodes.map(nameLink).toSorted()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(5);
  });
});

describe('which facts are contested', () => {
  it('finds every fact with rivals, and no other', async () => {
    const { nodes, totalCount } = await facts(
      'first: 1000, claims: ALL, filter: { hasRivals: true }',
      'totalCount nodes { hasRivals rivals { factId } }',
    );
    const [count] = await column(
      `MATCH ()-[l]->() WHERE l.zzFactKey IS NOT NULL
       WITH split(l.zzFactKey, '|')[0..4] AS claim, count(*) AS facts WHERE facts > 1 RETURN sum(facts)`,
    );
    expect(nodes.filter(({ rivals }) => rivals.length === 0)).toEqual([]);
    expect([totalCount, nodes.length]).toEqual([Number(count), Number(count)]);
  });

  it('finds the contested facts about Korea', async () => {
    const filter = 'filter: { hasRivals: true, end: { name: { contains: "Korea" } } }';
    const { nodes } = await facts(
      `first: 1000, claims: ALL, ${filter}`,
      'nodes { text rank sender { name } receiver { name } }',
    );
    const ranks = new Set(nodes.map(({ rank }) => rank));
    expect(nodes.length).toBeGreaterThan(2);
    expect(nodes.filter(({ text }) => !text.includes('Korea'))).toEqual([]);
    expect([...ranks].toSorted()).toEqual(['NORMAL', 'PREFERRED']);
  });

  it('finds the facts that two sources contest', async () => {
    const { nodes } = await facts(
      'first: 1000, claims: ALL, filter: { hasRivals: true }',
      'nodes { factId sources { slug } rivals { factId sources { slug } } }',
    );
    const slugs = (list: Fact['sources']): readonly string[] => list.map(({ slug }) => slug);
    const sourced = nodes.find(
      ({ sources, rivals }) =>
        sources.length > 0 &&
        rivals.some((rival) =>
          slugs((rival as Fact).sources).some((slug) => !slugs(sources).includes(slug)),
        ),
    );
    const one = sourced?.sources[0]?.slug ?? '';
    const other =
      (sourced?.rivals as readonly Fact[] | undefined)
        ?.flatMap((rival) => slugs(rival.sources))
        .find((slug) => !slugs(sourced?.sources ?? []).includes(slug)) ?? '';
    const found = await facts(
      `first: 1000, claims: ALL, filter: { sources: { anyOf: ["${one}"] }, contestedBy: ["${other}"] }`,
      'nodes { factId }',
    );
    const expected = nodes.filter(
      ({ sources, rivals }) =>
        slugs(sources).includes(one) &&
        rivals.some((rival) => slugs((rival as Fact).sources).includes(other)),
    );
    const ids = found.nodes.map(({ factId }) => factId);
    expect(ids).toEqual(expect.arrayContaining(expected.map(({ factId }) => factId)));
    expect(ids).toContain(sourced?.factId);
  });
});

describe('conditions on the ends', () => {
  it.each([
    ['sender: { slug: { eq: "GBR" } }', "a.key = 'GBR'"],
    [
      'receiver: { kind: TREATY, name: { contains: "alliance" } }',
      "n:Treaty AND toLower(n.name) CONTAINS 'alliance'",
    ],
    ['end: { slug: { eq: "KOR" } }', "'KOR' IN [a.key, n.key]"],
    [
      'end: { slug: { in: ["KOR", "JPN"] } }, not: { sender: { slug: { eq: "JPN" } } }',
      "('KOR' IN [a.key, n.key] OR 'JPN' IN [a.key, n.key]) AND a.key <> 'JPN'",
    ],
    [
      'sender: { slug: { eq: "JPN" } }, receiver: { slug: { eq: "KOR" } }',
      "a.key = 'JPN' AND n.key = 'KOR'",
    ],
    [
      'or: [{ sender: { slug: { eq: "GBR" } } }, { receiver: { slug: { eq: "KOR" } } }]',
      "(a.key = 'GBR' OR n.key = 'KOR')",
    ],
    [
      'sender: { slug: { eq: "JPN" }, links: { some: { kind: PARTY_TO } } }, kinds: [MEMBER_OF]',
      "a.key = 'JPN' AND type(l) = 'MEMBER_OF' AND EXISTS { (a)-[:PARTY_TO {rank: 'PREFERRED'}]-() }",
    ],
    ['end: { region: { eq: "Oceania" } }', "'Oceania' IN [a.region, n.region]"],
    [
      'kinds: [MEMBER_OF], status: { eq: "observer" }',
      "type(l) = 'MEMBER_OF' AND l.status = 'observer'",
    ],
    ['confidence: [LOW]', "l.confidence = 'LOW'"],
    [
      'startedOn: { isKnown: true, before: "1854" }',
      "l.startedOn <> '..' AND l.startLatest < date('1854-01-01')",
    ],
    ['not: { kinds: [MEMBER_OF] }', "type(l) <> 'MEMBER_OF'"],
  ])('counts the facts with %s', async (filter, condition) => {
    const { totalCount } = await facts(`filter: { ${filter} }`, 'totalCount');
    const [count] = await column(
      `MATCH (a)-[l]->(n) WHERE l.rank = 'PREFERRED' AND ${condition} RETURN count(*)`,
    );
    expect(totalCount).toBe(Number(count));
    expect(totalCount).toBeGreaterThan(0);
  });

  it('applies conditions on ends to links of an entity', async () => {
    const data = await api.ask<{ country: { relations: { nodes: readonly { code: string }[] } } }>(
      '{ country(code: "JP") { relations(filter: { fact: { end: { slug: { eq: "GBR" } } } }) { nodes { ... on Country { code } } } } }',
    );
    expect(new Set(data.country.relations.nodes.map(({ code }) => code))).toEqual(new Set(['GBR']));
  });
});

describe('conditions on the standing inside `fact`', () => {
  it.each([
    [
      'country(code: "JP") { found: treaties(filter: { fact: { role: { eq: "signatory" } } }) { totalCount } }',
      "MATCH (:Country {key: 'JPN'})-[l:PARTY_TO {rank: 'PREFERRED', role: 'signatory'}]->() RETURN count(l)",
    ],
    [
      'country(code: "JP") { found: organizations(filter: { not: { fact: { status: { eq: "member" } } } }) { totalCount } }',
      "MATCH (:Country {key: 'JPN'})-[l:MEMBER_OF {rank: 'PREFERRED'}]->() WHERE coalesce(l.status, '') <> 'member' RETURN count(l)",
    ],
  ])('replace the default selection in %s', async (field, statement) => {
    const data = await api.ask<{ country: { found: { totalCount: number } } }>(`{ ${field} }`);
    const [count] = await column(statement);
    expect(Number(count)).toBeGreaterThan(0);
    expect(data.country.found.totalCount).toBe(Number(count));
  });
});

describe('groups and series', () => {
  it('counts the facts of each kind', async () => {
    const { groups, totalCount } = await facts(
      'claims: ALL',
      'totalCount groups(by: KIND) { key count }',
    );
    const kinds = await api.graph.read({
      text: 'MATCH ()-[l]->() WHERE l.zzFactKey IS NOT NULL RETURN type(l), count(*)',
      parameters: {},
    });
    const counted = new Map(groups.map(({ key, count }) => [key, count]));
    expect(counted).toEqual(new Map(kinds.map(([kind, count]) => [kind, Number(count)])));
    expect(totalCount).toBe(groups.reduce((sum, { count }) => sum + count, 0));
  });

  it('counts the facts of each entity once for each end', async () => {
    const { groups } = await facts(
      'filter: { kinds: [HAS_RELATIONS_WITH] }',
      'groups(by: ENTITY) { key label count }',
    );
    const [count] = await column(
      "MATCH (:Country {key: 'JPN'})-[l:HAS_RELATIONS_WITH {rank: 'PREFERRED'}]-() RETURN count(l)",
    );
    expect(groups[0]).toEqual({ key: 'JPN', label: 'Japan', count: Number(count) });
  });

  it('counts the facts that began in each decade', async () => {
    const { series } = await facts(
      'filter: { kinds: [OVER] }',
      'series(per: DECADE) { period count }',
    );
    const starts = await column(
      "MATCH ()-[l:OVER {rank: 'PREFERRED'}]->() WHERE l.startEarliest.year / 10 = l.startLatest.year / 10 RETURN l.startEarliest.year / 10",
    );
    const counted = series.flatMap(({ period, count }) => Array<string>(count).fill(period));
    expect(counted).toEqual(starts.map((decade) => `${String(decade)}X`).toSorted());
  });
});
