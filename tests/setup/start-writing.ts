import { WRITING } from './databases.ts';
import { startNeo4j } from './start-neo4j.ts';

/** Starts the Neo4j for suites that write. */
export default (): Promise<void> => startNeo4j(WRITING);
