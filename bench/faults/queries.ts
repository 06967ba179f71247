/** A query of one country, which uses one short statement. */
export const CHEAP = '{ country(code: "NL") { name code } }';

/** A query with a cost just below the default limit. */
export const EXPENSIVE = `{
  countries(first: 100) { edges { node {
    name
    organizations(first: 65) { edges { text status node { name slug organizationKind } } }
  } } }
}`;

/** A query that returns up to 5,000 links. */
export const LARGE = `{
  neighborhood(of: "JP", hops: 2, first: 500) {
    entities { id name }
    links { text certainty }
  }
}`;

/** A query with 30 paths, each of which avoids `count` unknown names. `salt` makes the names different from those of other calls. */
export function manyUnknownNames(salt: number, count: number): string {
  const names = Array.from({ length: count }, (_, at) => `"Unknown ${salt} land ${at}"`).join(' ');
  const fields = Array.from(
    { length: 30 },
    (_, at) => `p${at}: paths(from: "JP", to: "NL", avoid: $avoid, first: 1) { __typename }`,
  );
  return `query ($avoid: [ID!] = [${names}]) { ${fields.join(' ')} }`;
}

/** An invalid document of 94 kB. `salt` makes it different from other documents. */
export function invalidDocument(salt: number): string {
  const field = (at: number): string => `unknown${salt}x${at}${'y'.repeat(1030)}`;
  return `{ country(code: "NL") { name ${Array.from({ length: 90 }, (_, at) => field(at)).join(' ')} } }`;
}
