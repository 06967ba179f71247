import { cypher, join, name, value, type Fragment } from './cypher.ts';

/** A reference to a node by its label and key, or to relationships by their type and the prefix of their key. */
export interface NodeRef {
  readonly kind: string;
  readonly key: string;
}

/** Formats a reference as text, such as `Country:JPN`. Results have it as the first column of each row. */
export function formatNodeRef({ kind, key }: NodeRef): string {
  return `${kind}:${key}`;
}

/** Parses a formatted reference. */
export function parseNodeRef(text: string): NodeRef {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon), key: text.slice(colon + 1) };
}

/** Returns the expression for the formatted reference of a node. */
export function nodeName(variable: string): Fragment {
  return cypher`labels(${name(variable)})[0] + ':' + ${name(variable)}.key`;
}

/** Binds `variable` to the referenced nodes, and `key` to the formatted reference of each. */
export function matchNodes(variable: string, starts: readonly NodeRef[]): Fragment {
  return matchEach(starts, name(variable), (label, key) => ({
    pattern: cypher`MATCH (${name(variable)}:${name(label)})`,
    condition: cypher`${name(variable)}.key = ${key}`,
  }));
}

/**
 * Binds `a`, `l` and `n` to relationships whose property starts with a referenced key, and `key` to the formatted
 * reference.
 */
export function matchRelationships(starts: readonly NodeRef[], property: string): Fragment {
  return matchEach(starts, cypher`a, l, n`, (type, key) => ({
    pattern: cypher`MATCH (a)-[l:${name(type)}]->(n)`,
    condition: cypher`l.${name(property)} STARTS WITH ${key}`,
  }));
}

interface Match {
  readonly pattern: Fragment;
  readonly condition: Fragment;
}

/** Matches references of a single label or type directly. Several labels or types become branches of a subquery. */
function matchEach(
  starts: readonly NodeRef[],
  variables: Fragment,
  match: (kind: string, key: Fragment) => Match,
): Fragment {
  const kinds = [...new Set(starts.map((start) => start.kind))].toSorted();
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined) {
    const keys = value(starts.map((start) => start.key));
    const { pattern, condition } = match(only, cypher`start`);
    return cypher`UNWIND ${keys} AS start
${pattern} WHERE ${condition}
WITH ${variables}, ${value(`${only}:`)} + start AS key`;
  }
  const branches = kinds.map((kind) => {
    const { pattern, condition } = match(kind, cypher`start[1]`);
    return cypher`  ${pattern} WHERE ${condition} AND start[0] = ${value(kind)} RETURN ${variables}`;
  });
  return cypher`UNWIND ${value(starts.map((start) => [start.kind, start.key]))} AS start
CALL (start) {
${join(branches, '\n  UNION ALL\n')}
}
WITH ${variables}, start[0] + ':' + start[1] AS key`;
}
