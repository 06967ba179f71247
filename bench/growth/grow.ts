import neo4j, { type Driver } from 'neo4j-driver';
import { disputes } from '../../schema/dispute/model.ts';
import { tookPartIn } from '../../schema/event/model.ts';
import { memberOf } from '../../schema/organization/model.ts';
import { partyTo } from '../../schema/treaty/model.ts';
import { country } from '../../schema/country/model.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';

/** The relationships that are multiplied, together with the nodes to which they lead. */
const MULTIPLIED = [partyTo, memberOf, tookPartIn, disputes];
/** Marks the keys of copies. No key of the bundled data contains it. */
const MARK = '~';

/**
 * Multiplies the treaties, organizations, events and disputes of a graph, with the relationships of countries to them.
 * Copies have keys and names of their own.
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
      await session.run(copyNodes(label), { copies, mark: MARK });
      await session.run(copyRelationships(type, label), { copies, mark: MARK });
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
MATCH (n:${label}) WHERE NOT n.key CONTAINS $mark
UNWIND range(1, $copies) AS copy
CALL (n, copy) {
  WITH n, ' ' + $mark + copy AS end
  CREATE (c:${label})
  SET c = n {.*, key: n.key + trim(end), name: n.name + end, ${sortName}: n.${sortName} + end, ${copyNames(names)}, ${copyNames(foldedNames)}}
} IN TRANSACTIONS OF 2000 ROWS`;
}

/** The keys and sort texts of facts contain the keys of both ends between bars. */
function copyRelationships(type: string, label: string): string {
  const keys = [BOOKKEEPING.factKey, BOOKKEEPING.startOrder, BOOKKEEPING.endOrder]
    .map((property) => `${property}: replace(r.${property}, '|' + n.key + '|', '|' + key + '|')`)
    .join(', ');
  return `
MATCH (n:${label}) WHERE NOT n.key CONTAINS $mark
MATCH (a:${country.label})-[r:${type}]->(n)
UNWIND range(1, $copies) AS copy
CALL (a, r, n, copy) {
  WITH a, r, n, n.key + $mark + copy AS key
  MATCH (c:${label} {key: key})
  CREATE (a)-[s:${type}]->(c)
  SET s = r {.*, ${keys}}
} IN TRANSACTIONS OF 5000 ROWS`;
}
