import neo4j from 'neo4j-driver';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import { findBundledDatabase } from '../open-bundled-graph.ts';

/** An operator of a query plan. */
interface Operator {
  readonly operatorType: string;
  readonly dbHits: number;
  readonly children: readonly Operator[];
}

/** Runs a statement on the bundled data and returns its number of database hits, and the operators of its plan. */
export async function countHits({ text, parameters }: Statement): Promise<{
  readonly hits: number;
  readonly operators: readonly string[];
}> {
  const database = findBundledDatabase();
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password));
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, parameters);
    if (!summary.profile) throw new Error('the database gives no profile');
    const plans = listPlans(summary.profile);
    return {
      hits: plans.reduce((sum, { dbHits }) => sum + dbHits, 0),
      operators: plans.map(({ operatorType }) => operatorType.replace(/@.*/, '')),
    };
  } finally {
    await session.close();
    await driver.close();
  }
}

function listPlans(plan: Operator): readonly Operator[] {
  return [plan, ...plan.children.flatMap(listPlans)];
}
