import { cypher, join, name, value, type Fragment } from './cypher.ts';

/** Where a walk starts: a node by its label and key, or links by their type and how their key begins. */
export interface NodeRef {
  readonly kind: string;
  readonly key: string;
}

/** Returns the text that identifies a start; it is the first column of every row that belongs to it. */
export function formatNodeRef({ kind, key }: NodeRef): string {
  return `${kind}:${key}`;
}

/** Parses the text that identifies a start. */
export function parseNodeRef(text: string): NodeRef {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon), key: text.slice(colon + 1) };
}

/** Binds `variable` to the nodes with the given labels and keys, and `key` to the text that identifies each start. */
export function matchNodes(variable: string, starts: readonly NodeRef[]): Fragment {
  return matchEach(starts, name(variable), (label, key) => ({
    pattern: cypher`MATCH (${name(variable)}:${name(label)})`,
    condition: cypher`${name(variable)}.key = ${key}`,
  }));
}

/** Binds `a`, `l` and `n` to links of many types by how a property begins, and `key` to the start of each. */
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

/** Starts of a single kind are matched directly; several kinds become branches of a subquery. */
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
