import { buildSchema } from '../../schema/build-schema.ts';
import { costOf } from './cost-of.ts';

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
  expect(around('entities { name }')).toBe(10);
  expect(around('links { text }')).toBe(5_000);
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
