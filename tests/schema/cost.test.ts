import { buildSchema } from '../../schema/build-schema.ts';
import { costOf, DEFAULT_COST } from './cost-of.ts';

const schema = buildSchema();

it('does not charge for fields that a directive excludes', () => {
  const query =
    '{ treaties(first: 100) { nodes { parties(first: 100) @include(if: false) { nodes { ... on Country { treaties(first: 100) { totalCount } } } } } } }';
  expect(costOf(schema, query)).toBe(100);
});

it('charges little for counts', () => {
  const query =
    '{ countries(first: 100) { nodes { a: relations { totalCount } b: treaties { totalCount } c: disputes { totalCount } d: events { totalCount } } } }';
  expect(costOf(schema, query)).toBe(100 + 4 * 100);
});

it('charges for the most expensive type of an interface', () => {
  const links = (below: string) =>
    costOf(schema, `{ country(code: "JP") { links(first: 100) { nodes { ${below} } } } }`);
  const treaty = '... on Treaty { parties(first: 10) { nodes { ... on Country { name } } } }';
  const event = '... on Event { participants(first: 30) { nodes { ... on Country { name } } } }';
  const both = links(`${treaty} ${event}`);
  expect(both).toBe(links(event));
  expect(links(treaty)).toBeLessThan(both);
  expect(links('... on Treaty { name } ... on Event { name } ... on Dispute { name }')).toBe(
    1 + 100,
  );
});

it('charges a connection that three fragments select as once', () => {
  const page = (field: string) => `{ relations(first: 50) { edges { ${field} } } }`;
  const query = `{ country(code: "JP") { ...a ...b ...c } } fragment a on Country ${page('text')} fragment b on Country ${page('note')} fragment c on Entity { ... on Country ${page('ordinal')} }`;
  expect(costOf(schema, query)).toBe(1 + 50);
});

it('charges ids, links of a neighborhood, and periods of a series', () => {
  expect(costOf(schema, '{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(3);
  const around = (below: string) =>
    costOf(schema, `{ neighborhood(of: "JP", first: 10) { ${below} } }`);
  expect(around('entities { name }')).toBe(400 + 10);
  expect(around('links { text }')).toBe(400 + 5_000);
  const series = (per: string) => costOf(schema, `{ treaties { series(per: ${per}) { count } } }`);
  expect(series('YEAR')).toBe(250);
  expect(series('DECADE')).toBe(25);
});

it('charges each reference in a list', () => {
  const paths = (avoid: readonly string[]) =>
    costOf(
      schema,
      `{ paths(from: "JP", to: "FR", avoid: ${JSON.stringify(avoid)}) { paths { length } } }`,
    );
  expect(paths(['US', 'GB', 'DE']) - paths([])).toBe(30);
});

it('charges totals of facts, unless the filter names an entity', () => {
  const totals = (given: string) =>
    costOf(schema, `{ facts${given} { totalCount series(per: DECADE) { count } } }`);
  expect(totals('')).toBe(2 * 1_000 + 1 + 25);
  expect(totals('(filter: {kinds: [PARTY_TO]})')).toBeLessThan(2 * 1_000);
  expect(totals('(filter: {end: {slug: {eq: "KOR"}}})')).toBe(1 + 25);
});

it('charges statements that read more than they return', () => {
  expect(costOf(schema, '{ search(text: "a", first: 5) { nodes { name } } }')).toBe(300 + 5);
  const changes = (given: string) =>
    costOf(schema, `{ changes(${given}, first: 5) { totalCount } }`);
  expect(changes('during: "1900"')).toBeGreaterThan(changes('during: "1900", of: "JP"'));
  const facts = (by: string) =>
    costOf(schema, `{ facts(first: 5, sort: {by: ${by}}) { nodes { text } } }`);
  expect(facts('DURATION') - facts('STARTED_ON')).toBe(1_000);
});

it('charges the size of a response with many texts', () => {
  const links = (texts: number) =>
    costOf(
      schema,
      `{ neighborhood(of: "JP") { links { ${Array.from({ length: texts }, (_, at) => `text${at}: text`).join(' ')} } } }`,
    );
  expect(links(3)).toBe(400 + 5_000);
  expect(links(15)).toBeGreaterThan(DEFAULT_COST);
});
