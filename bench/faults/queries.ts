/** A query that reads one country with one short statement. */
export const CHEAP = '{ country(code: "NL") { name code } }';

/** A query with a cost just below the default limit. */
export const EXPENSIVE = `{
  countries(first: 100) { edges { node {
    name
    organizations(first: 65) { edges { text status node { name slug organizationKind } } }
  } } }
}`;

/** A query that returns 5,000 links with 12 texts each. The response exceeds the buffers of a connection. */
export const LARGE = `{
  neighborhood(of: "JP", hops: 2, first: 500) {
    links { ${Array.from({ length: 12 }, (_, at) => `text${at}: text`).join(' ')} }
  }
}`;

/** Returns a query with 30 paths that avoid `count` unknown names. The names of different salts are different. */
export function manyUnknownNames(salt: number, count: number): string {
  const names = Array.from({ length: count }, (_, at) => `"Unknown ${salt} land ${at}"`).join(' ');
  const fields = Array.from(
    { length: 30 },
    (_, at) => `p${at}: paths(from: "JP", to: "NL", avoid: $avoid, first: 1) { __typename }`,
  );
  return `query ($avoid: [ID!] = [${names}]) { ${fields.join(' ')} }`;
}

/** Returns an invalid document of 94 kB. The documents of different salts are different. */
export function invalidDocument(salt: number): string {
  const field = (at: number): string => `unknown${salt}x${at}${'y'.repeat(1030)}`;
  return `{ country(code: "NL") { name ${Array.from({ length: 90 }, (_, at) => field(at)).join(' ')} } }`;
}
