import neo4j, { type Driver } from 'neo4j-driver';
import { disputes } from '../../schema/dispute/model.ts';
import { tookPartIn } from '../../schema/event/model.ts';
import { memberOf } from '../../schema/organization/model.ts';
import { partyTo } from '../../schema/treaty/model.ts';
import { country } from '../../schema/country/model.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';

/** The relationship models whose relationships and end nodes are copied. */
const MULTIPLIED = [partyTo, memberOf, tookPartIn, disputes];
/** Separates the original key of a copied node from the copy number. The bundled keys do not contain this character. */
const SEPARATOR = '~';

/**
 * Multiplies the treaties, organizations, events and disputes in a graph, and the relationships from countries to these
 * nodes. Each copy has a unique key and name.
 */
export async function grow(
  driver: Driver,
  { database, times }: { readonly database: string; readonly times: number },
): Promise<void> {
  const session = driver.session({ database });
  const copies = neo4j.int(times - 1);
  try {
    for (const { type, to } of MULTIPLIED) {
      const [{ label } = { label: '' }] = to;
      await session.run(copyNodes(label), { copies, separator: SEPARATOR });
      await session.run(copyRelationships(type, label), { copies, separator: SEPARATOR });
    }
    await session.run('CALL db.awaitIndexes(600)');
    await session.run('CALL db.clearQueryCaches()');
  } finally {
    await session.close();
  }
}

function copyNodes(label: string): string {
  const { sortName, names, foldedNames } = BOOKKEEPING;
  const copyNames = (property: string): string =>
    `${property}: [name IN coalesce(n.${property}, []) | name + end]`;
  return `
MATCH (n:${label}) WHERE NOT n.key CONTAINS $separator
UNWIND range(1, $copies) AS copy
CALL (n, copy) {
  WITH n, ' ' + $separator + copy AS end
  CREATE (c:${label})
  SET c = n {.*, key: n.key + trim(end), name: n.name + end, ${sortName}: n.${sortName} + end, ${copyNames(names)}, ${copyNames(foldedNames)}}
} IN TRANSACTIONS OF 2000 ROWS`;
}

/**
 * Returns a statement that copies relationships. Fact keys and sort strings contain the keys of both end nodes between
 * vertical bars, so the statement replaces the key of the copied node.
 */
function copyRelationships(type: string, label: string): string {
  const keys = [BOOKKEEPING.factKey, BOOKKEEPING.startOrder, BOOKKEEPING.endOrder]
    .map((property) => `${property}: replace(r.${property}, '|' + n.key + '|', '|' + key + '|')`)
    .join(', ');
  return `
MATCH (n:${label}) WHERE NOT n.key CONTAINS $separator
MATCH (a:${country.label})-[r:${type}]->(n)
UNWIND range(1, $copies) AS copy
CALL (a, r, n, copy) {
  WITH a, r, n, n.key + $separator + copy AS key
  MATCH (c:${label} {key: key})
  CREATE (a)-[s:${type}]->(c)
  SET s = r {.*, ${keys}}
} IN TRANSACTIONS OF 5000 ROWS`;
}
