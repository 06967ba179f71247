import type { Changes } from '../../src/neo4j/graph.ts';
import type { Issue } from '../validate/issue.ts';
import type { NetChanges } from './change-tally.ts';
import type { GraphCount } from './count-graph.ts';
import type { TableCount } from './provenance.ts';
import type { FileReport } from './report.ts';

/** The result of an import, verified row by row in the database. */
export interface ImportReport {
  readonly isDryRun: boolean;
  readonly sources: readonly FileReport[];
  /** The number of nodes and relationships based on each imported table. Empty in a dry run. */
  readonly tables: Readonly<Record<string, TableCount>>;
  /** The number of nodes per label and of relationships per type in the graph. */
  readonly graph: GraphCount;
  /** The net changes of the graph. */
  readonly changes: NetChanges;
  /** The write counters of the database. */
  readonly written: Changes;
  readonly issues: readonly Issue[];
  readonly warnings: readonly string[];
  readonly seconds: number;
}

/** Formats the changes of an import as one line. */
export function summarize({ isDryRun, sources, changes, seconds }: ImportReport): string {
  const rows = sources.reduce((sum, { read }) => sum + read, 0);
  const [nodes, links] = [
    `${changes.nodesCreated} nodes created, ${changes.nodesChanged} changed, ${changes.nodesDeleted} deleted`,
    `${changes.linksCreated} links created, ${changes.linksChanged} changed, ${changes.linksDeleted} deleted`,
  ];
  const verb = isDryRun ? 'would change' : 'changed';
  return `${rows} rows in ${seconds.toFixed(1)} s; ${verb}: ${nodes}; ${links}; ${changes.propertiesSet} properties set.`;
}
